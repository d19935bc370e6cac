package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_WEBHOOKS;
import static dev.odoobridge.adapter.http.auth.Permission.PREPARE_ODOO;
import static dev.odoobridge.adapter.http.auth.Permission.READ_CONFLICTS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_FAILURES;
import static dev.odoobridge.adapter.http.auth.Permission.READ_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_RECORDS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_RUNS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_WEBHOOKS;
import static dev.odoobridge.adapter.http.auth.Permission.RESOLVE_CONFLICTS;
import static dev.odoobridge.adapter.http.auth.Permission.RETRY_FAILURES;
import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static dev.odoobridge.adapter.http.auth.Permission.TEST_CONNECTIONS;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_RECORDS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.BulkRoutes;
import dev.odoobridge.adapter.http.api.ChangeRoutes;
import dev.odoobridge.adapter.http.api.ChangeStream;
import dev.odoobridge.adapter.http.api.ConflictRoutes;
import dev.odoobridge.adapter.http.api.FailureRoutes;
import dev.odoobridge.adapter.http.api.IntegrationRoutes;
import dev.odoobridge.adapter.http.api.JournalRoutes;
import dev.odoobridge.adapter.http.api.Listeners;
import dev.odoobridge.adapter.http.api.OdooRoutes;
import dev.odoobridge.adapter.http.api.RecordRoutes;
import dev.odoobridge.adapter.http.api.RunRoutes;
import dev.odoobridge.adapter.http.api.StatusRoutes;
import dev.odoobridge.adapter.http.api.SyncRoutes;
import dev.odoobridge.adapter.http.api.WebhookRoutes;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** All routes there are, and what each needs. */
final class RouteTable {
  private static final String INTEGRATIONS = "/api/v1/integrations";
  private static final String INTEGRATION = INTEGRATIONS + "/{id}";
  private static final String RECORDS = INTEGRATION + "/records/{entity}";
  private static final String RECORD = RECORDS + "/{hostId}";
  private static final String CHANGES = "/api/v1/changes";
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final String WEBHOOK = WEBHOOKS + "/{id}";
  private static final String RUNS = "/api/v1/runs";
  private static final String RUN = RUNS + "/{id}";
  private static final String FAILURES = "/api/v1/failures";
  private static final String FAILURE = FAILURES + "/{id}";
  private static final String CONFLICTS = "/api/v1/conflicts";
  private static final String CONFLICT = CONFLICTS + "/{number}";

  private RouteTable() {}

  static List<Route> of(
      UseCases useCases,
      String version,
      InstantSource clock,
      ProblemAnswers problems,
      Listeners listeners) {
    return Stream.of(
            OperatorRouteTable.of(useCases.operators(), version),
            AccessRouteTable.of(useCases, clock),
            DocsRouteTable.of(),
            MetricsRouteTable.of(useCases.metrics()),
            OldRouteTable.of(useCases, version),
            PlanRouteTable.of(useCases),
            AuditRouteTable.of(useCases),
            integrations(useCases),
            MappingTable.of(useCases.mapping()),
            records(useCases, problems),
            CareRouteTable.of(useCases),
            runs(useCases),
            conflicts(useCases),
            changes(useCases.feed(), clock, listeners),
            webhooks(useCases.feed()),
            failures(useCases),
            ScheduleRouteTable.of(useCases.schedules()),
            OdooRouteTable.of(useCases.direct()),
            StoreRouteTable.of(useCases.store(), problems),
            LicenseRouteTable.of(useCases.licenses()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> integrations(UseCases useCases) {
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

  private static List<Route> records(UseCases useCases, ProblemAnswers problems) {
    var routes =
        new RecordRoutes(
            useCases.readRecords(), useCases.writeRecords(), useCases.care().readDifferences());
    var bulk = new BulkRoutes(useCases.manageIntegrations(), useCases.writeRecords(), problems);
    return List.of(
        new Route(GET, RECORDS, READ_RECORDS, RecordRoutes.LIST, routes::list),
        new Route(POST, RECORDS, WRITE_RECORDS, bulk::write),
        new Route(GET, RECORD, READ_RECORDS, routes::read),
        new Route(PUT, RECORD, WRITE_RECORDS, routes::put),
        new Route(PATCH, RECORD, WRITE_RECORDS, routes::patch),
        new Route(DELETE, RECORD, WRITE_RECORDS, routes::delete));
  }

  private static List<Route> runs(UseCases useCases) {
    var routes = new RunRoutes(useCases.readRuns(), useCases.manageIntegrations());
    return List.of(
        new Route(GET, RUNS, READ_RUNS, RunRoutes.LIST, routes::list).withSight(),
        new Route(GET, RUN, READ_RUNS, routes::read).withSight(),
        new Route(GET, RUN + "/items", READ_RUNS, RunRoutes.ITEMS, routes::items).withSight());
  }

  private static List<Route> conflicts(UseCases useCases) {
    var routes = new ConflictRoutes(useCases.manageConflicts());
    var journal = new JournalRoutes(useCases.readJournal(), useCases.readRecords());
    return List.of(
        new Route(GET, CONFLICTS, READ_CONFLICTS, ConflictRoutes.LIST, routes::list).withSight(),
        new Route(GET, CONFLICT, READ_CONFLICTS, routes::read).withSight(),
        new Route(POST, CONFLICT + "/resolve", RESOLVE_CONFLICTS, routes::resolve)
            .withSight()
            .showing(routes::shown),
        new Route(GET, RECORD + "/journal", READ_RECORDS, JournalRoutes.LIST, journal::list));
  }

  private static List<Route> changes(
      FeedUseCases useCases, InstantSource clock, Listeners listeners) {
    var reading = useCases.readChanges();
    var routes = new ChangeRoutes(reading, useCases.acknowledgeChanges(), listeners);
    var stream = new ChangeStream(reading, listeners, clock);
    return List.of(
        new Route(GET, CHANGES, READ_RECORDS, ChangeRoutes.LIST, routes::list).withSight(),
        new Route(GET, CHANGES + "/stream", READ_RECORDS, ChangeStream.PARAMETERS, stream::stream)
            .withSight(),
        new Route(POST, CHANGES + "/ack", WRITE_RECORDS, routes::acknowledge).withSight());
  }

  private static List<Route> webhooks(FeedUseCases useCases) {
    var routes = new WebhookRoutes(useCases.manageWebhooks());
    return List.of(
        new Route(GET, WEBHOOKS, READ_WEBHOOKS, WebhookRoutes.LIST, routes::list),
        new Route(POST, WEBHOOKS, MANAGE_WEBHOOKS, routes::create),
        new Route(GET, WEBHOOK, READ_WEBHOOKS, routes::read),
        new Route(DELETE, WEBHOOK, MANAGE_WEBHOOKS, routes::delete).showing(routes::shown),
        new Route(POST, WEBHOOK + "/pause", MANAGE_WEBHOOKS, routes::pause).showing(routes::shown),
        new Route(POST, WEBHOOK + "/resume", MANAGE_WEBHOOKS, routes::resume)
            .showing(routes::shown),
        new Route(
            GET,
            WEBHOOK + "/deliveries",
            READ_WEBHOOKS,
            WebhookRoutes.DELIVERIES,
            routes::deliveries));
  }

  private static List<Route> failures(UseCases useCases) {
    var routes = new FailureRoutes(useCases.manageFailures());
    return List.of(
        new Route(GET, FAILURES, READ_FAILURES, FailureRoutes.LIST, routes::list).withSight(),
        new Route(POST, FAILURES + "/retry", RETRY_FAILURES, routes::retry).withSight(),
        new Route(GET, FAILURE, READ_FAILURES, FailureRoutes.RECORDS, routes::records).withSight(),
        new Route(POST, FAILURE + "/retry", RETRY_FAILURES, routes::retryGroup).withSight());
  }
}
