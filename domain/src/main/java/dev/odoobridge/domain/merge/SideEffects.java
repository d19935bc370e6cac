package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LineIdentity;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a write moved in Odoo besides what was written: Odoo computes a line's price anew when its
 * quantity changes, and a due date when the customer does. What the host has said of such a field
 * stands, so it has to be written again.
 *
 * @param values what the record's fields held before
 * @param lines what the fields of its lines held before
 */
public record SideEffects(
    Map<FieldName, FieldValue> values, Map<FieldName, List<LineWrite>> lines) {

  /**
   * Finds them.
   *
   * @param host what the host holds; of what it never said Odoo may make what it likes
   * @param before Odoo's record before the write
   * @param after Odoo's record after it
   * @param merged what was written
   */
  public static SideEffects of(
      EntityMapping mapping, Content host, OdooRecord before, OdooRecord after, Merged merged) {
    var values =
        moved(
            mapping.fields(),
            host.row(),
            before.fields(),
            after.fields(),
            merged.writes().keySet());
    var lines = new LinkedHashMap<FieldName, List<LineWrite>>();
    for (var list : mapping.lines()) {
      var moved = moved(list, host, before, after, merged);
      if (!moved.isEmpty()) {
        lines.put(list.odoo(), moved);
      }
    }
    return new SideEffects(values, lines);
  }

  public boolean isEmpty() {
    return values.isEmpty() && lines.isEmpty();
  }

  private static List<LineWrite> moved(
      LinesMapping list, Content host, OdooRecord before, OdooRecord after, Merged merged) {
    var rows = LineIdentity.of(list).keyed(host.linesOf(list.host()));
    var byId = new HashMap<OdooId, Row>();
    for (LineBase line : merged.base().linesOf(list.host())) {
      byId.put(line.odooId(), rows.getOrDefault(line.hostKey(), Row.EMPTY));
    }
    var afterById = new HashMap<OdooId, OdooRecord.Line>();
    after.linesOf(list.odoo()).forEach(line -> afterById.put(line.id(), line));
    var writes = new ArrayList<LineWrite>();
    for (var line : before.linesOf(list.odoo())) {
      var now = afterById.get(line.id());
      if (now != null) {
        var row = byId.getOrDefault(line.id(), Row.EMPTY);
        var moved =
            moved(
                list.fields(), row, line.fields(), now.fields(), written(list, line.id(), merged));
        if (!moved.isEmpty()) {
          writes.add(new LineWrite.Change(line.id(), moved));
        }
      }
    }
    return writes;
  }

  private static Set<FieldName> written(LinesMapping list, OdooId id, Merged merged) {
    return merged.lineWrites().getOrDefault(list.odoo(), List.of()).stream()
        .filter(write -> write instanceof LineWrite.Change(var line, _) && line.equals(id))
        .map(write -> ((LineWrite.Change) write).values().keySet())
        .findFirst()
        .orElse(Set.of());
  }

  private static Map<FieldName, FieldValue> moved(
      List<FieldMapping> fields,
      Row host,
      Map<FieldName, FieldValue> before,
      Map<FieldName, FieldValue> after,
      Set<FieldName> written) {
    var moved = new LinkedHashMap<FieldName, FieldValue>();
    for (var field : fields) {
      if (!field.travel().reachesOdoo()
          || field.isEmpty(host)
          || field.odoo().stream().anyMatch(written::contains)) {
        continue;
      }
      for (var name : field.odoo()) {
        var old = before.getOrDefault(name, FieldValue.EMPTY);
        if (!field.converter().sameInOdoo(old, after.getOrDefault(name, FieldValue.EMPTY))) {
          moved.put(name, old);
        }
      }
    }
    return moved;
  }
}
