package dev.odoobridge.domain.sync;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many records of a run had each outcome. */
public record Counts(Map<Outcome, Long> byOutcome) {
  public static final Counts NONE = new Counts(Map.of());

  public Counts {
    var copy = new EnumMap<Outcome, Long>(Outcome.class);
    copy.putAll(byOutcome);
    byOutcome = Collections.unmodifiableMap(copy);
  }

  public long of(Outcome outcome) {
    return byOutcome.getOrDefault(outcome, 0L);
  }

  public long processed() {
    return byOutcome.values().stream().mapToLong(Long::longValue).sum();
  }

  public Counts plus(Outcome outcome, long count) {
    var copy = new EnumMap<Outcome, Long>(Outcome.class);
    copy.putAll(byOutcome);
    copy.merge(outcome, count, Long::sum);
    return new Counts(copy);
  }

  public Counts plus(Counts other) {
    var sum = this;
    for (var entry : other.byOutcome.entrySet()) {
      sum = sum.plus(entry.getKey(), entry.getValue());
    }
    return sum;
  }

  /** Whether some record needs someone's attention or another try. */
  public boolean hasTrouble() {
    return of(Outcome.FAILED) + of(Outcome.SKIPPED) + of(Outcome.WAITING) > 0;
  }
}
