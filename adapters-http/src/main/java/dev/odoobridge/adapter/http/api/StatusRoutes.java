package dev.odoobridge.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.application.port.in.ReadStatus;
import dev.odoobridge.application.port.in.SwitchAutoSync;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /api/v1/integrations/{id}/status}. */
public final class StatusRoutes {
  private final ReadStatus status;
  private final SwitchAutoSync autoSync;
  private final ReadDifferences differences;

  public StatusRoutes(ReadStatus status, SwitchAutoSync autoSync, ReadDifferences differences) {
    this.status = status;
    this.autoSync = autoSync;
    this.differences = differences;
  }

  public void read(Context context) {
    var id = Paths.integration(context);
    var found = status.status(id).orElseThrow(() -> Problems.noSuchIntegration(id));
    Answers.json(context, Answers.OK, new WholeView(StatusView.from(found), entities(id)));
  }

  private Map<String, EntityView> entities(IntegrationId id) {
    var counts = differences.counts(id);
    var views = new LinkedHashMap<String, EntityView>();
    autoSync
        .state(id)
        .ifPresent(
            state ->
                state
                    .entities()
                    .forEach(
                        (name, entity) ->
                            views.put(
                                name.value(),
                                new EntityView(
                                    state.sends(entity),
                                    entity.waiting(),
                                    counts.getOrDefault(name, 0L)))));
    return views;
  }

  /** All of it. */
  record WholeView(@JsonUnwrapped StatusView status, Map<String, EntityView> entities) {}

  /**
   * How it stands with an entity that is sent to Odoo.
   *
   * @param waiting how many changes have not gone there, parked ones included
   * @param differing how many records differ in fields that are compared
   */
  record EntityView(boolean autoSync, long waiting, long differing) {}
}
