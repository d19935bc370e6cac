package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds what a record and its lines refer to, on either side. */
public final class References {
  private References() {}

  /**
   * The host ids the content refers to, by entity. Those that never travel to Odoo are left out.
   */
  public static Map<EntityName, Set<String>> ofHost(EntityMapping mapping, Content content) {
    var found = new HashMap<EntityName, Set<String>>();
    collectHost(mapping.fields(), content.row(), found);
    for (var list : mapping.lines()) {
      content.linesOf(list.host()).forEach(row -> collectHost(list.fields(), row, found));
    }
    return found;
  }

  /** The Odoo ids the record refers to, by entity. Those that never travel here are left out. */
  public static Map<EntityName, Set<Long>> ofOdoo(EntityMapping mapping, OdooRecord record) {
    var found = new HashMap<EntityName, Set<Long>>();
    collectOdoo(mapping.fields(), record.fields(), found);
    for (var list : mapping.lines()) {
      record.linesOf(list.odoo()).forEach(line -> collectOdoo(list.fields(), line.fields(), found));
    }
    return found;
  }

  private static void collectHost(
      List<FieldMapping> fields, Row row, Map<EntityName, Set<String>> found) {
    each(
        fields,
        (field, reference) -> {
          if (field.travel().reachesOdoo()
              && row.field(field.host().getFirst()) instanceof FieldValue.Text(var id)) {
            found.computeIfAbsent(reference.entity(), _ -> new LinkedHashSet<>()).add(id);
          }
        });
  }

  private static void collectOdoo(
      List<FieldMapping> fields,
      Map<FieldName, FieldValue> values,
      Map<EntityName, Set<Long>> found) {
    each(
        fields,
        (field, reference) -> {
          if (field.travel().reachesHost()
              && field.odooValues(values).getFirst() instanceof FieldValue.Reference(var id)) {
            found.computeIfAbsent(reference.entity(), _ -> new LinkedHashSet<>()).add(id);
          }
        });
  }

  private static void each(
      List<FieldMapping> fields, BiConsumer<FieldMapping, ReferenceConverter> action) {
    for (var field : fields) {
      if (field.converter() instanceof ReferenceConverter reference) {
        action.accept(field, reference);
      }
    }
  }
}
