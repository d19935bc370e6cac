package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.RecordSyncRoutes;
import dev.odoobridge.adapter.http.api.SyncRoutes;
import java.util.List;

/** What is done with single records. */
final class CareRouteTable {
  private static final String RECORD = "/api/v1/integrations/{id}/records/{entity}/{hostId}";

  private CareRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var sync = new RecordSyncRoutes(useCases.care().syncRecord(), useCases.readRuns());
    return List.of(new Route(POST, RECORD + "/sync", START_SYNCS, SyncRoutes.START, sync::start));
  }
}
