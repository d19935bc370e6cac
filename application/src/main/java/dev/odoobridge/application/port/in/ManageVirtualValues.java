package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Sets, reads, finds and deletes the values of virtual fields. What was answered is durable. Odoo
 * is not asked whether it has a record: see {@link TidyVirtualValues}. Thread-safe.
 */
public interface ManageVirtualValues {
  /** The most records one call writes or reads. */
  int MAX_BATCH = 1000;

  /**
   * Writes up to {@link #MAX_BATCH} records, each by itself: one that is wrong does not stop the
   * others.
   *
   * @return one result for each write, in their order; one alone when the integration is unknown
   */
  List<Written> write(Caller caller, VirtualModel model, List<Write> writes);

  /** What these records hold, in the order asked; records without values hold nothing. */
  Reading read(VirtualModel model, Collection<OdooId> records);

  /**
   * Records that have virtual values and meet all conditions; {@link Reading.Found}.
   *
   * @param where a list of conditions, each a list: field, operator, value
   */
  Reading search(VirtualModel model, RawValue.Items where, Slice<OdooId> slice);

  /** As {@link #search}, and counts them: {@link Reading.Listed}. */
  Reading list(VirtualModel model, RawValue.Items where, Slice<OdooId> slice);

  /** What became of a record's values. */
  Page<NumberedChange> history(VirtualModel model, OdooId record, Slice<NumberedChange> slice);

  /** What is kept of records that Odoo no longer has. */
  Page<AsideRecord> aside(VirtualModel model, Slice<AsideRecord> slice);

  /**
   * What is said of one record.
   *
   * @param values by name; null takes a value away
   * @param whole fields that are left out lose their values, else they keep them
   */
  record Write(OdooId record, RawValue.Members values, boolean whole) {
    /** Takes all values of the record away. */
    public static Write nothing(OdooId record) {
      return new Write(record, new RawValue.Members(Map.of()), true);
    }
  }

  /** A record and its values by name. */
  record Values(OdooId record, RawValue.Members values) {}

  /** What came of one write. */
  sealed interface Written {
    /** It is kept; these are all values there are now. */
    record Stored(Values values, boolean changed) implements Written {}

    /** Nothing was stored. */
    record Invalid(List<FieldProblem> problems) implements Written {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    record NoSuchIntegration(IntegrationId id) implements Written {}
  }

  /** What was found. */
  sealed interface Reading {
    /** Some records. */
    record Found(List<Values> records) implements Reading {
      public Found {
        records = List.copyOf(records);
      }
    }

    /** A page of records; a large total may be some seconds old. */
    record Listed(Page<Values> page) implements Reading {}

    /** The conditions cannot be asked. */
    record Invalid(List<FieldProblem> problems) implements Reading {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    record NoSuchIntegration(IntegrationId id) implements Reading {}
  }
}
