package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conflict.
 *
 * @param decided null while nobody has decided
 */
record ConflictView(
    long number,
    String integration,
    String entity,
    String hostId,
    String field,
    SideView host,
    SideView odoo,
    String since,
    @Nullable DecidedView decided) {

  static ConflictView from(NumberedConflict numbered) {
    var conflict = numbered.conflict();
    var key = conflict.key();
    return new ConflictView(
        numbered.number(),
        key.integration().value(),
        key.entity().value(),
        key.hostId().value(),
        conflict.field(),
        SideView.from(conflict.values().host(), Optional.of(conflict.host())),
        SideView.from(conflict.values().odoo(), conflict.odoo()),
        conflict.since().toString(),
        conflict.decided().map(DecidedView::from).orElse(null));
  }

  /**
   * What one side says.
   *
   * @param value for people
   * @param exact as a record's fields have it; null when the field is made of several values
   * @param changedBy null when Odoo does not tell
   */
  record SideView(
      String value,
      @Nullable Object exact,
      @Nullable String changedBy,
      @Nullable String changedAt) {
    static SideView from(List<FieldValue> values, Optional<OpenConflict.Author> author) {
      return new SideView(
          OpenConflict.display(values),
          values.size() == 1 ? RecordView.plain(values.getFirst()) : null,
          author.map(OpenConflict.Author::name).orElse(null),
          author.map(by -> by.at().toString()).orElse(null));
    }
  }

  /** What a person decided; the next sync of the record carries it out. */
  record DecidedView(String winner, String by, String at) {
    static DecidedView from(OpenConflict.Decided decided) {
      return new DecidedView(decided.winner().word(), decided.by(), decided.at().toString());
    }
  }
}
