package dev.odoobridge.domain.odoo;

import java.util.Map;
import java.util.Optional;

/** The fields one Odoo says a model has. */
public record ModelSchema(ModelName model, Map<FieldName, FieldSchema> fields) {
  public ModelSchema {
    fields = Map.copyOf(fields);
  }

  public Optional<FieldSchema> field(FieldName name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The field of that name, which may be none that a field can have. */
  public Optional<FieldSchema> named(String name) {
    return FieldName.isWellFormed(name) ? field(new FieldName(name)) : Optional.empty();
  }

  public boolean has(FieldName name) {
    return fields.containsKey(name);
  }
}
