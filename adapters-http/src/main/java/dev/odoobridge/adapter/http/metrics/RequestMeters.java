package dev.odoobridge.adapter.http.metrics;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Times requests by their route, never by their path: that has ids in it. Thread-safe. */
final class RequestMeters {
  private static final String OTHER = "other";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final MeterProvider<Timer> times;

  RequestMeters(MeterRegistry registry) {
    this.times =
        Timer.builder("odoo.bridge.http.request")
            .description("How long requests to the API took")
            .serviceLevelObjectives(Buckets.REQUESTS)
            .withRegistry(registry);
  }

  void answered(Context context, float millis) {
    var method = context.req().getMethod();
    var route = Objects.requireNonNullElse(context.attribute(MetricsRoutes.ROUTE), OTHER);
    times
        .withTags(
            "method",
            METHODS.contains(method) ? method : OTHER,
            "route",
            route.toString(),
            "status",
            Integer.toString(context.statusCode()))
        .record(Math.round(millis * 1_000), TimeUnit.MICROSECONDS);
  }
}
