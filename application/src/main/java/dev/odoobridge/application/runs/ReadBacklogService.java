package dev.odoobridge.application.runs;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.port.in.ReadBacklog;
import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.KeyExpiry;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.LastSync;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what waits. Thread-safe. */
public final class ReadBacklogService implements ReadBacklog {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final RecordStore records;
  private final Trouble trouble;
  private final RunStore runs;
  private final Seen seen;

  /** Where what went wrong is kept. */
  public record Trouble(ConflictStore conflicts, FailureStore failures, BreakerStore breakers) {}

  /** What was seen of Odoos. */
  public record Seen(Availability availability, OdooWatch watch) {}

  public ReadBacklogService(
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      RunStore runs,
      Trouble trouble,
      Seen seen) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.records = records;
    this.runs = runs;
    this.trouble = trouble;
    this.seen = seen;
  }

  @Override
  public List<Backlog> all() {
    return integrations.list().stream().map(this::of).toList();
  }

  private Backlog of(Integration integration) {
    var id = integration.id();
    var changes = changes(integration);
    return new Backlog(
        id,
        changes,
        oldest(id, changes),
        lastSyncs(id, changes.keySet()),
        trouble.conflicts().count(undecided(id)),
        trouble.failures().countGroups(FailureFilter.of(id)),
        trouble.breakers().find(id),
        seen.availability().of(integration),
        seen.watch().key(integration).flatMap(KeyExpiry::ends));
  }

  private Map<EntityName, Long> changes(Integration integration) {
    var changes = new LinkedHashMap<EntityName, Long>();
    profiles
        .find(integration.id(), integration.profile())
        .map(MappingProfile::entityNames)
        .orElse(List.of())
        .forEach(entity -> changes.put(entity, records.countPending(integration.id(), entity)));
    return changes;
  }

  private Map<EntityName, Instant> oldest(IntegrationId id, Map<EntityName, Long> changes) {
    var oldest = new LinkedHashMap<EntityName, Instant>();
    changes.forEach(
        (entity, count) -> {
          if (count > 0) {
            records.oldestPending(id, entity).ifPresent(since -> oldest.put(entity, since));
          }
        });
    return oldest;
  }

  private Map<EntityName, LastSync> lastSyncs(IntegrationId id, Set<EntityName> entities) {
    var ends = runs.lastSyncs(id);
    return entities.stream()
        .collect(Collectors.toMap(Function.identity(), entity -> LastSync.of(entity, ends)));
  }

  private static ConflictFilter undecided(IntegrationId id) {
    return new ConflictFilter(
        Optional.of(id), Optional.empty(), Optional.empty(), Optional.of(false));
  }
}
