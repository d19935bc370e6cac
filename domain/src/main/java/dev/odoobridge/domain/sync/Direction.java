package dev.odoobridge.domain.sync;

import java.util.Locale;
import java.util.Optional;

/** Which way changes travel in a run. */
public enum Direction {
  /** Odoo to host, then host to Odoo. */
  BOTH,
  /** Host to Odoo. */
  EXPORT,
  /** Odoo to host. */
  IMPORT;

  public boolean exports() {
    return this != IMPORT;
  }

  public boolean imports() {
    return this != EXPORT;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Direction> parse(String word) {
    for (var direction : values()) {
      if (direction.word().equals(word)) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }
}
