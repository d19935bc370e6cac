package dev.odoobridge.application.odoo;

import java.time.Duration;

/** Waits; a test's does not. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Waits.
   *
   * @throws InterruptedException when the thread is asked to stop
   */
  void sleep(Duration duration) throws InterruptedException;
}
