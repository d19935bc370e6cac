package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.domain.failure.Cause;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failures in memory: grouped anew at each call. */
public final class InMemoryFailureStore implements FailureStore {
  private final InMemoryDatabase database;

  public InMemoryFailureStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<FailureGroup> groups(FailureFilter filter, Slice<FailureGroup> slice) {
    return slice.of(matching(filter).toList());
  }

  @Override
  public long countGroups(FailureFilter filter) {
    return matching(filter).count();
  }

  private Stream<FailureGroup> matching(FailureFilter filter) {
    return groups()
        .filter(group -> filter.integration().stream().allMatch(group.integration()::equals))
        .filter(group -> filter.entity().stream().allMatch(group.entity()::equals))
        .filter(group -> filter.code().stream().allMatch(group.code()::equals));
  }

  @Override
  public List<ParkedChange> changes(FailureGroupId group, Slice<ParkedChange> slice) {
    return slice.of(
        failed()
            .filter(it -> it.cause().group().equals(group))
            .map(it -> new ParkedChange(it.record().key().hostId(), it.parked().at()))
            .toList());
  }

  @Override
  public Optional<FailureGroup> find(FailureGroupId id) {
    return groups().filter(group -> group.id().equals(id)).findFirst();
  }

  @Override
  public List<HostId> hostIds(
      FailureGroupId group, Optional<Instant> parkedUpTo, Optional<HostId> after, int limit) {
    return failed()
        .filter(it -> it.cause().group().equals(group))
        .filter(it -> parkedUpTo.stream().noneMatch(it.parked().at()::isAfter))
        .map(it -> it.record().key().hostId())
        .filter(id -> after.stream().allMatch(last -> compare(id, last) > 0))
        .sorted(InMemoryFailureStore::compare)
        .limit(limit)
        .toList();
  }

  @Override
  public int release(
      IntegrationId integration, EntityName entity, Collection<HostId> ids, Instant dueFrom) {
    var due = StoredTime.cut(dueFrom);
    return database.write(
        state -> {
          var table = state.recordsToChange(new Place(integration, entity));
          var released =
              ids.stream()
                  .distinct()
                  .flatMap(id -> table.find(id).stream())
                  .filter(record -> record.pending().flatMap(Pending::parked).isPresent())
                  .map(record -> record.withPending(record.pending().map(it -> it.released(due))))
                  .toList();
          table.putAll(released);
          return released.size();
        });
  }

  private Stream<FailureGroup> groups() {
    return failed().collect(Collectors.groupingBy(Failed::cause)).entrySet().stream()
        .map(each -> group(each.getKey(), each.getValue()));
  }

  private static FailureGroup group(Cause cause, List<Failed> members) {
    var byTime =
        members.stream()
            .sorted(
                Comparator.comparing((Failed it) -> it.parked().at())
                    .thenComparing(it -> it.record().key().hostId(), InMemoryFailureStore::compare))
            .toList();
    return new FailureGroup(
        cause.group(),
        cause.integration(),
        cause.entity(),
        cause.code(),
        members.size(),
        byTime.getFirst().parked().at(),
        byTime.getLast().parked().at(),
        byTime.getLast().parked().message());
  }

  private Stream<Failed> failed() {
    return database.read(state -> List.copyOf(state.allRecords().values())).stream()
        .flatMap(table -> table.behind(Optional.empty()).values().stream())
        .flatMap(
            record ->
                record.pending().flatMap(Pending::parked).stream()
                    .map(parked -> new Failed(record, parked)));
  }

  private static int compare(HostId one, HostId other) {
    return CodePointOrder.INSTANCE.compare(one.value(), other.value());
  }

  private record Failed(HostRecord record, Parked parked) {
    Cause cause() {
      return Cause.of(record.key(), parked);
    }
  }
}
