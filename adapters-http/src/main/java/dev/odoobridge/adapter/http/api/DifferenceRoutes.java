package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.domain.record.RecordKey;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/v1/integrations/{id}/differences}: where host and Odoo differ in compared fields. */
public final class DifferenceRoutes {
  public static final List<String> LIST = Slices.with("entity");

  private final ReadDifferences differences;

  public DifferenceRoutes(ReadDifferences differences) {
    this.differences = differences;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var integration = Paths.integration(context);
    var slice = Slices.of(query, RecordKey.SORTING);
    var page =
        differences
            .list(integration, query.entity(), slice)
            .orElseThrow(() -> Problems.noSuchIntegration(integration));
    Answers.json(context, Answers.OK, Slices.view(slice, page, FoundView::from));
  }

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
