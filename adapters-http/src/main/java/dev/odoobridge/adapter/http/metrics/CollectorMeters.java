package dev.odoobridge.adapter.http.metrics;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Garbage collections, from the collectors' own figures: no listener has to be closed. */
final class CollectorMeters {
  private CollectorMeters() {}

  static void bind(MeterRegistry registry) {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      FunctionTimer.builder(
              "jvm.gc",
              collector,
              GarbageCollectorMXBean::getCollectionCount,
              GarbageCollectorMXBean::getCollectionTime,
              TimeUnit.MILLISECONDS)
          .description("Garbage collections and the time they took")
          .tag("collector", collector.getName())
          .register(registry);
    }
  }
}
