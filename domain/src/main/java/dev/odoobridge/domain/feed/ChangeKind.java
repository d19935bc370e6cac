package dev.odoobridge.domain.feed;

import java.util.Locale;
import java.util.Optional;

/** What happened to a record. */
public enum ChangeKind {
  CREATED,
  UPDATED,
  DELETED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ChangeKind> parse(String word) {
    for (var kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
