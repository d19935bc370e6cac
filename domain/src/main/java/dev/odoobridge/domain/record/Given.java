package dev.odoobridge.domain.record;

import dev.odoobridge.domain.value.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody gave for a record: the fields they named, an empty value among them clearing a
 * field, and the lists of lines they named.
 */
public record Given(Map<String, FieldValue> fields, Map<String, List<Row>> lines) {
  public Given {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /** As all there is. */
  public Content whole() {
    return new Content(new Row(fields), lines);
  }

  /** Laid over what there was. */
  public Content over(Content before) {
    var merged = new LinkedHashMap<>(before.lines());
    merged.putAll(lines);
    return new Content(before.row().with(fields), merged);
  }
}
