package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** Reads host records as the bridge keeps them: what both sides are to hold. Odoo is not called. */
public interface ReadRecords {

  /** The record; empty when there is none, it is deleted, or the integration is unknown. */
  Optional<HostRecord> find(IntegrationId integration, EntityName entity, HostId id);

  /** A page of records in the order of their ids. */
  Result list(Query query);

  /**
   * Which page.
   *
   * @param after only records behind this id
   * @param limit 1 to 1000
   */
  record Query(IntegrationId integration, EntityName entity, Optional<HostId> after, int limit) {
    public static final int MAX_LIMIT = 1000;

    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit: must be 1 to 1000, is " + limit);
      }
    }
  }

  /** What came of it. */
  sealed interface Result {

    /**
     * A page.
     *
     * @param total all records of the entity
     * @param pending how many of them have a change that has not reached Odoo
     * @param next the id to go on after; empty on the last page
     */
    record Page(List<HostRecord> records, long total, long pending, Optional<HostId> next)
        implements Result {
      public Page {
        records = List.copyOf(records);
      }
    }

    record NoSuchIntegration(IntegrationId id) implements Result {}

    record NoSuchEntity(EntityName entity, List<EntityName> known) implements Result {
      public NoSuchEntity {
        known = List.copyOf(known);
      }
    }
  }
}
