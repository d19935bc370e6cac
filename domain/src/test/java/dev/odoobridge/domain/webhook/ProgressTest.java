package dev.odoobridge.domain.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.feed.FeedCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a web hook gets on, and how long it waits after failures. */
final class ProgressTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final FeedCursor HERE = new FeedCursor(0, 5, 1);
  private static final FeedCursor THERE = new FeedCursor(0, 7, 1);
  private final Progress start = Progress.from(HERE, NOON);

  @ParameterizedTest
  @CsvSource({
    "0,0,5000",
    "0,0.999,2502",
    "1,0,10000",
    "4,0,80000",
    "9,0,2560000",
    "10,0,3600000",
    "60,0.5,2700000"
  })
  void waitsTwiceAsLongEachTimeUpToAnHourAndALittleByChance(
      int attempts, double chance, long millis) {
    var pause = Backoff.after(attempts, Optional.empty(), chance).toMillis();

    assertTrue(Math.abs(pause - millis) <= 2, pause + " for " + millis);
  }

  @Test
  void waitsAsLongAsItIsAskedToWithinReason() {
    var minute = Optional.of(Duration.ofMinutes(1));
    var year = Optional.of(Duration.ofDays(365));

    assertEquals(Duration.ofMinutes(1), Backoff.after(0, minute, 0));
    assertEquals(Duration.ofHours(1), Backoff.after(20, minute, 0));
    assertEquals(Duration.ofDays(1), Backoff.after(0, year, 0));
  }

  @Test
  void staysWhereItIsWhenItFails() {
    var failed = start.failed(THERE, Duration.ofSeconds(5), false, NOON);
    var again = failed.failed(THERE, Duration.ofSeconds(9), false, NOON.plusSeconds(5));

    assertEquals(HERE, again.cursor());
    assertEquals(Optional.of(THERE), again.upTo());
    assertEquals(2, again.attempts());
    assertEquals(Optional.of(NOON), again.failingSince());
    assertEquals(NOON.plusSeconds(14), again.notBefore());
    assertEquals(Optional.empty(), again.disabledAt());
    assertEquals(Progress.from(THERE, NOON), again.delivered(THERE, NOON));
  }

  @Test
  void isGivenUpAfterThreeDaysOrWhenNothingIsWantedAnyMore() {
    var late = NOON.plus(Progress.PATIENCE);
    var failed = start.failed(THERE, Duration.ZERO, false, NOON);

    assertEquals(Optional.of(late), failed.failed(THERE, Duration.ZERO, false, late).disabledAt());
    assertEquals(Optional.of(NOON), start.failed(THERE, Duration.ZERO, true, NOON).disabledAt());
    assertEquals(
        Optional.empty(),
        failed.failed(THERE, Duration.ZERO, false, late).resumed(late).disabledAt());
  }
}
