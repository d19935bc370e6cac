package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.record.EntityName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of a sync that went through, as far as one entity and one direction are concerned.
 *
 * @param entity empty for all that the integration syncs
 * @param direction {@link Direction#EXPORT} or {@link Direction#IMPORT}
 */
public record SyncEnd(Optional<EntityName> entity, Direction direction, Instant at) {

  /** What a run has synced. Dry runs, those of one record and those that failed have nothing. */
  public static List<SyncEnd> of(Run run) {
    var request = run.request();
    var isWhole = run.status() == RunStatus.SUCCEEDED || run.status() == RunStatus.PARTIALLY;
    if (!isWhole
        || run.kind() != RunKind.SYNC
        || request.dryRun()
        || request.record().isPresent()) {
      return List.of();
    }
    return run.finishedAt().stream()
        .flatMap(at -> directions(request.direction()).flatMap(way -> ends(request, way, at)))
        .toList();
  }

  private static Stream<SyncEnd> ends(SyncRequest request, Direction direction, Instant at) {
    return request.entities().isEmpty()
        ? Stream.of(new SyncEnd(Optional.empty(), direction, at))
        : request.entities().stream()
            .map(entity -> new SyncEnd(Optional.of(entity), direction, at));
  }

  private static Stream<Direction> directions(Direction direction) {
    return Stream.of(Direction.IMPORT, Direction.EXPORT)
        .filter(way -> direction == Direction.BOTH || direction == way);
  }

  boolean covers(EntityName name, Direction way) {
    return direction == way && (entity.isEmpty() || entity.get().equals(name));
  }
}
