package dev.odoobridge.domain.odoo;

import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record as an Odoo holds it, as far as a mapping names it.
 *
 * @param fields the mapped fields
 * @param lines by the field that holds them, in Odoo's order
 * @param state the document's state in the dialect's words; empty for what has no state
 * @param writeDate when the transaction of the last write began, cut to seconds; empty when unknown
 */
public record OdooRecord(
    OdooId id,
    Map<FieldName, FieldValue> fields,
    Map<FieldName, List<Line>> lines,
    Optional<String> state,
    Optional<Instant> writeDate) {
  public OdooRecord {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    lines = Map.copyOf(lines);
  }

  public FieldValue field(FieldName name) {
    return fields.getOrDefault(name, FieldValue.EMPTY);
  }

  public List<Line> linesOf(FieldName field) {
    return lines.getOrDefault(field, List.of());
  }

  /** This record with these fields laid over it. */
  public OdooRecord with(Map<FieldName, FieldValue> written) {
    var merged = new LinkedHashMap<>(fields);
    merged.putAll(written);
    return new OdooRecord(id, merged, lines, state, writeDate);
  }

  /** One line of a document. */
  public record Line(OdooId id, Map<FieldName, FieldValue> fields) {
    public Line {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
