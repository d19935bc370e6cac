package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Conflicts in memory. */
public final class InMemoryConflictStore implements ConflictStore {
  private final InMemoryDatabase database;

  public InMemoryConflictStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Map<HostId, List<OpenConflict>> find(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var found = new LinkedHashMap<HostId, List<OpenConflict>>();
    database.read(state -> state.conflicts().all()).stream()
        .map(NumberedConflict::conflict)
        .filter(conflict -> conflict.key().integration().equals(integration))
        .filter(conflict -> conflict.key().entity().equals(entity))
        .filter(conflict -> ids.contains(conflict.key().hostId()))
        .forEach(
            conflict ->
                found
                    .computeIfAbsent(conflict.key().hostId(), _ -> new ArrayList<>())
                    .add(conflict));
    return found;
  }

  @Override
  public void replace(
      IntegrationId integration, EntityName entity, Map<HostId, List<OpenConflict>> conflicts) {
    database.write(
        state -> {
          conflicts.forEach(
              (hostId, found) -> {
                var place = new Place(integration, entity);
                if (state.records(place).find(hostId).isPresent()) {
                  state
                      .conflictsToChange()
                      .replace(new RecordKey(integration, entity, hostId), found);
                }
              });
          return true;
        });
  }

  @Override
  public Optional<NumberedConflict> find(long number) {
    return database.read(state -> state.conflicts().all()).stream()
        .filter(each -> each.number() == number)
        .findFirst();
  }

  @Override
  public List<NumberedConflict> list(ConflictFilter filter, Slice<NumberedConflict> slice) {
    return slice.of(matching(filter).toList());
  }

  @Override
  public long count(ConflictFilter filter) {
    return matching(filter).count();
  }

  private Stream<NumberedConflict> matching(ConflictFilter filter) {
    return database.read(state -> state.conflicts().all()).stream()
        .filter(each -> holds(filter.integration(), each.conflict().key().integration()))
        .filter(each -> holds(filter.entity(), each.conflict().key().entity()))
        .filter(each -> holds(filter.hostId(), each.conflict().key().hostId()))
        .filter(each -> holds(filter.decided(), each.conflict().decided().isPresent()));
  }

  private static <T> boolean holds(Optional<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.get().equals(actual);
  }
}
