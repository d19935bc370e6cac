package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.Fingerprint;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordFilter;
import dev.odoobridge.domain.record.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records in memory. */
public final class InMemoryRecordStore implements RecordStore {
  private final InMemoryDatabase database;

  public InMemoryRecordStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Map<HostId, HostRecord> find(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var found = new HashMap<HostId, HostRecord>();
    var table = table(integration, entity);
    ids.forEach(id -> table.find(id).ifPresent(it -> found.put(id, it)));
    return found;
  }

  @Override
  public Map<HostId, HostRecord> lock(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    if (!database.isInTransaction()) {
      throw new IllegalStateException("records are locked only within a transaction");
    }
    return find(integration, entity, ids);
  }

  @Override
  public void save(Collection<HostRecord> records) {
    var byPlace = new LinkedHashMap<Place, Map<RecordKey, HostRecord>>();
    for (var each : records) {
      var place = new Place(each.key().integration(), each.key().entity());
      byPlace
          .computeIfAbsent(place, _ -> new LinkedHashMap<>())
          .put(each.key(), StoredTime.cut(each));
    }
    var taken =
        database.write(
            state -> {
              byPlace.keySet().forEach(it -> database.requireKnown(state, it.integration()));
              return put(state, byPlace);
            });
    taken.ifPresent(InMemoryRecordStore::refuse);
  }

  private static Optional<OdooId> put(State state, Map<Place, Map<RecordKey, HostRecord>> byPlace) {
    for (var each : byPlace.entrySet()) {
      var taken = state.records(each.getKey()).firstTaken(each.getValue().values());
      if (taken.isPresent()) {
        return taken;
      }
    }
    byPlace.forEach((place, records) -> state.recordsToChange(place).putAll(records.values()));
    return Optional.empty();
  }

  private static void refuse(OdooId id) {
    throw new LinkTaken("an Odoo record is already linked to another host record: " + id);
  }

  @Override
  public void remove(IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    database.write(
        state -> {
          var table = state.recordsToChange(new Place(integration, entity));
          ids.forEach(table::remove);
          state
              .conflictsToChange()
              .removeIf(
                  key ->
                      key.integration().equals(integration)
                          && key.entity().equals(entity)
                          && ids.contains(key.hostId()));
          return true;
        });
  }

  @Override
  public Map<OdooId, HostId> hostIds(
      IntegrationId integration, EntityName entity, Collection<OdooId> ids) {
    var found = new HashMap<OdooId, HostId>();
    var table = table(integration, entity);
    ids.forEach(id -> table.linkedTo(id).ifPresent(host -> found.put(id, host)));
    return found;
  }

  @Override
  public Map<HostId, OdooId> odooIds(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var found = new HashMap<HostId, OdooId>();
    find(integration, entity, ids)
        .forEach((id, it) -> it.link().ifPresent(link -> found.put(id, link.odooId())));
    return found;
  }

  @Override
  public List<HostId> pending(
      IntegrationId integration,
      EntityName entity,
      Optional<Instant> due,
      Optional<HostId> after,
      int limit) {
    return behind(integration, entity, after)
        .filter(it -> it.pending().isPresent())
        .filter(it -> due.isEmpty() || isDue(it, due.get()))
        .limit(limit)
        .map(it -> it.key().hostId())
        .toList();
  }

  @Override
  public long countPending(IntegrationId integration, EntityName entity) {
    return behind(integration, entity, Optional.empty())
        .filter(it -> it.pending().isPresent())
        .count();
  }

  @Override
  public Optional<Instant> oldestPending(IntegrationId integration, EntityName entity) {
    return behind(integration, entity, Optional.empty())
        .flatMap(it -> it.pending().stream())
        .map(Pending::since)
        .min(Comparator.naturalOrder());
  }

  @Override
  public long countDeletions(IntegrationId integration, EntityName entity) {
    return behind(integration, entity, Optional.empty())
        .filter(it -> it.deleted() && it.pending().isPresent())
        .count();
  }

  @Override
  public long countLinks(IntegrationId integration, EntityName entity) {
    return table(integration, entity).linksBehind(Optional.empty()).size();
  }

  @Override
  public List<IntegrationId> integrationsWithDueChanges(Instant now) {
    var due = new TreeMap<String, IntegrationId>();
    database
        .read(state -> new ArrayList<>(state.allRecords().entrySet()))
        .forEach(
            each -> {
              var integration = each.getKey().integration();
              var records = each.getValue().behind(Optional.empty()).values();
              if (records.stream().anyMatch(it -> isDue(it, now))) {
                due.put(integration.value(), integration);
              }
            });
    return List.copyOf(due.values());
  }

  @Override
  public List<HostRecord> list(
      IntegrationId integration, EntityName entity, RecordFilter filter, Slice<HostRecord> slice) {
    return slice.of(matching(integration, entity, filter));
  }

  @Override
  public long count(IntegrationId integration, EntityName entity, RecordFilter filter) {
    return matching(integration, entity, filter).size();
  }

  private List<HostRecord> matching(
      IntegrationId integration, EntityName entity, RecordFilter filter) {
    return behind(integration, entity, Optional.empty()).filter(filter::takes).toList();
  }

  @Override
  public List<HostId> ids(
      IntegrationId integration, EntityName entity, Optional<HostId> after, int limit) {
    return behind(integration, entity, after).limit(limit).map(it -> it.key().hostId()).toList();
  }

  @Override
  public List<OdooId> linkedOdooIds(
      IntegrationId integration, EntityName entity, Optional<OdooId> after, int limit) {
    return table(integration, entity).linksBehind(after).keySet().stream().limit(limit).toList();
  }

  @Override
  public List<HostId> unlinked(
      IntegrationId integration, EntityName entity, Optional<HostId> after, int limit) {
    return behind(integration, entity, after)
        .filter(it -> !it.deleted() && it.link().isEmpty())
        .limit(limit)
        .map(it -> it.key().hostId())
        .toList();
  }

  @Override
  public String fingerprint(IntegrationId integration, EntityName entity, OdooId from, OdooId to) {
    var table = table(integration, entity);
    return Fingerprint.of(
        table.linksBehind(Optional.empty()).entrySet().stream()
            .filter(it -> it.getKey().compareTo(from) >= 0 && it.getKey().compareTo(to) <= 0)
            .map(it -> table.find(it.getValue()))
            .toList());
  }

  private static boolean isDue(HostRecord record, Instant now) {
    return record.pending().filter(it -> it.isDue(now)).isPresent();
  }

  private Stream<HostRecord> behind(
      IntegrationId integration, EntityName entity, Optional<HostId> after) {
    return table(integration, entity).behind(after).values().stream();
  }

  private RecordTable table(IntegrationId integration, EntityName entity) {
    return database.read(state -> state.records(new Place(integration, entity)));
  }
}
