package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
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
  /** Groups; they move in their order as they grow and shrink. */
  Page<FailureGroup> list(FailureFilter filter, Slice<FailureGroup> slice);

  /** The records of a group; empty when there is no such group. */
  Optional<Records> records(FailureGroupId group, Slice<ParkedChange> slice);

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
   * A page of a group's records.
   *
   * @param changes those of the page; a record that was released or removed since is missing
   */
  record Records(FailureGroup group, Page<ParkedChange> changes, List<HostRecord> records) {
    public Records {
      records = List.copyOf(records);
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
