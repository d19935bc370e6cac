package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row as Odoo answers it, in the shape everybody expects: nothing instead of {@code false} where
 * a field is empty, {@code {id, name}} for a reference, moments in ISO form.
 */
public final class PlainRow {
  private PlainRow() {}

  /** The row by the types of its fields; a field without a known type stays as it is. */
  public static RawValue.Members of(RawValue.Members row, ModelSchema schema) {
    var plain = new LinkedHashMap<String, RawValue>();
    row.values()
        .forEach(
            (name, value) ->
                plain.put(
                    name,
                    name.equals("id")
                        ? value
                        : schema
                            .named(name)
                            .map(field -> value(value, field.type()))
                            .orElse(value)));
    return new RawValue.Members(plain);
  }

  private static RawValue value(RawValue value, String type) {
    return switch (type) {
      case "boolean", "integer", "float", "monetary", "one2many", "many2many" -> value;
      case "datetime" -> value instanceof RawValue.Text(var text) ? moment(text) : RawValue.NOTHING;
      case "many2one" -> reference(value);
      default -> value.equals(RawValue.FALSE) ? RawValue.NOTHING : value;
    };
  }

  private static RawValue moment(String text) {
    try {
      return text.isEmpty()
          ? RawValue.NOTHING
          : RawValue.of(OdooFields.parseMoment(text).toString());
    } catch (OdooFields.UnreadableValue _) {
      return RawValue.of(text);
    }
  }

  private static RawValue reference(RawValue value) {
    return switch (value) {
      case RawValue.Items(var pair) when pair.size() == 2 -> named(pair.get(0), pair.get(1));
      case RawValue.Number id -> named(id, RawValue.NOTHING);
      default -> RawValue.NOTHING;
    };
  }

  private static RawValue named(RawValue id, RawValue name) {
    var members = new LinkedHashMap<>(Map.of("id", id));
    members.put("name", name.equals(RawValue.FALSE) ? RawValue.NOTHING : name);
    return new RawValue.Members(members);
  }
}
