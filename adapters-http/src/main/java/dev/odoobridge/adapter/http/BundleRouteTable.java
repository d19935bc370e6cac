package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_ODOO;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_ODOO;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.BundleRoutes;
import dev.odoobridge.application.port.in.ManageBundles;
import java.util.List;

/** Several steps as one, and what waits until Odoo is back. */
final class BundleRouteTable {
  private static final String BUNDLES = "/api/v1/integrations/{id}/bundles";

  private BundleRouteTable() {}

  static List<Route> of(ManageBundles bundles) {
    var routes = new BundleRoutes(bundles);
    return List.of(
        new Route(GET, BUNDLES, READ_ODOO, BundleRoutes.LIST, routes::list),
        new Route(POST, BUNDLES, WRITE_ODOO, routes::start),
        new Route(GET, BUNDLES + "/{bundle}", READ_ODOO, routes::read));
  }
}
