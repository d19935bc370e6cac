package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_RUNS;
import static io.javalin.http.HandlerType.GET;

import dev.odoobridge.adapter.http.api.RunRoutes;
import java.util.List;

/** The routes of runs. */
final class RunRouteTable {
  private static final String RUNS = "/api/v1/runs";
  private static final String RUN = RUNS + "/{id}";

  private RunRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var routes = new RunRoutes(useCases.readRuns(), useCases.manageIntegrations());
    return List.of(
        new Route(GET, RUNS, READ_RUNS, RunRoutes.LIST, routes::list).withSight(),
        new Route(GET, RUN, READ_RUNS, routes::read).withSight(),
        new Route(GET, RUN + "/items", READ_RUNS, RunRoutes.ITEMS, routes::items).withSight());
  }
}
