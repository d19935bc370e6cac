package dev.odoobridge.application.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.testkit.time.SettableClock;
import org.junit.jupiter.api.Test;

/** How old a number in a list can be. */
class CountsTest {
  private final SettableClock clock = SettableClock.at("2026-11-20T10:00:00Z");
  private final Counts counts = new Counts(clock);

  private long counted(long now) {
    var records = new Counts.Counted(new IntegrationId("shop"), new EntityName("customer"), false);
    return counts.of(records, () -> now);
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
  void whatWaitsIsCountedByItself() {
    counted(1_000_000);
    var waiting = new Counts.Counted(new IntegrationId("shop"), new EntityName("customer"), true);

    assertEquals(20_000, counts.of(waiting, () -> 20_000));
  }
}
