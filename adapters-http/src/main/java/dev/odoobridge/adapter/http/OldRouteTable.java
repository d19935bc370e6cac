package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_SCHEDULES;
import static dev.odoobridge.adapter.http.auth.Permission.OPEN;
import static dev.odoobridge.adapter.http.auth.Permission.READ_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_RUNS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_SCHEDULES;
import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static dev.odoobridge.adapter.http.auth.Permission.TEST_CONNECTIONS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.HealthRoutes;
import dev.odoobridge.adapter.http.api.IntegrationRoutes;
import dev.odoobridge.adapter.http.api.OdooRoutes;
import dev.odoobridge.adapter.http.api.OldSyncRoutes;
import dev.odoobridge.adapter.http.api.OldTaskRoutes;
import dev.odoobridge.adapter.http.api.RunRoutes;
import dev.odoobridge.adapter.http.api.SyncRoutes;
import io.javalin.http.Handler;
import java.util.List;
import java.util.stream.Stream;

/**
 * The paths of the integrations that hosts had before this one, so that a front end can be pointed
 * at the bridge. They do what their new counterparts do; {@code docs/coming-from.md} tells what
 * differs.
 */
final class OldRouteTable {
  private static final String INTEGRATIONS = "/api/odoo/odoo-integrations";
  private static final String INTEGRATION = INTEGRATIONS + "/{id}";
  private static final List<String> ONLY = SyncRoutes.START_ONLY;
  private static final String LOGS = "/api/odoo/odoo-sync-logs";

  private static final String SYNC = "/api/sync";
  private static final List<String> OF = OldSyncRoutes.PARAMETERS;
  private static final String TASK = "/schedule-task";
  private static final String TASKS = "/scheduled-tasks";
  private static final String HEALTH = "/health";

  private OldRouteTable() {}

  /** Whether it is one of those that do not begin with /api/ as all else does. */
  static boolean needsToken(String path) {
    return Stream.of(TASK, TASKS, OldOdooRouteTable.CONTACTS, OldOdooRouteTable.INVOICES)
        .anyMatch(old -> isAt(path, old));
  }

  /** Whether it is one of these, which answer with a slash at their end, too. */
  static boolean isOld(String path) {
    return needsToken(path)
        || path.equals(HEALTH)
        || isAt(path, SYNC)
        || isAt(path, OldOdooRouteTable.ODOO);
  }

  private static boolean isAt(String path, String old) {
    return path.equals(old) || path.startsWith(old + "/");
  }

  static List<Route> of(UseCases useCases, String version) {
    return Stream.of(
            rental(useCases),
            production(useCases),
            OldOdooRouteTable.of(useCases),
            mirror(useCases, version))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> production(UseCases useCases) {
    var old =
        new OldSyncRoutes(
            new SyncRoutes(useCases.runSync(), useCases.readRuns()),
            useCases.readRuns(),
            useCases.manageIntegrations(),
            useCases.schedules().manageSchedules());
    return List.of(
        new Route(POST, SYNC + "/full", START_SYNCS, OF, old::full).withSight(),
        new Route(POST, SYNC + "/products", START_SYNCS, OF, old::products).withSight(),
        new Route(POST, SYNC + "/users", START_SYNCS, OF, old::users).withSight(),
        new Route(POST, SYNC + "/orders", START_SYNCS, OF, old::orders).withSight(),
        new Route(GET, SYNC + "/status", READ_RUNS, OF, old::status).withSight(),
        new Route(POST, SYNC + "/scheduler/start", MANAGE_SCHEDULES, OF, old::startScheduler)
            .showing(old::schedulerShown),
        new Route(POST, SYNC + "/scheduler/stop", MANAGE_SCHEDULES, OF, old::stopScheduler)
            .showing(old::schedulerShown));
  }

  private static List<Route> mirror(UseCases useCases, String version) {
    var schedules = useCases.schedules().manageSchedules();
    var tasks = new OldTaskRoutes(schedules, useCases.manageIntegrations());
    var health = new HealthRoutes(useCases.operators().readiness());
    return List.of(
        new Route(POST, TASK, MANAGE_SCHEDULES, OF, tasks::schedule),
        new Route(GET, TASKS, READ_SCHEDULES, OF, tasks::list),
        new Route(DELETE, TASKS + "/{name}", MANAGE_SCHEDULES, OF, tasks::delete)
            .showing(tasks::shown),
        new Route(GET, HEALTH, OPEN, context -> health.old(context, version, schedules)));
  }

  private static List<Route> rental(UseCases useCases) {
    var integrations = new IntegrationRoutes(useCases.manageIntegrations());
    var odoo = new OdooRoutes(useCases.testConnection(), useCases.prepareOdoo());
    var runs = new RunRoutes(useCases.readRuns(), useCases.manageIntegrations());
    var sync = new SyncRoutes(useCases.runSync(), useCases.readRuns());
    return List.of(
        new Route(GET, INTEGRATIONS, READ_INTEGRATIONS, IntegrationRoutes.LIST, integrations::all)
            .withSight(),
        new Route(POST, INTEGRATIONS, MANAGE_INTEGRATIONS, integrations::create),
        new Route(GET, INTEGRATION, READ_INTEGRATIONS, integrations::read),
        new Route(PUT, INTEGRATION, MANAGE_INTEGRATIONS, integrations::replace)
            .showing(integrations::shown),
        new Route(DELETE, INTEGRATION, MANAGE_INTEGRATIONS, integrations::delete)
            .showing(integrations::shown),
        new Route(POST, INTEGRATION + "/test_connection", TEST_CONNECTIONS, odoo::test),
        new Route(POST, INTEGRATION + "/sync_products", START_SYNCS, ONLY, of(sync, "product"))
            .withSight(),
        new Route(POST, INTEGRATION + "/sync_customers", START_SYNCS, ONLY, of(sync, "customer"))
            .withSight(),
        new Route(POST, INTEGRATION + "/sync_orders", START_SYNCS, ONLY, of(sync, "order"))
            .withSight(),
        new Route(POST, INTEGRATION + "/sync_invoices", START_SYNCS, ONLY, of(sync, "invoice"))
            .withSight(),
        new Route(POST, INTEGRATION + "/sync_all", START_SYNCS, ONLY, of(sync)).withSight(),
        new Route(GET, LOGS, READ_RUNS, RunRoutes.LIST, runs::list).withSight(),
        new Route(GET, LOGS + "/{id}", READ_RUNS, runs::read).withSight());
  }

  private static Handler of(SyncRoutes sync, String... entities) {
    return context -> sync.startOnly(context, entities);
  }
}
