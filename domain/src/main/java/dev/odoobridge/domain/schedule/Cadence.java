package dev.odoobridge.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** How often something is due. */
public sealed interface Cadence {
  Duration SHORTEST = Duration.ofSeconds(1);
  Duration LONGEST = Duration.ofDays(366);

  /**
   * The next time it is due.
   *
   * @param last when it was due last; now for one that never was
   * @param now the result is later than this: what was missed meanwhile is not made up for
   */
  Instant next(Instant last, Instant now);

  /** By the clock of a place. */
  record ByCron(Cron cron, ZoneId zone) implements Cadence {
    @Override
    public Instant next(Instant last, Instant now) {
      return cron.next(now, zone);
    }
  }

  /** Again after so long. */
  record Every(Duration interval) implements Cadence {
    public Every {
      if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("must be from 1 second to 366 days, is " + interval);
      }
    }

    @Override
    public Instant next(Instant last, Instant now) {
      var next = last.plus(interval);
      return next.isAfter(now)
          ? next
          : next.plus(interval.multipliedBy(Duration.between(next, now).dividedBy(interval) + 1));
    }

    /**
     * Reads {@code PT5M}, or a number of seconds.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static Every parse(String text) {
      try {
        var given = text.strip();
        return new Every(
            given.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(given))
                : Duration.parse(given));
      } catch (DateTimeParseException | ArithmeticException _) {
        throw new IllegalArgumentException(
            "must be a time such as PT5M (5 minutes) or P1D (a day), or a number of seconds");
      }
    }
  }
}
