package dev.odoobridge.bootstrap.scenario;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does in its own time: looks often at first, and not for ever. */
final class Eventually {
  private static final long SOONEST_MILLIS = 20;
  private static final long LATEST_MILLIS = 250;

  private Eventually() {}

  /** Returns as soon as it holds, and fails when it does not within the limit. */
  static void holds(Duration limit, BooleanSupplier condition, Supplier<String> otherwise) {
    var began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      var waited = Duration.ofNanos(System.nanoTime() - began);
      if (waited.compareTo(limit) > 0) {
        throw new AssertionError("not within " + limit + ": " + otherwise.get());
      }
      pause(Math.clamp(waited.toMillis() / 10, SOONEST_MILLIS, LATEST_MILLIS));
    }
  }

  private static void pause(long millis) {
    try {
      var ignored = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
