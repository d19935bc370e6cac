package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new Odoo record gets: every field the host filled. What it left empty is Odoo's to fill.
 */
public record Creation(Map<FieldName, FieldValue> values, Map<FieldName, List<LineWrite>> lines) {

  public static Creation of(EntityMapping mapping, Content content, Links links) {
    var lines = new LinkedHashMap<FieldName, List<LineWrite>>();
    for (var list : mapping.lines()) {
      List<LineWrite> writes =
          content.linesOf(list.host()).stream()
              .<LineWrite>map(row -> new LineWrite.Add(values(list.fields(), row, links)))
              .toList();
      if (!writes.isEmpty()) {
        lines.put(list.odoo(), writes);
      }
    }
    return new Creation(values(mapping.fields(), content.row(), links), lines);
  }

  static Map<FieldName, FieldValue> values(List<FieldMapping> fields, Row row, Links links) {
    var values = new LinkedHashMap<FieldName, FieldValue>();
    for (var field : fields) {
      var host = field.hostValues(row);
      if (field.travel().reachesOdoo() && !host.stream().allMatch(FieldValue::isEmpty)) {
        values.putAll(field.namedInOdoo(field.toOdoo(host, links)));
      }
    }
    return values;
  }
}
