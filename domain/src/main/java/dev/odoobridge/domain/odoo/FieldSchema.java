package dev.odoobridge.domain.odoo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one Odoo says of one of its fields.
 *
 * @param type Odoo's word: {@code char}, {@code many2one}, ...
 * @param relation the model a relational field points to
 * @param relationField the field of that model that points back
 * @param selection the words a selection field knows
 * @param digits how many decimals Odoo keeps
 * @param label what people call it
 * @param computed whether Odoo works its value out of others
 */
public record FieldSchema(
    String type,
    Optional<ModelName> relation,
    Optional<FieldName> relationField,
    boolean required,
    boolean readonly,
    boolean stored,
    List<String> selection,
    OptionalInt digits,
    String label,
    boolean computed) {
  public FieldSchema {
    selection = List.copyOf(selection);
  }

  /** A field that people enter, of no label. */
  public FieldSchema(
      String type,
      Optional<ModelName> relation,
      Optional<FieldName> relationField,
      boolean required,
      boolean readonly,
      boolean stored,
      List<String> selection,
      OptionalInt digits) {
    this(type, relation, relationField, required, readonly, stored, selection, digits, "", false);
  }
}
