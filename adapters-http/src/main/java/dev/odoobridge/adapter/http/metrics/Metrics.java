package dev.odoobridge.adapter.http.metrics;

import dev.odoobridge.application.port.in.ReadBacklog;
import dev.odoobridge.application.port.out.SyncObserver;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * All figures of the service, as Prometheus reads them. Nothing of a record and nothing secret is
 * in them. Every label has a bounded number of values. Thread-safe.
 */
public final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SyncMeters syncs = new SyncMeters(registry);
  private final RequestMeters requests = new RequestMeters(registry);
  private final BacklogMeters backlog;

  /**
   * Begins at nothing.
   *
   * @param lateSchedules how many did not fire when their time came
   */
  public Metrics(
      ReadBacklog backlog, IntSupplier lateSchedules, Supplier<PoolUse> pool, InstantSource clock) {
    this.backlog = new BacklogMeters(registry, backlog, lateSchedules, clock);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    CollectorMeters.bind(registry);
    connections("active", pool, PoolUse::active);
    connections("idle", pool, PoolUse::idle);
    gauge("odoo.bridge.database.connections.most", pool, PoolUse::most)
        .description("How many connections to the database there may be")
        .register(registry);
    gauge("odoo.bridge.database.waiting", pool, PoolUse::waiting)
        .description("Threads that wait for a connection to the database")
        .register(registry);
  }

  /** Counts what runs do. */
  public SyncObserver observer() {
    return syncs;
  }

  /** Counts a request that was answered. */
  public void answered(Context context, float millis) {
    requests.answered(context, millis);
  }

  /** All figures, in Prometheus' text format. */
  String text() {
    backlog.refresh();
    return registry.scrape();
  }

  private void connections(String state, Supplier<PoolUse> pool, ToIntFunction<PoolUse> figure) {
    gauge("odoo.bridge.database.connections", pool, figure)
        .description("Open connections to the database")
        .tag("state", state)
        .register(registry);
  }

  private static Gauge.Builder<Supplier<Number>> gauge(
      String name, Supplier<PoolUse> pool, ToIntFunction<PoolUse> figure) {
    return Gauge.builder(name, () -> figure.applyAsInt(pool.get()));
  }
}
