package dev.odoobridge.domain.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after failures in a row. The first few are taken for a hiccup: the pause starts
 * short and doubles. Then the breaker opens: pauses start longer, and double up to a bound. Each is
 * shortened by chance, by up to a half, so that many who failed together do not come back together.
 *
 * @param first the pause after the first failure
 * @param opensAt with how many failures in a row the breaker opens
 * @param firstOpen the pause after the failure that opened it
 * @param longest no pause is longer, but for one that Odoo asked for
 */
public record RetryPolicy(Duration first, int opensAt, Duration firstOpen, Duration longest) {
  public static final RetryPolicy STANDARD =
      new RetryPolicy(Duration.ofSeconds(1), 5, Duration.ofSeconds(15), Duration.ofMinutes(1));

  private static final int MOST_DOUBLINGS = 20;

  public RetryPolicy {
    if (opensAt < 1) {
      throw new IllegalArgumentException("opensAt: must be at least 1, is " + opensAt);
    }
    if (!first.isPositive() || !firstOpen.isPositive() || !longest.isPositive()) {
      throw new IllegalArgumentException("pauses must be positive");
    }
  }

  /**
   * How long to wait.
   *
   * @param failures how many there were in a row, at least 1
   * @param draw a number drawn by chance from 0 (inclusive) to 1 (exclusive)
   */
  public Duration pause(int failures, double draw) {
    var isOpen = failures >= opensAt;
    var doublings = Math.min(failures - (isOpen ? opensAt : 1), MOST_DOUBLINGS);
    var full = (isOpen ? firstOpen : first).multipliedBy(1L << doublings);
    var bounded = full.compareTo(longest) > 0 ? longest : full;
    return Duration.ofNanos((long) (bounded.toNanos() * (0.5 + draw / 2)));
  }

  /**
   * The state after a run that failed. Wrong credentials stay wrong whatever else fails after them.
   *
   * @param draw as for {@link #pause}
   */
  public BreakerState after(BreakerState before, Setback setback, double draw) {
    return switch (setback) {
      case Setback.WrongCredentials(var reason) -> new BreakerState.Stopped(reason);
      case Setback.Passing passing ->
          switch (before) {
            case BreakerState.Stopped stopped -> stopped;
            case BreakerState.Closed _ -> waiting(1, passing, draw);
            case BreakerState.Waiting(var failures, _, _) -> waiting(failures + 1, passing, draw);
          };
    };
  }

  private BreakerState waiting(int failures, Setback.Passing passing, double draw) {
    var pause = pause(failures, draw);
    var wanted = passing.retryAfter().filter(asked -> asked.compareTo(pause) > 0).orElse(pause);
    Instant until = passing.reason().at().plus(wanted);
    return new BreakerState.Waiting(failures, until, passing.reason());
  }
}
