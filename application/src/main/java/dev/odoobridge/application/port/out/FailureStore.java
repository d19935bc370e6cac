package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The parked changes of {@link RecordStore}, seen by their cause ({@link
 * dev.odoobridge.domain.failure.Cause}). A change joins its group when it is stored as parked and
 * leaves it when it is not any more. Thread-safe; takes part in {@link Transactions}. Every call
 * throws {@link StoreFailure} when the database fails.
 */
public interface FailureStore {

  /** Groups; they move in their order as they grow and shrink. */
  List<FailureGroup> groups(FailureFilter filter, Slice<FailureGroup> slice);

  long countGroups(FailureFilter filter);

  /** The group, while it has a change. */
  Optional<FailureGroup> find(FailureGroupId id);

  /** The changes of a group. */
  List<ParkedChange> changes(FailureGroupId group, Slice<ParkedChange> slice);

  /**
   * The records of a group in the order of their host ids.
   *
   * @param parkedUpTo only changes that were parked at that time or before; all when absent
   * @param after only ids behind this one
   */
  List<HostId> hostIds(
      FailureGroupId group, Optional<Instant> parkedUpTo, Optional<HostId> after, int limit);

  /**
   * Has those of the records whose change is parked tried again: it is parked no longer and due
   * from that time. Locks as {@link RecordStore#lock} does, until the transaction ends.
   *
   * @return how many there were
   */
  int release(
      IntegrationId integration, EntityName entity, Collection<HostId> ids, Instant dueFrom);
}
