package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.application.port.in.Audit;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/audit}: who did what. */
public final class AuditRoutes {
  public static final List<String> FILTERED =
      List.of("by", "action", "integration", "entity", "target", "from", "until");
  public static final List<String> LIST =
      List.of(
          "by", "action", "integration", "entity", "target", "from", "until", "before", "limit");

  private static final int STANDARD_LIMIT = 100;

  private final Audit audit;

  public AuditRoutes(Audit audit) {
    this.audit = audit;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var limit = (int) query.number("limit", 1, Audit.MAX_LIMIT, STANDARD_LIMIT);
    var before =
        query.text("before").map(_ -> query.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE));
    var entries = audit.list(filter(query), before, limit);
    var next = entries.size() < limit ? null : entries.getLast().number();
    var views = entries.stream().map(AuditView::from).toList();
    Answers.json(context, Answers.OK, new PageView(views, next));
  }

  /** All of it, a line each, the newest first. */
  public void export(Context context) throws IOException {
    var filter = filter(Query.of(context, FILTERED));
    var page = audit.list(filter, Optional.empty(), Audit.MAX_LIMIT);
    context.res().setStatus(Answers.OK);
    context.res().setContentType(Bodies.NDJSON.getFirst());
    context.res().setHeader("Content-Disposition", "attachment; filename=\"audit.ndjson\"");
    if (context.req().getMethod().equals("HEAD")) {
      return;
    }
    var output = context.res().getOutputStream();
    while (!page.isEmpty()) {
      for (var entry : page) {
        output.write(Json.bytes(AuditView.from(entry)));
        output.write('\n');
      }
      page = audit.list(filter, Optional.of(page.getLast().number()), Audit.MAX_LIMIT);
    }
    output.flush();
  }

  private static AuditFilter filter(Query query) {
    return new AuditFilter(
        query.text("by"),
        query.text("action"),
        query.integration(),
        query.entity(),
        query.text("target"),
        moment(query, "from"),
        moment(query, "until"));
  }

  private static Optional<Instant> moment(Query query, String name) {
    return query.parsed(name, Moments::parse, Moments.EXPECTED);
  }

  /**
   * A page, newest first.
   *
   * @param next what to give as {@code before}; null when there is no more
   */
  record PageView(List<AuditView> items, @Nullable Long next) {}

  /** An entry. */
  record AuditView(
      long number,
      String at,
      String by,
      @Nullable String role,
      String address,
      String action,
      @Nullable String integration,
      @Nullable String entity,
      @Nullable String target,
      int status,
      String requestId,
      @Nullable String before,
      @Nullable String after) {
    static AuditView from(NumberedAuditEntry numbered) {
      var entry = numbered.entry();
      return new AuditView(
          numbered.number(),
          entry.at().toString(),
          entry.by(),
          entry.role().map(it -> it.word()).orElse(null),
          entry.address(),
          entry.action(),
          entry.integration().map(IntegrationId::value).orElse(null),
          entry.entity().map(EntityName::value).orElse(null),
          entry.target().orElse(null),
          entry.status(),
          entry.request(),
          entry.before().orElse(null),
          entry.after().orElse(null));
    }
  }
}
