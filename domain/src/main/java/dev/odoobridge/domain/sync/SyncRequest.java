package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import java.util.List;
import java.util.Optional;

/**
 * What a sync is asked to do.
 *
 * @param entities in any order; empty means all that the integration syncs
 * @param dryRun shows what would be done and changes nothing on either side
 * @param force looks at every record again, not only at those known to have changed
 * @param limit at most so many records of each entity and direction
 * @param sweep whether an import goes over all ids as well
 * @param record only this one of the one entity, and to Odoo what it refers to
 */
public record SyncRequest(
    List<EntityName> entities,
    Direction direction,
    boolean dryRun,
    boolean force,
    Optional<Integer> limit,
    Sweep sweep,
    Optional<HostId> record) {
  public SyncRequest {
    entities = List.copyOf(entities);
    if (record.isPresent() && entities.size() != 1) {
      throw new IllegalArgumentException("record: needs its entity alone, has " + entities);
    }
    if (limit.isPresent() && limit.get() < 1) {
      throw new IllegalArgumentException("limit: must be at least 1, is " + limit.get());
    }
  }

  /** A sync of all records. */
  public SyncRequest(
      List<EntityName> entities,
      Direction direction,
      boolean dryRun,
      boolean force,
      Optional<Integer> limit,
      Sweep sweep) {
    this(entities, direction, dryRun, force, limit, sweep, Optional.empty());
  }

  /** A sync that sweeps when a sweep is due. */
  public SyncRequest(
      List<EntityName> entities,
      Direction direction,
      boolean dryRun,
      boolean force,
      Optional<Integer> limit) {
    this(entities, direction, dryRun, force, limit, Sweep.WHEN_DUE);
  }

  /** The same request with another sweep. */
  public SyncRequest with(Sweep other) {
    return new SyncRequest(entities, direction, dryRun, force, limit, other, record);
  }

  /** The same request as a dry run. */
  public SyncRequest rehearsed() {
    return new SyncRequest(entities, direction, true, force, limit, sweep, record);
  }

  /** The same request for other entities. */
  public SyncRequest of(List<EntityName> others) {
    return new SyncRequest(others, direction, dryRun, force, limit, sweep, record);
  }

  /** The same request for one record alone. */
  public SyncRequest of(HostId one) {
    return new SyncRequest(entities, direction, dryRun, force, limit, sweep, Optional.of(one));
  }

  public static SyncRequest of(Direction direction) {
    return new SyncRequest(List.of(), direction, false, false, Optional.empty());
  }
}
