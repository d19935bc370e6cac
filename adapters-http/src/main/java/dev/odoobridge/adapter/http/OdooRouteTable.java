package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_ODOO;
import static io.javalin.http.HandlerType.GET;

import dev.odoobridge.adapter.http.api.DiscoveryRoutes;
import java.util.List;

/** What works in Odoo directly. Which models, fields and methods: the use cases ask OdooAccess. */
final class OdooRouteTable {
  private static final String ODOO = "/api/v1/integrations/{id}/odoo";
  private static final String ODOO_MODELS = ODOO + "/models";
  private static final String ODOO_FIELDS = ODOO_MODELS + "/{model}/fields";

  private OdooRouteTable() {}

  static List<Route> of(DirectUseCases useCases) {
    var routes = new DiscoveryRoutes(useCases.discover());
    return List.of(
        new Route(GET, ODOO + "/version", READ_ODOO, DiscoveryRoutes.FRESH, routes::version),
        new Route(GET, ODOO_MODELS, READ_ODOO, DiscoveryRoutes.SEARCHED, routes::models),
        new Route(GET, ODOO_FIELDS, READ_ODOO, DiscoveryRoutes.SEARCHED, routes::fields),
        new Route(GET, ODOO + "/modules", READ_ODOO, DiscoveryRoutes.MODULES, routes::modules));
  }
}
