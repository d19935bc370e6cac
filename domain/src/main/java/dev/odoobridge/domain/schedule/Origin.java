package dev.odoobridge.domain.schedule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose word a schedule is; it can be changed there only. */
public enum Origin {
  /** Somebody made it. */
  PERSON,
  /** The intervals of its integration say so. */
  INTERVALS,
  /** The service's settings say so. */
  SETTINGS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Origin> parse(String word) {
    return Stream.of(values()).filter(origin -> origin.word().equals(word)).findFirst();
  }
}
