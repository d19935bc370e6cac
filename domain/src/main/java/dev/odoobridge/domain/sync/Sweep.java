package dev.odoobridge.domain.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an import also goes over all ids, for what a cursor cannot see: records deleted in Odoo,
 * and transactions that took longer than the overlap.
 */
public enum Sweep {
  /** When the last one is long ago. */
  WHEN_DUE,
  NOW,
  /** Now, and a person has said that however many deletions it finds are meant. */
  UNBRAKED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Sweep> parse(String word) {
    return Stream.of(values()).filter(sweep -> sweep.word().equals(word)).findFirst();
  }
}
