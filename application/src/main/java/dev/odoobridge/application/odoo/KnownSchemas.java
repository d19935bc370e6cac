package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What is remembered of schemas: of each field its type, label, relation, and whether it must be.
 */
final class KnownSchemas {
  private KnownSchemas() {}

  static RawValue.Members content(Map<ModelName, ModelSchema> schemas) {
    var models = new TreeMap<String, RawValue>();
    schemas.forEach((model, schema) -> models.put(model.value(), content(schema)));
    return new RawValue.Members(models);
  }

  private static RawValue content(ModelSchema schema) {
    var fields = new TreeMap<String, RawValue>();
    schema
        .fields()
        .forEach(
            (name, field) ->
                fields.put(
                    name.value(),
                    RawValue.list(
                        RawValue.of(field.type()),
                        RawValue.of(field.label()),
                        RawValue.of(field.relation().map(ModelName::value).orElse("")),
                        RawValue.of(field.required()))));
    return new RawValue.Members(fields);
  }

  static Map<ModelName, ModelSchema> read(RawValue.Members content) {
    var schemas = new HashMap<ModelName, ModelSchema>();
    content
        .values()
        .forEach(
            (model, fields) -> {
              if (fields instanceof RawValue.Members members) {
                var name = new ModelName(model);
                schemas.put(name, schema(name, members));
              }
            });
    return schemas;
  }

  private static ModelSchema schema(ModelName model, RawValue.Members members) {
    var fields = new HashMap<FieldName, FieldSchema>();
    members
        .values()
        .forEach(
            (name, field) -> {
              if (field instanceof RawValue.Items(var parts) && parts.size() == 4) {
                fields.put(new FieldName(name), field(parts));
              }
            });
    return new ModelSchema(model, fields);
  }

  private static FieldSchema field(List<RawValue> parts) {
    var relation = text(parts.get(2));
    return new FieldSchema(
        text(parts.get(0)),
        relation.isEmpty() ? Optional.empty() : Optional.of(new ModelName(relation)),
        Optional.empty(),
        parts.get(3).equals(RawValue.TRUE),
        false,
        true,
        List.of(),
        OptionalInt.empty(),
        text(parts.get(1)),
        false);
  }

  private static String text(RawValue value) {
    return value instanceof RawValue.Text(var text) ? text : "";
  }
}
