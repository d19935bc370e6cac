package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.domain.sync.RunId;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Ids that begin with the time they were made, so that newer ones sort behind older ones; a random
 * part keeps those of several instances apart. Thread-safe.
 */
public final class TimeOrderedIds implements IdSource {
  private final InstantSource clock;
  private final RandomGenerator random;
  private final AtomicLong last = new AtomicLong();

  /**
   * Makes a source.
   *
   * @param random thread-safe
   */
  public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public RunId nextRunId() {
    var now = clock.millis();
    var time = last.updateAndGet(before -> Math.max(before + 1, now));
    return new RunId("%012x-%08x".formatted(time, random.nextInt()));
  }
}
