package dev.odoobridge.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.policy.BreakerState.Stopped;
import dev.odoobridge.domain.policy.BreakerState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final double MOST = Math.nextDown(1.0);
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private final RetryPolicy policy = RetryPolicy.STANDARD;

  private static Setback.Reason reason(Instant at) {
    return new Setback.Reason("odoo-unavailable", "nobody answers", at);
  }

  private static Setback away() {
    return new Setback.Passing(reason(NOON), Optional.empty());
  }

  private static Setback away(Duration retryAfter) {
    return new Setback.Passing(reason(NOON), Optional.of(retryAfter));
  }

  private static Setback refused() {
    return new Setback.WrongCredentials(new Setback.Reason("odoo-credentials", "no", NOON));
  }

  private BreakerState after(int failures) {
    var state = BreakerState.CLOSED;
    for (var count = 0; count < failures; count++) {
      state = policy.after(state, away(), MOST);
    }
    return state;
  }

  @Nested
  class Pauses {
    @Test
    void doubleThenBreakThenDoubleUpToTheLongest() {
      var seconds =
          IntStream.rangeClosed(1, 10)
              .mapToObj(failures -> Math.round(policy.pause(failures, MOST).toMillis() / 1000.0))
              .toList();

      assertEquals(List.of(1L, 2L, 4L, 8L, 15L, 30L, 60L, 60L, 60L, 60L), seconds);
      assertTrue(policy.pause(Integer.MAX_VALUE, MOST).compareTo(policy.longest()) <= 0);
    }

    @Test
    void areShortenedByChanceByAHalfAtMost() {
      var random = new Random(7);
      var drawn = IntStream.range(0, 200).mapToObj(_ -> policy.pause(7, random.nextDouble()));

      var distinct = drawn.distinct().toList();

      assertTrue(distinct.size() > 100);
      for (var pause : distinct) {
        assertTrue(pause.compareTo(Duration.ofSeconds(30)) >= 0, pause::toString);
        assertTrue(pause.compareTo(Duration.ofSeconds(60)) <= 0, pause::toString);
      }
    }
  }

  @Nested
  class Breaker {
    @Test
    void waitsLongerAfterEachFailureAndThenLetsOneTry() {
      var third = assertInstanceOf(Waiting.class, after(3));

      assertEquals(3, third.failures());
      assertFalse(third.letsStart(NOON.plusSeconds(3)));
      assertTrue(third.letsStart(NOON.plusSeconds(4)));
      var fourth = assertInstanceOf(Waiting.class, after(4));
      assertTrue(fourth.until().isAfter(third.until()));
    }

    @Test
    void waitsAsLongAsOdooAsksFor() {
      var state = policy.after(BreakerState.CLOSED, away(Duration.ofMinutes(10)), 0);

      assertFalse(state.letsStart(NOON.plusSeconds(599)));
      assertTrue(state.letsStart(NOON.plusSeconds(600)));
    }

    @Test
    void waitsNoShorterForBeingAskedToWaitALittle() {
      var state = policy.after(after(6), away(Duration.ofSeconds(1)), MOST);

      assertFalse(state.letsStart(NOON.plusSeconds(50)));
    }

    @Test
    void neverStartsByItselfAfterWrongCredentials() {
      var state = policy.after(after(2), refused(), 0);

      assertInstanceOf(Stopped.class, state);
      assertFalse(state.letsStart(NOON.plus(Duration.ofDays(3650))));
    }

    @Test
    void doesNotForgetWrongCredentialsWhenOdooIsAwayAfterThem() {
      var stopped = policy.after(BreakerState.CLOSED, refused(), 0);

      assertEquals(stopped, policy.after(stopped, away(), 0));
    }
  }
}
