package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_RUNS;
import static dev.odoobridge.adapter.http.auth.Permission.START_SYNCS;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.IntegrationAuditRoutes;
import java.util.List;

/** Audits: both sides compared as a whole. */
final class AuditRouteTable {
  private static final String START = "/api/v1/integrations/{id}/audit";
  private static final String AUDITS = "/api/v1/integrations/{id}/audits";
  private static final String AUDIT = AUDITS + "/{audit}";

  private AuditRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var routes =
        new IntegrationAuditRoutes(useCases.plans().auditIntegrations(), useCases.readRuns());
    return List.of(
        new Route(POST, START, START_SYNCS, IntegrationAuditRoutes.START, routes::start),
        new Route(GET, AUDITS, READ_RUNS, IntegrationAuditRoutes.LIST, routes::list),
        new Route(GET, AUDIT, READ_RUNS, routes::read),
        new Route(
            GET,
            AUDIT + "/findings",
            READ_RUNS,
            IntegrationAuditRoutes.FINDINGS,
            routes::findings));
  }
}
