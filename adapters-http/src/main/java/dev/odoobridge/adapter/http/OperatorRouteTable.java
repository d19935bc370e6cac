package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_LOGGING;
import static dev.odoobridge.adapter.http.auth.Permission.OPEN;
import static dev.odoobridge.adapter.http.auth.Permission.READ_LOGGING;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.HealthRoutes;
import dev.odoobridge.adapter.http.api.IndexRoutes;
import dev.odoobridge.adapter.http.api.LogRoutes;
import java.util.List;

/** The routes for whoever runs the service, or comes upon it. */
final class OperatorRouteTable {
  private static final String LEVELS = "/api/v1/log-levels";
  private static final String LEVEL = LEVELS + "/{logger}";

  private OperatorRouteTable() {}

  static List<Route> of(OperatorUseCases useCases, String version) {
    var health = new HealthRoutes(useCases.readiness());
    var logs = new LogRoutes(useCases.logLevels());
    return List.of(
        new Route(GET, "/", OPEN, new IndexRoutes(version)::index),
        new Route(GET, "/health/live", OPEN, health::live),
        new Route(GET, "/health/ready", OPEN, health::ready),
        new Route(GET, LEVELS, READ_LOGGING, LogRoutes.LIST, logs::list),
        new Route(PUT, LEVEL, MANAGE_LOGGING, logs::set).showing(logs::shown),
        new Route(DELETE, LEVEL, MANAGE_LOGGING, logs::reset).showing(logs::shown));
  }
}
