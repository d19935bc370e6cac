package dev.odoobridge.testkit.odoo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds calls until it is opened, so that a test can let things happen in between. Thread-safe. */
public final class Gate {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  /** Waits until the first call stands at the gate; false when none came in time. */
  public boolean awaitArrival(Duration limit) throws InterruptedException {
    return arrived.await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  public void open() {
    opened.countDown();
  }

  void pass(Duration limit) {
    arrived.countDown();
    try {
      var ignored = opened.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
    }
  }
}
