package dev.odoobridge.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that shows what it was last set to, forwards or backwards. Thread-safe. */
public final class SettableClock implements InstantSource {

  private final AtomicReference<Instant> now;

  private SettableClock(Instant start) {
    now = new AtomicReference<>(Objects.requireNonNull(start, "start"));
  }

  public static SettableClock at(Instant start) {
    return new SettableClock(start);
  }

  /**
   * @param start as in {@code 2026-03-01T10:15:30Z}
   */
  public static SettableClock at(String start) {
    return at(Instant.parse(start));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(Instant moment) {
    now.set(Objects.requireNonNull(moment, "moment"));
  }

  /** Moves on, or back when negative; returns the new time. No concurrent advance is lost. */
  public Instant advance(Duration step) {
    return now.updateAndGet(moment -> moment.plus(step));
  }
}
