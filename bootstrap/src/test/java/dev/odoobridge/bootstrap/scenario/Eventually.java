package dev.odoobridge.bootstrap.scenario;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does in its own time: looks often, and not for ever. */
final class Eventually {
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private Eventually() {}

  /** Returns as soon as it holds, and fails when it does not within the limit. */
  static void holds(Duration limit, BooleanSupplier condition, Supplier<String> otherwise) {
    var began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - began > limit.toNanos()) {
        throw new AssertionError("not within " + limit + ": " + otherwise.get());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      var ignored = new CountDownLatch(1).await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
