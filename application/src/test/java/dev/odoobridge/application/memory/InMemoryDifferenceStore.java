package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.DifferenceStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Differences in memory. */
public final class InMemoryDifferenceStore implements DifferenceStore {
  private final InMemoryDatabase database;
  private final InMemoryRecordStore records;

  public InMemoryDifferenceStore(InMemoryDatabase database) {
    this.database = database;
    this.records = new InMemoryRecordStore(database);
  }

  private static String place(IntegrationId integration, EntityName entity) {
    return integration.value() + "/" + entity.value();
  }

  @Override
  public void replace(
      IntegrationId integration, EntityName entity, Map<HostId, List<Difference>> differences) {
    database.write(
        state -> {
          var place = place(integration, entity);
          var kept = new TreeMap<>(state.differences.getOrDefault(place, Map.of()));
          differences.forEach(
              (id, found) -> {
                kept.remove(id.value());
                if (!found.isEmpty()) {
                  kept.put(id.value(), found.stream().map(InMemoryDifferenceStore::cut).toList());
                }
              });
          state.differences.put(place, kept);
          return true;
        });
  }

  private static Difference cut(Difference difference) {
    return new Difference(
        difference.field(),
        difference.host(),
        difference.odoo(),
        StoredTime.cut(difference.noticedAt()));
  }

  @Override
  public Map<HostId, List<Difference>> of(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var there = records.find(integration, entity, ids);
    var kept =
        database.read(
            state -> state.differences.getOrDefault(place(integration, entity), Map.of()));
    var found = new HashMap<HostId, List<Difference>>();
    for (var id : ids) {
      var differences = kept.get(id.value());
      if (differences != null
          && Optional.ofNullable(there.get(id)).filter(it -> !it.deleted()).isPresent()) {
        found.put(
            id, differences.stream().sorted(Comparator.comparing(Difference::field)).toList());
      }
    }
    return found;
  }

  @Override
  public List<RecordKey> records(
      IntegrationId integration, Optional<EntityName> entity, Slice<RecordKey> slice) {
    return slice.of(
        all(integration).stream()
            .filter(key -> entity.stream().allMatch(key.entity()::equals))
            .toList());
  }

  @Override
  public Map<EntityName, Long> counts(IntegrationId integration) {
    return all(integration).stream()
        .collect(Collectors.groupingBy(RecordKey::entity, Collectors.counting()));
  }

  private List<RecordKey> all(IntegrationId integration) {
    var kept = database.read(state -> Map.copyOf(state.differences));
    return kept.entrySet().stream()
        .filter(place -> place.getKey().startsWith(integration.value() + "/"))
        .flatMap(
            place -> {
              var entity =
                  new EntityName(place.getKey().substring(integration.value().length() + 1));
              return place.getValue().keySet().stream()
                  .map(id -> new RecordKey(integration, entity, new HostId(id)));
            })
        .filter(
            key ->
                Optional.ofNullable(
                        records
                            .find(integration, key.entity(), List.of(key.hostId()))
                            .get(key.hostId()))
                    .filter(record -> !record.deleted())
                    .isPresent())
        .toList();
  }
}
