package dev.odoobridge.domain.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a host record says: its fields and its lists of lines. Lists keep the host's order.
 *
 * @param lines by the host's name of the list, such as {@code lines}
 */
public record Content(Row row, Map<String, List<Row>> lines) {
  public static final Content EMPTY = new Content(Row.EMPTY, Map.of());

  public Content {
    var copy = new LinkedHashMap<String, List<Row>>();
    lines.forEach((name, rows) -> copy.put(name, List.copyOf(rows)));
    lines = Collections.unmodifiableMap(copy);
  }

  /** The lines of that list, none when the list is not named. */
  public List<Row> linesOf(String list) {
    return lines.getOrDefault(list, List.of());
  }

  /** This content with one list of lines replaced. */
  public Content withLines(String list, List<Row> rows) {
    var copy = new LinkedHashMap<>(lines);
    copy.put(list, rows);
    return new Content(row, copy);
  }
}
