package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_RECORDS;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_RECORDS;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.ChangeRoutes;
import dev.odoobridge.adapter.http.api.ChangeStream;
import dev.odoobridge.adapter.http.api.Listeners;
import java.time.InstantSource;
import java.util.List;

/** The routes of the change feed. */
final class ChangeRouteTable {
  private static final String CHANGES = "/api/v1/changes";

  private ChangeRouteTable() {}

  static List<Route> of(FeedUseCases useCases, InstantSource clock, Listeners listeners) {
    var reading = useCases.readChanges();
    var routes = new ChangeRoutes(reading, useCases.acknowledgeChanges(), listeners);
    var stream = new ChangeStream(reading, listeners, clock);
    return List.of(
        new Route(GET, CHANGES, READ_RECORDS, ChangeRoutes.LIST, routes::list).withSight(),
        new Route(GET, CHANGES + "/stream", READ_RECORDS, ChangeStream.PARAMETERS, stream::stream)
            .withSight(),
        new Route(POST, CHANGES + "/ack", WRITE_RECORDS, routes::acknowledge).withSight());
  }
}
