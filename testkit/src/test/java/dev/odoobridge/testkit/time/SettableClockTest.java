package dev.odoobridge.testkit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SettableClockTest {

  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");

  @Test
  void standsStillUntilItIsMoved() {
    assertEquals(clock.instant(), clock.instant());
    assertEquals(Instant.parse("2026-03-01T10:00:00Z"), clock.instant());
  }

  @Test
  void showsWhatItWasSetTo() {
    clock.set(Instant.EPOCH);

    assertEquals(Instant.EPOCH, clock.instant());
    assertEquals(0, clock.millis());
  }

  @Test
  void movesBackWhenTheStepIsNegative() {
    assertEquals(Instant.parse("2026-03-01T09:59:59Z"), clock.advance(Duration.ofSeconds(-1)));
  }

  @Test
  void losesNoStepOfManyThreads() {
    IntStream.range(0, 10_000).parallel().forEach(_ -> clock.advance(Duration.ofMillis(1)));

    assertEquals(Instant.parse("2026-03-01T10:00:10Z"), clock.instant());
  }
}
