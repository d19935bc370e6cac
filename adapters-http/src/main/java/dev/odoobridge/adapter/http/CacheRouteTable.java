package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.DEFINE_STORE;
import static dev.odoobridge.adapter.http.auth.Permission.READ_ODOO;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.CacheRoutes;
import dev.odoobridge.application.port.in.ManageCache;
import java.util.List;

/** How long Odoo's answers are kept. */
final class CacheRouteTable {
  private static final String CACHE = "/api/v1/integrations/{id}/odoo/cache";

  private CacheRouteTable() {}

  static List<Route> of(ManageCache cache) {
    var routes = new CacheRoutes(cache);
    return List.of(
        new Route(GET, CACHE, READ_ODOO, routes::read),
        new Route(PUT, CACHE, DEFINE_STORE, routes::change).showing(routes::shown),
        new Route(DELETE, CACHE, DEFINE_STORE, routes::clear));
  }
}
