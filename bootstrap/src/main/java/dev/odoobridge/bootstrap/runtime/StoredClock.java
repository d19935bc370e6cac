package dev.odoobridge.bootstrap.runtime;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Tells the time as finely as the database keeps it, to the microsecond, so that what a write
 * answers is what every later read answers.
 */
record StoredClock(InstantSource clock) implements InstantSource {
  @Override
  public Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
