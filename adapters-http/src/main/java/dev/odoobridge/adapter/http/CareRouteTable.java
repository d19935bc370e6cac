package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_SCHEDULES;
import static dev.odoobridge.adapter.http.auth.Permission.READ_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_RECORDS;
import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.AutoSyncRoutes;
import dev.odoobridge.adapter.http.api.DifferenceRoutes;
import dev.odoobridge.adapter.http.api.RecordSyncRoutes;
import dev.odoobridge.adapter.http.api.SyncRoutes;
import java.util.List;

/** What is done with single records. */
final class CareRouteTable {
  private static final String INTEGRATION = "/api/v1/integrations/{id}";
  private static final String AUTO_SYNC = INTEGRATION + "/auto-sync";
  private static final String DIFFERENCES = INTEGRATION + "/differences";
  private static final String RECORD = INTEGRATION + "/records/{entity}/{hostId}";

  private CareRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var sync = new RecordSyncRoutes(useCases.care().syncRecord(), useCases.readRuns());
    var switches = new AutoSyncRoutes(useCases.care().switchAutoSync());
    var differences = new DifferenceRoutes(useCases.care().readDifferences());
    return List.of(
        new Route(POST, RECORD + "/sync", START_SYNCS, SyncRoutes.START, sync::start),
        new Route(GET, AUTO_SYNC, READ_INTEGRATIONS, switches::read),
        new Route(PUT, AUTO_SYNC, MANAGE_SCHEDULES, switches::turn).showing(switches::shown),
        new Route(GET, DIFFERENCES, READ_RECORDS, DifferenceRoutes.LIST, differences::list));
  }
}
