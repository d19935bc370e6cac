package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_CONFLICTS;
import static dev.odoobridge.adapter.http.auth.Permission.RESOLVE_CONFLICTS;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.ConflictRoutes;
import java.util.List;

/** The routes of conflicts. */
final class ConflictRouteTable {
  private static final String CONFLICTS = "/api/v1/conflicts";
  private static final String CONFLICT = CONFLICTS + "/{number}";

  private ConflictRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var routes = new ConflictRoutes(useCases.manageConflicts());
    return List.of(
        new Route(GET, CONFLICTS, READ_CONFLICTS, ConflictRoutes.LIST, routes::list).withSight(),
        new Route(GET, CONFLICT, READ_CONFLICTS, routes::read).withSight(),
        new Route(POST, CONFLICT + "/resolve", RESOLVE_CONFLICTS, routes::resolve)
            .withSight()
            .showing(routes::shown));
  }
}
