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
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.KeyExpiry;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what waits. Thread-safe. */
public final class ReadBacklogService implements ReadBacklog {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final RecordStore records;
  private final Trouble trouble;
  private final Availability availability;
  private final OdooWatch watch;

  /** Where what went wrong is kept. */
  public record Trouble(ConflictStore conflicts, FailureStore failures, BreakerStore breakers) {}

  public ReadBacklogService(
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      Trouble trouble,
      Availability availability,
      OdooWatch watch) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.records = records;
    this.trouble = trouble;
    this.availability = availability;
    this.watch = watch;
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
        trouble.conflicts().count(undecided(id)),
        trouble.failures().groups(FailureFilter.of(id), Optional.empty(), 1).total(),
        trouble.breakers().find(id),
        availability.of(integration),
        watch.key(integration).flatMap(KeyExpiry::ends));
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

  private static ConflictFilter undecided(IntegrationId id) {
    return new ConflictFilter(
        Optional.of(id), Optional.empty(), Optional.empty(), Optional.of(false));
  }
}
