package dev.odoobridge.domain.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something an application does, or has, that a licence is about.
 *
 * @param label for people; may be empty
 */
public record Feature(String name, String label, Count count) {
  /** The most that can be counted, and be a limit. */
  public static final long MOST = 1_000_000_000_000_000L;

  /** How its use is counted; days and months are those of UTC. */
  public enum Count {
    /** It is not: it may be used or not. */
    NONE,
    /** What there is now, such as users: it goes up and down. */
    TOTAL,
    /** Anew each day. */
    DAY,
    /** Anew each month. */
    MONTH;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Count> parse(String word) {
      return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** The first day of what is counted together. */
    public LocalDate period(Instant now) {
      var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
      return switch (this) {
        case NONE, TOTAL -> LocalDate.EPOCH;
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
      };
    }
  }

  public boolean isCounted() {
    return count != Count.NONE;
  }
}
