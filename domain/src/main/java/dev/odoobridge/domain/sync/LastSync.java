package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.record.EntityName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When the last run ended that took an entity over from Odoo, and the last that sent it. */
public record LastSync(Optional<Instant> imported, Optional<Instant> exported) {
  public static final LastSync NEVER = new LastSync(Optional.empty(), Optional.empty());

  /** What these ends mean for the entity. */
  public static LastSync of(EntityName entity, List<SyncEnd> ends) {
    return new LastSync(last(entity, Direction.IMPORT, ends), last(entity, Direction.EXPORT, ends));
  }

  private static Optional<Instant> last(EntityName entity, Direction way, List<SyncEnd> ends) {
    return ends.stream()
        .filter(end -> end.covers(entity, way))
        .map(SyncEnd::at)
        .max(Comparator.naturalOrder());
  }
}
