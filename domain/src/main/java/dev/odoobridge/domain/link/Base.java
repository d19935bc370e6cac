package dev.odoobridge.domain.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The third tree: what host and Odoo last agreed on. A field that is not here was never agreed on.
 *
 * @param fields by the name of the mapped field (its host fields joined with {@code +})
 * @param lines by the host's name of the list
 */
public record Base(Map<String, Agreed> fields, Map<String, List<LineBase>> lines) {
  public static final Base EMPTY = new Base(Map.of(), Map.of());

  public Base {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    var copy = new LinkedHashMap<String, List<LineBase>>();
    lines.forEach((name, rows) -> copy.put(name, List.copyOf(rows)));
    lines = Collections.unmodifiableMap(copy);
  }

  public List<LineBase> linesOf(String list) {
    return lines.getOrDefault(list, List.of());
  }

  /** This base with more fields agreed on. */
  public Base with(Map<String, Agreed> more) {
    var merged = new LinkedHashMap<>(fields);
    merged.putAll(more);
    return new Base(merged, lines);
  }
}
