package dev.odoobridge.domain.odoo.document;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of Odoo document with states. The words for its states are the bridge's own and the same
 * for every version of Odoo. Immutable.
 */
public interface Document {

  ModelName model();

  /** All states, in the order of a document's life. */
  List<String> states();

  /** The fields that have to be read to tell the state. */
  List<FieldName> stateFields();

  /**
   * The state of a document.
   *
   * @param fields the {@link #stateFields} as Odoo sent them
   * @param today the day in the company's eyes, for what depends on it
   */
  String state(Map<FieldName, RawValue> fields, LocalDate today);

  /** Whether a document in the observed state is where the wanted one asks it to be. */
  default boolean isReached(String observed, String wanted) {
    return observed.equals(wanted);
  }

  /**
   * The state that this one is a shade of, for a host that has no word for the shade: what is
   * overdue is posted, what is reversed by credit notes is cancelled.
   */
  default Optional<String> shadeOf(String state) {
    return Optional.empty();
  }

  /** Whether payments are made for such a document. */
  default boolean takesPayments() {
    return false;
  }

  /** This kind of document for a host that may do that about payments. */
  default Document with(Payments payments) {
    return this;
  }

  /** How a field is changed in that state. */
  default Amendment amendment(FieldName field, String state) {
    return new Amendment.Plain();
  }

  /** The way from a state to another. */
  Route route(String from, String to);

  /** Whether lines can still be changed in that state. */
  boolean linesAreOpen(String state);

  /** Fields that Odoo overwrites by itself on the way, and that are written again. */
  default Set<FieldName> overwritten() {
    return Set.of();
  }

  /** What a create needs beyond the given values, because of them. */
  default Map<FieldName, RawValue> completion(Map<FieldName, FieldValue> values) {
    return Map.of();
  }
}
