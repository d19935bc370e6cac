package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
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

  /**
   * Groups in the order of their {@link FailureGroup.Place places}.
   *
   * @param after only groups behind that place; groups change theirs as they grow and shrink
   */
  Groups groups(FailureFilter filter, Optional<FailureGroup.Place> after, int limit);

  /** The group, while it has a change. */
  Optional<FailureGroup> find(FailureGroupId id);

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

  /**
   * A page of groups.
   *
   * @param total how many groups there are in all
   */
  record Groups(List<FailureGroup> page, long total) {
    public Groups {
      page = List.copyOf(page);
    }
  }
}
