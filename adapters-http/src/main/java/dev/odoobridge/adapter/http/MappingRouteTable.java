package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.TEST_CONNECTIONS;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.MappingRoutes;
import java.util.List;

/** The routes of mappings. */
final class MappingRouteTable {
  private static final String MAPPING = "/api/v1/integrations/{id}/mapping";

  private MappingRouteTable() {}

  static List<Route> of(MappingUseCases useCases) {
    var routes = new MappingRoutes(useCases.manageMapping(), useCases.checkMapping());
    return List.of(
        new Route(GET, MAPPING, READ_INTEGRATIONS, MappingRoutes.READ, routes::read),
        new Route(PUT, MAPPING, MANAGE_INTEGRATIONS, routes::replace).showing(routes::shown),
        new Route(
            GET, MAPPING + "/versions", READ_INTEGRATIONS, MappingRoutes.LIST, routes::versions),
        new Route(POST, MAPPING + "/validate", TEST_CONNECTIONS, routes::validate),
        new Route(POST, MAPPING + "/draft", TEST_CONNECTIONS, routes::draft));
  }
}
