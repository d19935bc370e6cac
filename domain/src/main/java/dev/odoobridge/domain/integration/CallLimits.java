package dev.odoobridge.domain.integration;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What an Odoo is to be spared, whatever it would bear, and how long it works on a call.
 *
 * @param parallel calls at a time, at most, 1 to 16
 * @param perSecond calls a second, at most, 0.01 to 1000; any number when absent
 * @param time after which Odoo ends a call, its {@code limit_time_real}; 1 second to a day
 */
public record CallLimits(int parallel, Optional<BigDecimal> perSecond, Duration time) {
  public static final int MOST_PARALLEL = 16;
  public static final BigDecimal LEAST_PER_SECOND = new BigDecimal("0.01");
  public static final BigDecimal MOST_PER_SECOND = new BigDecimal(1000);
  public static final Duration LONGEST_TIME = Duration.ofDays(1);

  /** Odoo's own limit, where nobody changed it. */
  public static final Duration USUAL_TIME = Duration.ofMinutes(2);

  public static final CallLimits STANDARD = new CallLimits(4, Optional.empty());

  public CallLimits {
    if (parallel < 1 || parallel > MOST_PARALLEL) {
      throw new IllegalArgumentException("parallel: must be 1 to 16, is " + parallel);
    }
    if (perSecond.filter(calls -> !isAllowed(calls)).isPresent()) {
      throw new IllegalArgumentException("perSecond: must be 0.01 to 1000, is " + perSecond.get());
    }
    if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST_TIME) > 0) {
      throw new IllegalArgumentException("time: must be 1 second to a day, is " + time);
    }
  }

  /** With Odoo's own limit. */
  public CallLimits(int parallel, Optional<BigDecimal> perSecond) {
    this(parallel, perSecond, USUAL_TIME);
  }

  /**
   * After so long a call that got no answer is over for certain: Odoo looks only every few seconds
   * whether one has taken too long.
   */
  public Duration patience() {
    return time.plus(time.dividedBy(8));
  }

  /** Whether so many calls a second can be asked for. */
  public static boolean isAllowed(BigDecimal perSecond) {
    return perSecond.compareTo(LEAST_PER_SECOND) >= 0 && perSecond.compareTo(MOST_PER_SECOND) <= 0;
  }

  /** From the start of a call to the start of the next one, at least. */
  public Duration spacing() {
    return perSecond
        .map(calls -> Duration.ofNanos((long) (1e9 / calls.doubleValue())))
        .orElse(Duration.ZERO);
  }
}
