package dev.odoobridge.domain.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong about one record. */
public enum FindingKind {
  /** One side has it, the other does not, or nobody knows that they are one. */
  MISSING,
  /** Two records on one side stand for one on the other. */
  DOUBLED,
  /** Both have it and say different things. */
  DRIFTED,
  /** A link to a record that is gone, or a record in Odoo with the key of none. */
  ORPHANED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FindingKind> parse(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
