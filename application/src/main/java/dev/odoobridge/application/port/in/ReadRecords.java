package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.SyncState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads host records as the bridge keeps them: what both sides are to hold. Odoo is not called. */
public interface ReadRecords {

  /** The record; empty when there is none, it is deleted, or the integration is unknown. */
  Optional<HostRecord> find(IntegrationId integration, EntityName entity, HostId id);

  /** A page of records; large totals may be some seconds old. */
  Result list(IntegrationId integration, EntityName entity, Wanted wanted, Slice<HostRecord> slice);

  /**
   * Which records: every condition that is given must hold.
   *
   * @param odooId the record of Odoo's it is linked to
   * @param changed when its content changed last
   * @param where conditions on its fields: {@code name} or {@code name.operator} and a value
   */
  record Wanted(
      Optional<SyncState> state,
      Optional<OdooId> odooId,
      Period changed,
      Map<String, String> where) {
    public static final Wanted ALL =
        new Wanted(Optional.empty(), Optional.empty(), Period.ALL, Map.of());

    public Wanted {
      where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
  }

  /** What came of it. */
  sealed interface Result {

    /**
     * A page.
     *
     * @param pending how many of all records of the entity have a change that has not reached Odoo
     */
    record Found(Page<HostRecord> page, long pending) implements Result {}

    /** Something is wrong with the conditions. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
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
