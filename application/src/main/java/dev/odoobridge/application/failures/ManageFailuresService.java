package dev.odoobridge.application.failures;

import dev.odoobridge.application.port.in.ManageFailures;
import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Pending;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads groups from their store; releases them in batches, each a transaction of its own. */
public final class ManageFailuresService implements ManageFailures {
  private static final Logger LOG = LoggerFactory.getLogger(ManageFailuresService.class);
  private static final int BATCH = 1000;

  private final FailureStore failures;
  private final RecordStore records;
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final InstantSource clock;

  public ManageFailuresService(
      FailureStore failures,
      RecordStore records,
      IntegrationStore integrations,
      ProfileSource profiles,
      InstantSource clock) {
    this.failures = failures;
    this.records = records;
    this.integrations = integrations;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public Page<FailureGroup> list(FailureFilter filter, Slice<FailureGroup> slice) {
    return slice.page(failures.groups(filter, slice.andOneMore()), failures.countGroups(filter));
  }

  @Override
  public Optional<Records> records(FailureGroupId group, Slice<ParkedChange> slice) {
    return failures.find(group).map(found -> records(found, slice));
  }

  private Records records(FailureGroup group, Slice<ParkedChange> slice) {
    var changes = slice.page(failures.changes(group.id(), slice.andOneMore()), group.count());
    var ids = changes.items().stream().map(ParkedChange::hostId).toList();
    var found = records.find(group.integration(), group.entity(), ids);
    var parked =
        ids.stream()
            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
            .filter(record -> record.pending().flatMap(Pending::parked).isPresent())
            .toList();
    return new Records(group, changes, parked);
  }

  @Override
  public Result retry(Caller caller, FailureGroupId id) {
    var group = failures.find(id);
    return group.isEmpty()
        ? new Result.NoSuchGroup(id)
        : released(caller, group.get().integration(), release(group.get(), clock.instant()));
  }

  @Override
  public Result retry(Caller caller, IntegrationId integration, EntityName entity, HostId id) {
    var unknown = unknown(integration, Optional.of(entity));
    if (unknown.isPresent()) {
      return unknown.get();
    }
    if (!records.find(integration, entity, List.of(id)).containsKey(id)) {
      return new Result.NoSuchRecord(id);
    }
    var count = failures.release(integration, entity, List.of(id), clock.instant());
    return released(caller, integration, count);
  }

  @Override
  public Result retryAll(Caller caller, IntegrationId integration, Optional<EntityName> entity) {
    var unknown = unknown(integration, entity);
    if (unknown.isPresent()) {
      return unknown.get();
    }
    var filter = new FailureFilter(Optional.of(integration), entity, Optional.empty());
    return released(caller, integration, release(filter, clock.instant()));
  }

  private Optional<Result> unknown(IntegrationId id, Optional<EntityName> entity) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return Optional.of(new Result.NoSuchIntegration(id));
    }
    var known = profiles.of(integration.get()).entityNames();
    return entity
        .filter(name -> !known.contains(name))
        .map(name -> new Result.NoSuchEntity(name, known));
  }

  /** Goes over the groups until a round finds nothing: groups move in their order meanwhile. */
  private long release(FailureFilter filter, Instant now) {
    var count = 0L;
    var round = round(filter, now);
    while (round > 0) {
      count += round;
      round = round(filter, now);
    }
    return count;
  }

  private long round(FailureFilter filter, Instant now) {
    var count = 0L;
    var slice = FailureGroup.SORTING.first(BATCH);
    var page = failures.groups(filter, slice);
    while (!page.isEmpty()) {
      for (var group : page) {
        count += release(group, now);
      }
      page = failures.groups(filter, slice.behind(page.getLast()));
    }
    return count;
  }

  /** Only what is parked now: what a run parks again meanwhile is not released for ever. */
  private long release(FailureGroup group, Instant now) {
    var count = 0L;
    var after = Optional.<HostId>empty();
    do {
      var ids = failures.hostIds(group.id(), Optional.of(now), after, BATCH);
      if (!ids.isEmpty()) {
        count += failures.release(group.integration(), group.entity(), ids, now);
      }
      after = ids.size() < BATCH ? Optional.empty() : Optional.of(ids.getLast());
    } while (after.isPresent());
    return count;
  }

  private static Result released(Caller caller, IntegrationId integration, long count) {
    LOG.atInfo()
        .addKeyValue("integration", integration)
        .addKeyValue("count", count)
        .addKeyValue("caller", caller.name())
        .log("failures are tried again");
    return new Result.Released(count);
  }
}
