package dev.odoobridge.domain.webhook;

import java.time.Duration;
import java.util.Optional;

/** How long to wait after failures in a row: twice as long each time, up to an hour. Pure. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LONGEST_WISH = Duration.ofDays(1);
  private static final int DOUBLINGS = 10;

  private Backoff() {}

  /**
   * The pause after a failure.
   *
   * @param attempts how many there were before in a row
   * @param wish what the other side asked for; kept when it is longer, up to a day
   * @param chance from 0 up to 1: takes up to half of the pause away, so that not all come back at
   *     once
   */
  public static Duration after(int attempts, Optional<Duration> wish, double chance) {
    var doubled = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    var full = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    var pause = full.minus(Duration.ofMillis((long) (full.toMillis() * chance / 2)));
    var wanted = wish.filter(it -> it.compareTo(pause) > 0).orElse(pause);
    return wanted.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wanted;
  }
}
