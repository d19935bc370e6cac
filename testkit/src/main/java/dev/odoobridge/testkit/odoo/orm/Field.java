package dev.odoobridge.testkit.odoo.orm;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One field of a model, as {@code fields_get} describes it.
 *
 * @param relation the model a relational field points to, else empty
 * @param inverse the many2one on the other side of a one2many, else empty
 * @param selection the keys and labels of a selection, in order
 * @param options the words after the label: {@code required}, {@code readonly}, {@code unstored},
 *     {@code computed}, {@code cascade}, {@code restrict}, {@code manual}, {@code via=…}, {@code
 *     digits=…}, {@code default=…}
 */
public record Field(
    String name,
    FieldType type,
    String label,
    String relation,
    String inverse,
    Map<String, String> selection,
    Map<String, String> options) {

  public boolean required() {
    return options.containsKey("required");
  }

  public boolean readonly() {
    return options.containsKey("readonly");
  }

  /** Whether {@code fields_get} says so; the double keeps the value either way. */
  public boolean stored() {
    return !options.containsKey("unstored");
  }

  /** Computed without an inverse: a write answers true and changes nothing. */
  public boolean computed() {
    return options.containsKey("computed");
  }

  boolean cascades() {
    return options.containsKey("cascade");
  }

  boolean restricts() {
    return options.containsKey("restrict") || (required() && !cascades());
  }

  boolean manual() {
    return options.containsKey("manual");
  }

  /** The many2one whose record really has the field: product.product's name is its template's. */
  Optional<String> via() {
    return Optional.ofNullable(options.get("via"));
  }

  /** Decimal places the value is rounded to; empty when it is kept as it came. */
  OptionalInt digits() {
    var digits = options.get("digits");
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  Optional<String> initial() {
    return Optional.ofNullable(options.get("default"));
  }
}
