package dev.odoobridge.application.listing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts for lists: exact as long as counting is cheap; a large number is counted again only after
 * a while, for a page of a list must not cost more the longer the list is. Thread-safe.
 *
 * @param <K> says what is counted: which list, and what is left of it
 */
public final class Counts<K> {
  public static final long CHEAP = 10_000;
  public static final Duration KEPT = Duration.ofSeconds(5);

  private static final int MOST_KNOWN = 1_000;

  private final InstantSource clock;
  private final Map<K, Known> known = new ConcurrentHashMap<>();

  public Counts(InstantSource clock) {
    this.clock = clock;
  }

  /** What {@code count} gives, or gave not long ago. */
  public long of(K counted, LongSupplier count) {
    var now = clock.instant();
    var last = known.get(counted);
    if (last != null && now.isBefore(last.at().plus(KEPT))) {
      return last.number();
    }
    var number = count.getAsLong();
    if (number > CHEAP) {
      makeRoom(now);
      known.put(counted, new Known(number, now));
    } else {
      known.remove(counted);
    }
    return number;
  }

  /** Callers choose what is counted, so what is known must not grow with them. */
  private void makeRoom(Instant now) {
    if (known.size() >= MOST_KNOWN) {
      known.values().removeIf(old -> !now.isBefore(old.at().plus(KEPT)));
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
  }

  private record Known(long number, Instant at) {}
}
