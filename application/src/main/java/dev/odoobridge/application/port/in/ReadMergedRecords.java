package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.MergedRecord;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.util.List;
import java.util.Optional;

/**
 * Reads records with what Odoo has of them and what the bridge adds. Odoo's half may be what was
 * read before or the local copy, as with {@link ReadOdooRecords}; the bridge's is as it is now.
 * Throws {@code OdooFailure} when Odoo has to be asked and cannot be. Thread-safe.
 */
public interface ReadMergedRecords {
  int MAX_LIMIT = 1000;

  /**
   * One record.
   *
   * @param fields of Odoo; none means all that it stores
   */
  Result read(
      Caller caller,
      VirtualModel model,
      OdooId record,
      List<FieldName> fields,
      ReadOdooRecords.Wish wish);

  /** Records in the order of ids; archived ones too. */
  Result list(Caller caller, Query query, ReadOdooRecords.Wish wish);

  /**
   * Which records.
   *
   * @param domain what they must be in Odoo
   * @param where what their virtual fields must be
   * @param after only those with a higher id; 0 starts at the first
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  record Query(
      VirtualModel model,
      RawValue.Items domain,
      RawValue.Items where,
      List<FieldName> fields,
      long after,
      int limit) {
    public Query {
      fields = List.copyOf(fields);
    }
  }

  /** What was found. */
  sealed interface Result {
    record One(MergedRecord record, Provenance odoo) implements Result {}

    /**
     * A page.
     *
     * @param next what to give as {@code after}; empty when there is no more
     * @param odoo where Odoo's half comes from
     */
    record Page(List<MergedRecord> records, Optional<Long> next, Provenance odoo)
        implements Result {
      public Page {
        records = List.copyOf(records);
      }
    }

    /** It cannot be asked. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** Nothing that is new enough is kept, and Odoo was not to be asked. */
    record NotKept() implements Result {}

    record NoSuchRecord(OdooId record) implements Result {}

    /** The caller may not read it; the reason is for people. */
    record Denied(String reason) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
