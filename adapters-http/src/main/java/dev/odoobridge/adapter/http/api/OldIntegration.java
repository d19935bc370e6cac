package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;

/** Which integration a path means that comes from a host that had but one. */
final class OldIntegration {
  /** Names another one. */
  static final String PARAMETER = "integration";

  private static final IntegrationId STANDARD = new IntegrationId("default");

  private OldIntegration() {}

  /** The one the query names, else {@code default}, else the only one there is. */
  static IntegrationId of(Context context, Query query, ManageIntegrations integrations) {
    var id =
        query
            .text(PARAMETER)
            .map(OldIntegration::named)
            .orElseGet(() -> integrations.find(STANDARD).map(Integration::id).orElse(STANDARD));
    if (query.text(PARAMETER).isEmpty() && integrations.find(id).isEmpty()) {
      var all = integrations.list();
      if (all.size() != 1) {
        throw Problem.of(
            ProblemType.INTEGRATION_NOT_FOUND,
            "This path means the integration \"default\" or the only one there is; name another"
                + " with ?integration=.");
      }
      id = all.getFirst().id();
    }
    if (!Sight.of(context).sees(id)) {
      throw Sight.outOfScope("The token is not for this integration.");
    }
    var wanted = id;
    return integrations
        .find(wanted)
        .map(Integration::id)
        .orElseThrow(() -> Problems.noSuchIntegration(wanted));
  }

  private static IntegrationId named(String text) {
    if (!IntegrationId.isWellFormed(text)) {
      throw Problems.noSuchIntegration(text);
    }
    return new IntegrationId(text);
  }
}
