package dev.odoobridge.domain.document;

import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which documents; all that is given must hold.
 *
 * @param text in name, description or category, in letters of either case
 * @param createdAfter when the first version came
 * @param metadata what the metadata have at least
 */
public record DocumentFilter(
    Optional<String> text,
    Optional<String> type,
    Optional<String> category,
    Optional<String> status,
    Optional<Instant> createdAfter,
    RawValue.Members metadata,
    Optional<Document.AttachedTo> attached) {
  public static final DocumentFilter ALL =
      new DocumentFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new RawValue.Members(Map.of()),
          Optional.empty());
}
