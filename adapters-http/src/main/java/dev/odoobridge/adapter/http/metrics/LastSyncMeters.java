package dev.odoobridge.adapter.http.metrics;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows when each entity was synced last in each direction, which tells how far it lags behind. An
 * entity is known from the first run on that had something to do with it. Thread-safe.
 */
final class LastSyncMeters {
  private final MeterRegistry registry;
  private final Map<Place, Instant> ends = new ConcurrentHashMap<>();

  private record Place(IntegrationId integration, EntityName entity, Direction direction) {}

  LastSyncMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void ended(Run run) {
    var isWhole = run.status() == RunStatus.SUCCEEDED || run.status() == RunStatus.PARTIALLY;
    if (isWhole && run.kind() == RunKind.SYNC && !run.request().dryRun()) {
      run.finishedAt().ifPresent(end -> note(run, end));
    }
  }

  private void note(Run run, Instant end) {
    for (var entity : entities(run)) {
      for (var direction : directions(run.request().direction())) {
        var place = new Place(run.integration(), entity, direction);
        if (ends.put(place, end) == null) {
          register(place);
        }
      }
    }
  }

  private Set<EntityName> entities(Run run) {
    var entities = new HashSet<>(run.request().entities());
    entities.addAll(run.counts().keySet());
    if (run.request().entities().isEmpty()) {
      ends.keySet().stream()
          .filter(place -> place.integration().equals(run.integration()))
          .forEach(place -> entities.add(place.entity()));
    }
    return entities;
  }

  private static List<Direction> directions(Direction direction) {
    return direction == Direction.BOTH
        ? List.of(Direction.IMPORT, Direction.EXPORT)
        : List.of(direction);
  }

  private void register(Place place) {
    Gauge.builder(
            "odoo.bridge.last.sync.time.seconds",
            () -> ends.getOrDefault(place, Instant.EPOCH).getEpochSecond())
        .description("When the last sync of an entity ended that went through, as Unix time")
        .tag("integration", place.integration().toString())
        .tag("entity", place.entity().toString())
        .tag("direction", place.direction().word())
        .register(registry);
  }
}
