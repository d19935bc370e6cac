package dev.odoobridge.adapter.http.metrics;

import io.javalin.http.Context;

/** {@code /metrics}: for Prometheus. */
public final class MetricsRoutes {
  /** The attribute of a request that has the template of its route. */
  public static final String ROUTE = "odoo-bridge.route";

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;

  public MetricsRoutes(Metrics metrics) {
    this.metrics = metrics;
  }

  /** All figures. */
  public void show(Context context) {
    context.contentType(TEXT);
    context.header("Cache-Control", "no-store");
    context.result(metrics.text());
  }
}
