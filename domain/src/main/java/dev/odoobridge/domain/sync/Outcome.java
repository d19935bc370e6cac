package dev.odoobridge.domain.sync;

import java.util.Locale;
import java.util.Optional;

/** What became of one record in a run, seen from the side that was to change. */
public enum Outcome {
  CREATED,
  UPDATED,
  /** Both sides already had the record; they were linked, nothing was written. */
  LINKED,
  DELETED,
  /** Nothing was to be done. Counted, not listed. */
  UNCHANGED,
  /** Left alone for a reason the item names; it will be looked at again. */
  SKIPPED,
  /** Both sides had changed a field to different values; the policy decided, one value lost. */
  CONFLICT,
  /** Both sides changed a field to different values, and a person has to decide. */
  WAITING,
  FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Outcome> parse(String word) {
    for (var outcome : values()) {
      if (outcome.word().equals(word)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
