package dev.odoobridge.adapter.http.metrics;

import java.time.Duration;
import java.util.stream.DoubleStream;

/** The upper ends of the histograms' buckets. */
final class Buckets {
  static final Duration[] REQUESTS = seconds(0.005, 0.025, 0.1, 0.5, 1, 5, 30);
  static final Duration[] CALLS = seconds(0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60);
  static final Duration[] RUNS = seconds(1, 5, 15, 60, 300, 1800, 7200);

  /** Of records in a batch. */
  static final double[] BATCHES = {1, 2, 5, 10, 25, 50, 100, 250, 500, 1000};

  private Buckets() {}

  private static Duration[] seconds(double... seconds) {
    return DoubleStream.of(seconds)
        .mapToObj(length -> Duration.ofMillis(Math.round(length * 1000)))
        .toArray(Duration[]::new);
  }
}
