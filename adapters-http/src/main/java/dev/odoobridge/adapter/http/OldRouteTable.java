package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_RUNS;
import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static dev.odoobridge.adapter.http.auth.Permission.TEST_CONNECTIONS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.IntegrationRoutes;
import dev.odoobridge.adapter.http.api.OdooRoutes;
import dev.odoobridge.adapter.http.api.RunRoutes;
import dev.odoobridge.adapter.http.api.SyncRoutes;
import io.javalin.http.Context;
import java.util.List;

/**
 * The paths of the integrations that hosts had before this one, so that a front end can be pointed
 * at the bridge. They do what their new counterparts do; {@code docs/coming-from.md} tells what
 * differs.
 */
final class OldRouteTable {
  /** All of these begin with it. */
  static final String ODOO = "/api/odoo/";

  private static final String INTEGRATIONS = "/api/odoo/odoo-integrations";
  private static final String INTEGRATION = INTEGRATIONS + "/{id}";
  private static final String LOGS = "/api/odoo/odoo-sync-logs";

  private OldRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var integrations = new IntegrationRoutes(useCases.manageIntegrations());
    var odoo = new OdooRoutes(useCases.testConnection(), useCases.prepareOdoo());
    var runs = new RunRoutes(useCases.readRuns(), useCases.manageIntegrations());
    var sync = new SyncRoutes(useCases.runSync(), useCases.readRuns());
    return List.of(
        new Route(GET, INTEGRATIONS, READ_INTEGRATIONS, integrations::list).withSight(),
        new Route(POST, INTEGRATIONS, MANAGE_INTEGRATIONS, integrations::create),
        new Route(GET, INTEGRATION, READ_INTEGRATIONS, integrations::read),
        new Route(PUT, INTEGRATION, MANAGE_INTEGRATIONS, integrations::replace),
        new Route(DELETE, INTEGRATION, MANAGE_INTEGRATIONS, integrations::delete),
        new Route(POST, INTEGRATION + "/test_connection", TEST_CONNECTIONS, odoo::test),
        sync(INTEGRATION + "/sync_products", sync, "product"),
        sync(INTEGRATION + "/sync_customers", sync, "customer"),
        sync(INTEGRATION + "/sync_orders", sync, "order"),
        sync(INTEGRATION + "/sync_invoices", sync, "invoice"),
        sync(INTEGRATION + "/sync_all", sync),
        new Route(GET, LOGS, READ_RUNS, RunRoutes.LIST, runs::list).withSight(),
        new Route(GET, LOGS + "/{id}", READ_RUNS, runs::read).withSight());
  }

  private static Route sync(String path, SyncRoutes sync, String... entities) {
    return new Route(
            POST,
            path,
            START_SYNCS,
            SyncRoutes.START_ONLY,
            (Context context) -> sync.startOnly(context, entities))
        .withSight();
  }
}
