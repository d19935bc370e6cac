package dev.odoobridge.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.policy.Pace.Bounds;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding the pace, against an Odoo with so many workers. */
final class PaceTest {
  private static final Bounds BOUNDS = new Bounds(8, 200, Duration.ofSeconds(120));

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  /** Calls wait for each other when there are more of them than workers. */
  private static Pace worked(Pace from, int workers, double each, int calls, Random chance) {
    var pace = from;
    for (var call = 0; call < calls; call++) {
      var waiting = Math.max(1, pace.parallel() / (double) workers);
      var noise = 0.95 + chance.nextDouble() * 0.1;
      var millis = pace.records() * each * waiting * noise;
      pace = pace.after(pace.records(), Duration.ofNanos((long) (millis * 1e6)), BOUNDS);
    }
    return pace;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsTheWorkersAndHardlyMore(long seed) {
    var chance = new Random(seed);
    var workers = 1 + (int) (seed % 4);
    var pace = worked(Pace.start(BOUNDS), workers, 2.5, 100, chance);

    for (var call = 0; call < 50; call++) {
      pace = worked(pace, workers, 2.5, 1, chance);
      assertTrue(pace.parallel() >= workers, "seed " + seed + ": " + pace);
      assertTrue(pace.parallel() <= workers * WAITS + 1, "seed " + seed + ": " + pace);
    }
  }

  /** One more than so many times the workers is taken back. */
  private static final double WAITS = 1.7;

  @ParameterizedTest
  @MethodSource("seeds")
  void staysWithinItsBoundsWhateverHappens(long seed) {
    var chance = new Random(seed);
    var pace = Pace.start(BOUNDS);
    for (var step = 0; step < 500; step++) {
      var bounds =
          new Bounds(1 + chance.nextInt(8), 1 + chance.nextInt(300), Duration.ofSeconds(120));
      pace =
          chance.nextInt(5) == 0
              ? pace.failed(bounds)
              : pace.after(
                  chance.nextInt(300), Duration.ofMillis(chance.nextLong(100_000)), bounds);
      assertTrue(pace.parallel() >= 1 && pace.parallel() <= bounds.parallel(), "seed " + seed);
      assertTrue(pace.records() >= 1 && pace.records() <= bounds.records(), "seed " + seed);
    }
  }

  @Test
  void addsOneCallAfterEachRoundOfThem() {
    var chance = new Random(1);
    assertEquals(2, worked(Pace.start(BOUNDS), 100, 1, 1, chance).parallel());
    assertEquals(3, worked(Pace.start(BOUNDS), 100, 1, 3, chance).parallel());
    assertEquals(8, worked(Pace.start(BOUNDS), 100, 1, 100, chance).parallel());
  }

  @Test
  void halvesWhenACallIsNotAnswered() {
    var pace = worked(Pace.start(BOUNDS), 100, 1, 100, new Random(1));

    var failed = pace.failed(BOUNDS);

    assertEquals(4, failed.parallel());
    assertEquals(100, failed.records());
    assertEquals(1, failed.failed(BOUNDS).failed(BOUNDS).failed(BOUNDS).parallel());
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 100, 400, 1000, 30_000})
  void keepsACallBelowTheTimeAfterWhichOdooKillsIt(double each) {
    var pace = worked(Pace.start(BOUNDS), 100, each, 3, new Random(1));

    var longest = Math.max(Pace.LONGEST_CALL.toMillis() * 1.1, each);
    assertTrue(pace.records() * each <= longest, pace.toString());
  }

  @Test
  void growsBackWhenRecordsTakeLessTime() {
    var slow = worked(Pace.start(BOUNDS), 100, 1000, 5, new Random(1));
    assertTrue(slow.records() <= 22, slow.toString());

    assertEquals(200, worked(slow, 100, 2, 20, new Random(1)).records());
  }

  @Test
  void takesNoSmallCallForASlowOdoo() {
    var pace = worked(Pace.start(BOUNDS), 100, 2, 10, new Random(1));

    var after = pace.after(1, Duration.ofMillis(60), BOUNDS);

    assertEquals(pace, after);
  }

  @Test
  void getsUsedToAnOdooThatBecameSlow() {
    var pace = worked(Pace.start(BOUNDS), 2, 2, 50, new Random(1));

    var later = worked(pace, 2, 8, 300, new Random(1));

    assertTrue(later.parallel() >= 2, later.toString());
  }

  @Test
  void refusesNonsense() {
    assertThrows(IllegalArgumentException.class, () -> new Pace(0.5, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Pace(Double.NaN, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Pace(1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Pace(1, 1, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(0, 1, Duration.ofSeconds(120)));
    assertThrows(IllegalArgumentException.class, () -> new Bounds(1, 0, Duration.ofSeconds(120)));
  }
}
