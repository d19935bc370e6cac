package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.DEFINE_STORE;
import static dev.odoobridge.adapter.http.auth.Permission.READ_STORE;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_ODOO;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_STORE;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.LicenseRoutes;
import dev.odoobridge.adapter.http.api.LicenseUseRoutes;
import java.util.List;

/** The routes of licences. */
final class LicenseRouteTable {
  private static final String LICENSES = "/api/v1/integrations/{id}/licenses";
  private static final String CATALOGUE = LICENSES + "/catalogue";
  private static final String LICENSE = LICENSES + "/{company}";
  private static final String FEATURE = LICENSE + "/features/{feature}";
  private static final String USE = FEATURE + "/usage";

  private LicenseRouteTable() {}

  static List<Route> of(LicenseUseCases useCases) {
    var routes = new LicenseRoutes(useCases.manageLicenses());
    var use = new LicenseUseRoutes(useCases.useLicenses());
    return List.of(
        new Route(GET, CATALOGUE, READ_STORE, routes::catalogue),
        new Route(PUT, CATALOGUE, DEFINE_STORE, routes::define).showing(routes::catalogueShown),
        new Route(GET, LICENSES, READ_STORE, LicenseRoutes.LIST, routes::list),
        new Route(POST, LICENSES, WRITE_ODOO, routes::create),
        new Route(GET, LICENSE, READ_STORE, routes::read),
        new Route(PATCH, LICENSE, DEFINE_STORE, routes::update).showing(routes::shown),
        new Route(DELETE, LICENSE, DEFINE_STORE, routes::delete).showing(routes::shown),
        new Route(GET, FEATURE, READ_STORE, LicenseUseRoutes.CHECK, use::check),
        new Route(POST, USE, WRITE_STORE, use::take),
        new Route(PUT, USE, WRITE_STORE, use::set));
  }
}
