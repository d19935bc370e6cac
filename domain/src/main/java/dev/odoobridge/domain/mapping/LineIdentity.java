package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the lines of a document apart: by the host's own line id when the line has one, else by the
 * record it refers to first (its product) and how often that came before it.
 */
public final class LineIdentity {
  private final LinesMapping list;
  private final Optional<FieldMapping> reference;

  private LineIdentity(LinesMapping list) {
    this.list = list;
    this.reference =
        list.fields().stream()
            .filter(field -> field.converter() instanceof ReferenceConverter)
            .findFirst();
  }

  public static LineIdentity of(LinesMapping list) {
    return new LineIdentity(list);
  }

  /** The field whose reference identifies a line that has no id of its own. */
  public Optional<FieldMapping> reference() {
    return reference;
  }

  /** The ids the host gave; lines without one are left out. */
  public List<String> givenIds(List<Row> rows) {
    return rows.stream().flatMap(row -> ownId(row).stream()).toList();
  }

  /** The rows by their keys, in their order. */
  public Map<String, Row> keyed(List<Row> rows) {
    var keys = keys(rows).iterator();
    var keyed = new LinkedHashMap<String, Row>();
    rows.forEach(row -> keyed.put(keys.next(), row));
    return keyed;
  }

  /** The keys of the rows, one for each, in their order. */
  public List<String> keys(List<Row> rows) {
    var seen = new HashMap<String, Integer>();
    var keys = new ArrayList<String>();
    for (var row : rows) {
      var subject = subject(row);
      keys.add(
          ownId(row)
              .map(id -> "id:" + id)
              .orElseGet(() -> subject + "#" + seen.merge(subject, 1, Integer::sum)));
    }
    return keys;
  }

  private Optional<String> ownId(Row row) {
    return list.id()
        .map(row::field)
        .filter(FieldValue.Text.class::isInstance)
        .map(id -> ((FieldValue.Text) id).value());
  }

  private String subject(Row row) {
    return reference.map(field -> row.field(field.host().getFirst()).display()).orElse("line");
  }
}
