package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.PREPARE_ODOO;
import static dev.odoobridge.adapter.http.auth.Permission.READ_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static dev.odoobridge.adapter.http.auth.Permission.TEST_CONNECTIONS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.IntegrationRoutes;
import dev.odoobridge.adapter.http.api.OdooRoutes;
import dev.odoobridge.adapter.http.api.StatusRoutes;
import dev.odoobridge.adapter.http.api.SyncRoutes;
import java.util.List;

/** The routes of integrations themselves. */
final class IntegrationRouteTable {
  private static final String INTEGRATIONS = "/api/v1/integrations";
  private static final String INTEGRATION = INTEGRATIONS + "/{id}";

  private IntegrationRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var routes = new IntegrationRoutes(useCases.manageIntegrations());
    var odoo = new OdooRoutes(useCases.testConnection(), useCases.prepareOdoo());
    var sync = new SyncRoutes(useCases.runSync(), useCases.readRuns());
    var status =
        new StatusRoutes(
            useCases.readStatus(),
            useCases.care().switchAutoSync(),
            useCases.care().readDifferences());
    return List.of(
        new Route(GET, INTEGRATIONS, READ_INTEGRATIONS, IntegrationRoutes.LIST, routes::list)
            .withSight(),
        new Route(POST, INTEGRATIONS, MANAGE_INTEGRATIONS, routes::create),
        new Route(GET, INTEGRATION, READ_INTEGRATIONS, routes::read),
        new Route(PUT, INTEGRATION, MANAGE_INTEGRATIONS, routes::replace).showing(routes::shown),
        new Route(DELETE, INTEGRATION, MANAGE_INTEGRATIONS, routes::delete).showing(routes::shown),
        new Route(POST, INTEGRATION + "/pause", MANAGE_INTEGRATIONS, routes::pause)
            .showing(routes::shown),
        new Route(POST, INTEGRATION + "/resume", MANAGE_INTEGRATIONS, routes::resume)
            .showing(routes::shown),
        new Route(GET, INTEGRATION + "/status", READ_INTEGRATIONS, status::read),
        new Route(POST, INTEGRATION + "/test-connection", TEST_CONNECTIONS, odoo::test),
        new Route(POST, INTEGRATION + "/prepare-odoo", PREPARE_ODOO, odoo::prepare),
        new Route(DELETE, INTEGRATION + "/prepare-odoo", PREPARE_ODOO, odoo::removeHooks),
        new Route(POST, INTEGRATION + "/sync", START_SYNCS, SyncRoutes.START, sync::start)
            .withSight());
  }
}
