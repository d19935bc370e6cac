package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/**
 * Shows changes that wait for a person, grouped by what stopped them, and has them tried again.
 * Odoo is not called: what is to be tried again is due at once, for the next run.
 */
public interface ManageFailures {
  int MAX_LIMIT = 1000;

  /**
   * Groups, the largest first, those of one size by their ids.
   *
   * @param after only groups behind that place
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  Groups list(FailureFilter filter, Optional<FailureGroup.Place> after, int limit);

  /**
   * The records of a group in the order of their host ids; empty when there is no such group.
   *
   * @param after only records behind this id
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  Optional<Records> records(FailureGroupId group, Optional<HostId> after, int limit);

  /**
   * Has all records of a group tried again that are parked at the time of the call. Doing it twice
   * is harmless. Done in parts: when it fails half way, those released stay so.
   */
  Result retry(Caller caller, FailureGroupId group);

  /** Has one record tried again. One that is not parked is no error, and not counted. */
  Result retry(Caller caller, IntegrationId integration, EntityName entity, HostId id);

  /**
   * As {@link #retry(Caller, FailureGroupId)} for all groups of an integration, or of an entity.
   */
  Result retryAll(Caller caller, IntegrationId integration, Optional<EntityName> entity);

  /**
   * A page of groups.
   *
   * @param total how many groups there are in all
   * @param next the place to go on after; empty on the last page
   */
  record Groups(List<FailureGroup> page, long total, Optional<FailureGroup.Place> next) {
    public Groups {
      page = List.copyOf(page);
    }
  }

  /**
   * A page of a group's records.
   *
   * @param page each with its parked change
   * @param next the id to go on after; empty on the last page
   */
  record Records(FailureGroup group, List<HostRecord> page, Optional<HostId> next) {
    public Records {
      page = List.copyOf(page);
    }
  }

  /** What came of a retry. */
  sealed interface Result {

    /**
     * So many changes are due again.
     *
     * @param count how many were parked until now
     */
    record Released(long count) implements Result {}

    record NoSuchGroup(FailureGroupId id) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}

    /** The integration's profile has no such entity. */
    record NoSuchEntity(EntityName entity, List<EntityName> known) implements Result {
      public NoSuchEntity {
        known = List.copyOf(known);
      }
    }

    record NoSuchRecord(HostId id) implements Result {}
  }
}
