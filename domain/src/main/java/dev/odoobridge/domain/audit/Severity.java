package dev.odoobridge.domain.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a finding matters. */
public enum Severity {
  /** An ordinary sync mends it, or it waits for a person already. */
  WARNING,
  /** Nothing mends it by itself. */
  ERROR;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Severity> parse(String word) {
    return Stream.of(values()).filter(severity -> severity.word().equals(word)).findFirst();
  }
}
