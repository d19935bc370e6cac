package dev.odoobridge.domain.access;

import java.util.Locale;
import java.util.Optional;

/** What a caller may do. */
public enum Role {
  /** Everything. */
  ADMIN,
  /** Runs syncs, reads and writes records; no integrations, users or tokens. */
  MANAGER,
  /** Reads. */
  VIEWER,
  /** The application: reads and writes its records, starts syncs, reads runs. */
  HOST;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> parse(String word) {
    for (var role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
