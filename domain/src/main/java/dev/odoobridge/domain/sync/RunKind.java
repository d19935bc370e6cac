package dev.odoobridge.domain.sync;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run is for. */
public enum RunKind {
  /** Both sides are to become the same; a dry run shows how. */
  SYNC,
  /** A dry run whose operations are kept as a plan. */
  PLAN,
  /** A plan is carried out. */
  APPLY,
  /** Both sides are compared. */
  AUDIT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RunKind> parse(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
