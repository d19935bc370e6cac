package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_RUNS;
import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.PlanRoutes;
import java.util.List;

/** Plans: dry runs that are kept, shown and applied. */
final class PlanRouteTable {
  private static final String PLANS = "/api/v1/integrations/{id}/plans";
  private static final String PLAN = PLANS + "/{plan}";

  private PlanRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var routes = new PlanRoutes(useCases.plans().managePlans(), useCases.readRuns());
    return List.of(
        new Route(GET, PLANS, READ_RUNS, PlanRoutes.LIST, routes::list),
        new Route(POST, PLANS, START_SYNCS, PlanRoutes.START, routes::make),
        new Route(GET, PLAN, READ_RUNS, routes::read),
        new Route(DELETE, PLAN, START_SYNCS, routes::delete),
        new Route(GET, PLAN + "/operations", READ_RUNS, PlanRoutes.OPERATIONS, routes::operations),
        new Route(POST, PLAN + "/apply", START_SYNCS, PlanRoutes.START, routes::apply));
  }
}
