package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_FAILURES;
import static dev.odoobridge.adapter.http.auth.Permission.RETRY_FAILURES;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.FailureRoutes;
import java.util.List;

/** The routes of failures. */
final class FailureRouteTable {
  private static final String FAILURES = "/api/v1/failures";
  private static final String FAILURE = FAILURES + "/{id}";

  private FailureRouteTable() {}

  static List<Route> of(UseCases useCases) {
    var routes = new FailureRoutes(useCases.manageFailures());
    return List.of(
        new Route(GET, FAILURES, READ_FAILURES, FailureRoutes.LIST, routes::list).withSight(),
        new Route(POST, FAILURES + "/retry", RETRY_FAILURES, routes::retry).withSight(),
        new Route(GET, FAILURE, READ_FAILURES, FailureRoutes.RECORDS, routes::records).withSight(),
        new Route(POST, FAILURE + "/retry", RETRY_FAILURES, routes::retryGroup).withSight());
  }
}
