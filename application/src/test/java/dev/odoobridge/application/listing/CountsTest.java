package dev.odoobridge.application.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.testkit.time.SettableClock;
import org.junit.jupiter.api.Test;

/** How old a number in a list can be. */
class CountsTest {
  private final SettableClock clock = SettableClock.at("2026-11-20T10:00:00Z");
  private final Counts<String> counts = new Counts<>(clock);

  private long counted(long now) {
    return counts.of("records", () -> now);
  }

  @Test
  void smallNumbersAreAlwaysExact() {
    assertEquals(1, counted(1));
    assertEquals(2, counted(2));
    assertEquals(Counts.CHEAP, counted(Counts.CHEAP));
    assertEquals(3, counted(3));
  }

  @Test
  void largeNumbersAreCountedAgainAfterAWhile() {
    assertEquals(1_000_000, counted(1_000_000));
    assertEquals(1_000_000, counted(1_000_001));

    clock.advance(Counts.KEPT);

    assertEquals(1_000_002, counted(1_000_002));
    clock.advance(Counts.KEPT);
    assertEquals(7, counted(7));
    assertEquals(8, counted(8));
  }

  @Test
  void eachThingIsCountedByItself() {
    counted(1_000_000);

    assertEquals(20_000, counts.of("waiting", () -> 20_000));
  }

  @Test
  void itStaysSmallWhateverCallersHaveCounted() {
    for (var index = 0; index < 5_000; index++) {
      counts.of("filter " + index, () -> 20_000);
    }

    assertEquals(5, counts.of("filter 1", () -> 5));
    assertEquals(20_000, counts.of("filter 4999", () -> 5));
  }
}
