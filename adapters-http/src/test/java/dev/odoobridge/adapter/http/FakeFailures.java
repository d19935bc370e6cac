package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageFailures;
import dev.odoobridge.application.port.in.ReadStatus;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.failure.Cause;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Pace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.LastSync;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Parked records that go when they are tried again, and a breaker that stands as it is set. */
final class FakeFailures implements ManageFailures, ReadStatus {
  private static final List<EntityName> ENTITIES =
      List.of(new EntityName("customer"), new EntityName("order"));

  private final TreeMap<String, HostRecord> parked = new TreeMap<>();
  volatile Optional<Reachability> reachability = Optional.empty();
  private final FakeIntegrations integrations;
  Map<EntityName, Pace> paces = Map.of();
  volatile List<Notice> notices = List.of();
  volatile Map<EntityName, LastSync> lastSynced = Map.of();
  volatile BreakerState breaker = BreakerState.CLOSED;

  FakeFailures(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  synchronized void add(HostRecord record) {
    parked.put(record.key().entity() + "/" + record.key().hostId(), record);
  }

  private static Parked why(HostRecord record) {
    return record.pending().flatMap(Pending::parked).orElseThrow();
  }

  private List<FailureGroup> groups() {
    return parked.values().stream()
        .collect(Collectors.groupingBy(record -> Cause.of(record.key(), why(record))))
        .entrySet()
        .stream()
        .map(each -> group(each.getKey(), each.getValue()))
        .toList();
  }

  private static FailureGroup group(Cause cause, List<HostRecord> members) {
    var first = why(members.getFirst());
    return new FailureGroup(
        cause.group(),
        cause.integration(),
        cause.entity(),
        cause.code(),
        members.size(),
        first.at(),
        first.at(),
        first.message());
  }

  @Override
  public synchronized Page<FailureGroup> list(FailureFilter filter, Slice<FailureGroup> slice) {
    return slice.pageOf(
        groups().stream()
            .filter(group -> filter.integration().stream().allMatch(group.integration()::equals))
            .filter(group -> filter.entity().stream().allMatch(group.entity()::equals))
            .filter(group -> filter.code().stream().allMatch(group.code()::equals))
            .toList());
  }

  @Override
  public synchronized Optional<Records> records(FailureGroupId id, Slice<ParkedChange> slice) {
    return groups().stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .map(group -> records(group, slice));
  }

  private Records records(FailureGroup group, Slice<ParkedChange> slice) {
    var members =
        parked.values().stream()
            .filter(isIn(group.id()))
            .collect(Collectors.toMap(it -> it.key().hostId(), it -> it));
    var page =
        slice.pageOf(
            members.values().stream()
                .map(it -> new ParkedChange(it.key().hostId(), why(it).at()))
                .toList());
    return new Records(
        group, page, page.items().stream().map(it -> members.get(it.hostId())).toList());
  }

  private static Predicate<HostRecord> isIn(FailureGroupId group) {
    return record -> Cause.of(record.key(), why(record)).group().equals(group);
  }

  @Override
  public synchronized Result retry(Caller caller, FailureGroupId group) {
    return parked.values().stream().noneMatch(isIn(group))
        ? new Result.NoSuchGroup(group)
        : release(isIn(group));
  }

  @Override
  public synchronized Result retry(
      Caller caller, IntegrationId integration, EntityName entity, HostId id) {
    return unknown(integration, Optional.of(entity))
        .orElseGet(
            () ->
                parked.containsKey(entity + "/" + id)
                    ? release(record -> record.key().hostId().equals(id))
                    : new Result.NoSuchRecord(id));
  }

  @Override
  public synchronized Result retryAll(
      Caller caller, IntegrationId integration, Optional<EntityName> entity) {
    return unknown(integration, entity)
        .orElseGet(() -> release(it -> entity.stream().allMatch(it.key().entity()::equals)));
  }

  private Optional<Result> unknown(IntegrationId integration, Optional<EntityName> entity) {
    if (integrations.find(integration).isEmpty()) {
      return Optional.of(new Result.NoSuchIntegration(integration));
    }
    return entity
        .filter(name -> !ENTITIES.contains(name))
        .map(name -> new Result.NoSuchEntity(name, ENTITIES));
  }

  private Result release(Predicate<HostRecord> which) {
    Collection<HostRecord> released = new ArrayList<>(parked.values());
    released.removeIf(which.negate());
    parked.values().removeAll(released);
    return new Result.Released(released.size());
  }

  @Override
  public Optional<Status> status(IntegrationId id) {
    return integrations
        .find(id)
        .map(found -> new Status(found, breaker, lastSynced, reachability, paces, notices));
  }
}
