package dev.odoobridge.application.records;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts for lists: exact as long as counting is cheap; a large number is counted again only after
 * a while, for a page of a list must not cost more the longer the list is. Thread-safe.
 */
final class Counts {
  static final long CHEAP = 10_000;
  static final Duration KEPT = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final Map<Counted, Known> known = new ConcurrentHashMap<>();

  Counts(InstantSource clock) {
    this.clock = clock;
  }

  /** What {@code count} gives, or gave not long ago. */
  long of(Counted counted, LongSupplier count) {
    var now = clock.instant();
    var last = known.get(counted);
    if (last != null && now.isBefore(last.at().plus(KEPT))) {
      return last.number();
    }
    var number = count.getAsLong();
    if (number > CHEAP) {
      known.put(counted, new Known(number, now));
    } else {
      known.remove(counted);
    }
    return number;
  }

  /** What is counted: records, or the changes of them that wait. */
  record Counted(IntegrationId integration, EntityName entity, boolean waiting) {}

  private record Known(long number, Instant at) {}
}
