package dev.odoobridge.domain.record;

import dev.odoobridge.domain.value.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of one record or of one line of it, in host words. A field that is not named is empty,
 * so rows are equal when they say the same.
 */
public record Row(Map<String, FieldValue> fields) {
  public static final Row EMPTY = new Row(Map.of());

  public Row {
    var copy = new LinkedHashMap<>(fields);
    copy.values().removeIf(FieldValue::isEmpty);
    fields = Collections.unmodifiableMap(copy);
  }

  /** The field's value, empty when it is not named. */
  public FieldValue field(String name) {
    return fields.getOrDefault(name, FieldValue.EMPTY);
  }

  /** This row with the other fields laid over it; an empty one clears. */
  public Row with(Map<String, FieldValue> other) {
    var merged = new LinkedHashMap<>(fields);
    merged.putAll(other);
    return new Row(merged);
  }
}
