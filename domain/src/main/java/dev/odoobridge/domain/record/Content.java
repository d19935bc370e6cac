package dev.odoobridge.domain.record;

import dev.odoobridge.domain.value.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a host record says: its fields and its lists of lines. Lists keep the host's order; a list
 * without lines is the same as no list.
 *
 * @param lines by the host's name of the list, such as {@code lines}
 */
public record Content(Row row, Map<String, List<Row>> lines) {
  public static final Content EMPTY = new Content(Row.EMPTY, Map.of());

  public Content {
    var copy = new LinkedHashMap<String, List<Row>>();
    lines.forEach((name, rows) -> copy.put(name, List.copyOf(rows)));
    copy.values().removeIf(List::isEmpty);
    lines = Collections.unmodifiableMap(copy);
  }

  /** The lines of that list, none when the list is not named. */
  public List<Row> linesOf(String list) {
    return lines.getOrDefault(list, List.of());
  }

  /** This content with these fields laid over it; an empty one clears. */
  public Content with(Map<String, FieldValue> fields) {
    return new Content(row.with(fields), lines);
  }

  /** This content with one list of lines replaced. */
  public Content withLines(String list, List<Row> rows) {
    var copy = new LinkedHashMap<>(lines);
    copy.put(list, rows);
    return new Content(row, copy);
  }
}
