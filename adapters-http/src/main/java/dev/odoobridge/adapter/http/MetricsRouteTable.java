package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.OPEN;
import static io.javalin.http.HandlerType.GET;

import dev.odoobridge.adapter.http.metrics.Metrics;
import dev.odoobridge.adapter.http.metrics.MetricsRoutes;
import java.util.List;

/** The figures for Prometheus, which asks without a token. They tell nothing of any record. */
final class MetricsRouteTable {
  private MetricsRouteTable() {}

  static List<Route> of(Metrics metrics) {
    return List.of(new Route(GET, "/metrics", OPEN, new MetricsRoutes(metrics)::show));
  }
}
