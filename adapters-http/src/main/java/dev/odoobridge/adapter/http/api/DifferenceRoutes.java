package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.RecordKey;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/integrations/{id}/differences}: where host and Odoo differ in compared fields. */
public final class DifferenceRoutes {
  public static final List<String> LIST = List.of("entity", "after", "limit");

  private static final int STANDARD_LIMIT = 100;
  private final ReadDifferences differences;

  public DifferenceRoutes(ReadDifferences differences) {
    this.differences = differences;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var integration = Paths.integration(context);
    var limit = (int) query.number("limit", 1, ReadDifferences.MAX_LIMIT, STANDARD_LIMIT);
    var entity = query.entity();
    var after =
        query.parsed(
            "after",
            text -> place(text).map(it -> new RecordKey(integration, it.entity(), it.id())),
            "is not the next of a page");
    var page =
        differences
            .list(integration, entity, after, limit)
            .orElseThrow(() -> Problems.noSuchIntegration(integration));
    var items = page.records().stream().map(FoundView::from).toList();
    var next = items.size() < limit ? null : items.getLast().entity() + "/" + items.getLast().id();
    Answers.json(context, Answers.OK, new ListView(items, page.total(), next));
  }

  private static Optional<Place> place(String text) {
    var slash = text.indexOf('/');
    return slash > 0
            && EntityName.isWellFormed(text.substring(0, slash))
            && HostId.isWellFormed(text.substring(slash + 1))
        ? Optional.of(
            new Place(
                new EntityName(text.substring(0, slash)), new HostId(text.substring(slash + 1))))
        : Optional.empty();
  }

  private record Place(EntityName entity, HostId id) {}

  /** A record that differs. */
  record FoundView(String entity, String id, List<DifferenceView> differences) {
    static FoundView from(ReadDifferences.Found found) {
      return new FoundView(
          found.key().entity().value(),
          found.key().hostId().value(),
          DifferenceView.from(found.differences()));
    }
  }
}
