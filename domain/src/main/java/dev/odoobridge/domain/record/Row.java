package dev.odoobridge.domain.record;

import dev.odoobridge.domain.value.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of one record or of one line of it, in host words. A field not named here is unknown.
 */
public record Row(Map<String, FieldValue> fields) {
  public static final Row EMPTY = new Row(Map.of());

  public Row {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The field's value, empty when it is not named. */
  public FieldValue field(String name) {
    return fields.getOrDefault(name, FieldValue.EMPTY);
  }

  /** This row with the other's fields laid over it. */
  public Row with(Map<String, FieldValue> other) {
    var merged = new LinkedHashMap<>(fields);
    merged.putAll(other);
    return new Row(merged);
  }
}
