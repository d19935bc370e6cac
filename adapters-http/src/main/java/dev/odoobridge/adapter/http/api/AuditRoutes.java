package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.application.port.in.Audit;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/audit}: who did what. */
public final class AuditRoutes {
  public static final List<String> FILTERED =
      List.of("by", "action", "integration", "entity", "target", "from", "until");
  public static final List<String> LIST =
      Slices.with("by", "action", "integration", "entity", "target", "from", "until");

  private final Audit audit;

  public AuditRoutes(Audit audit) {
    this.audit = audit;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, NumberedAuditEntry.SORTING);
    var page = audit.list(filter(query), slice);
    Answers.json(context, Answers.OK, Slices.view(slice, page, AuditView::from));
  }

  /** All of it, a line each, the newest first. */
  public void export(Context context) throws IOException {
    var filter = filter(Query.of(context, FILTERED));
    var slice = NumberedAuditEntry.SORTING.first(Slices.MAX_LIMIT);
    var page = audit.walk(filter, slice);
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
      page = audit.walk(filter, slice.behind(page.getLast()));
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
        query.period());
  }

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
