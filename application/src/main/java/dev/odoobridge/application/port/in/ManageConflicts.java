package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Optional;

/**
 * Shows the conflicts that wait for a person, and takes what the person decides. The decision is
 * carried out by the next sync of the record, which the decision makes due; until then the conflict
 * stays in the list as decided. When a side has changed again by then, the conflict is open anew.
 */
public interface ManageConflicts {
  Optional<NumberedConflict> find(long number);

  Page<NumberedConflict> list(ConflictFilter filter, Slice<NumberedConflict> slice);

  /** Decides one. Deciding it again before it was carried out replaces the decision. */
  Result resolve(Caller caller, long number, Choice choice);

  /** What a person may choose. */
  sealed interface Choice {
    /** The host's value counts. */
    record Host() implements Choice {}

    /** Odoo's value counts. */
    record Odoo() implements Choice {}

    /**
     * Neither does.
     *
     * @param fields the host's fields behind the conflict's field, as a record's are written
     */
    record Value(RawValue.Members fields) implements Choice {}
  }

  /** What came of it. */
  sealed interface Result {
    record Decided(NumberedConflict conflict) implements Result {}

    record NoSuchConflict(long number) implements Result {}

    /** Nothing was stored. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }
  }
}
