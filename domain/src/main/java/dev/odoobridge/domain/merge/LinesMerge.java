package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LineIdentity;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges one list of lines by the lines' identities: a line both sides have is merged field by
 * field, one that a side added is added to the other, one that a side removed is removed from the
 * other unless that other changed it. Used once.
 */
final class LinesMerge {
  private final LinesMapping list;
  private final Rules rules;
  private final Map<String, Row> hostRows;
  private final Map<OdooId, OdooRecord.Line> odooLines = new LinkedHashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<Row> added = new ArrayList<>();
  private final Map<String, LineBase> paired = new LinkedHashMap<>();
  private final List<LineBase> addedBase = new ArrayList<>();
  private final List<LineBase> halves = new ArrayList<>();
  private final List<LineWrite> writes = new ArrayList<>();
  private final Map<OdooId, Map<String, List<FieldValue>>> sent = new LinkedHashMap<>();
  private final List<FieldChange> toHost = new ArrayList<>();
  private final List<FieldChange> toOdoo = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean waits;

  LinesMerge(LinesMapping list, Rules rules, List<Row> host, List<OdooRecord.Line> odoo) {
    this.list = list;
    this.rules = rules;
    this.hostRows = LineIdentity.of(list).keyed(host);
    this.rows.putAll(hostRows);
    odoo.forEach(line -> odooLines.put(line.id(), line));
  }

  Merged merge(List<LineBase> known) {
    var openRows = new LinkedHashMap<>(hostRows);
    var openLines = new LinkedHashMap<>(odooLines);
    for (var line : known) {
      var row = openRows.remove(line.hostKey());
      var odoo = openLines.remove(line.odooId());
      if (row != null && odoo != null) {
        mergeLine(line.hostKey(), row, odoo, line.fields(), rules.unsettled());
      } else if (row != null) {
        goneInOdoo(line, row);
      } else if (odoo != null) {
        goneInHost(line, odoo);
      }
    }
    pairUnknown(openRows, openLines);
    openRows.forEach(this::addToOdoo);
    openLines.values().forEach(this::addToHost);
    return merged();
  }

  private Merged merged() {
    var all = new ArrayList<>(rows.values());
    all.addAll(added);
    return new Merged(all, base(all), writes, sent, toHost, toOdoo, conflicts, waits, notes);
  }

  /**
   * The base under the keys the rows have now: a line that got another product, or that stood
   * behind one that went, has another key than before.
   */
  private List<LineBase> base(List<Row> all) {
    var keys = LineIdentity.of(list).keys(all);
    var base = new ArrayList<LineBase>();
    var index = 0;
    for (var before : rows.keySet()) {
      var line = paired.get(before);
      if (line != null) {
        base.add(new LineBase(keys.get(index), line.odooId(), line.fields()));
      }
      index++;
    }
    for (var line : addedBase) {
      base.add(new LineBase(keys.get(index), line.odooId(), line.fields()));
      index++;
    }
    base.addAll(halves);
    return base;
  }

  private void mergeLine(
      String key, Row row, OdooRecord.Line line, Map<String, Agreed> agreed, Rules rules) {
    var merged =
        new RowMerge(
                rules,
                list.host() + ".",
                list.host() + "[" + key + "].",
                row,
                line.fields(),
                agreed)
            .merge(list.fields());
    rows.put(key, merged.host());
    paired.put(key, new LineBase(key, line.id(), merged.base()));
    if (!merged.writes().isEmpty()) {
      writes.add(new LineWrite.Change(line.id(), merged.writes()));
    }
    if (!merged.sent().isEmpty()) {
      sent.put(line.id(), merged.sent());
    }
    toHost.addAll(merged.toHost());
    toOdoo.addAll(merged.toOdoo());
    conflicts.addAll(merged.conflicts());
    waits |= merged.waits();
    notes.addAll(merged.notes());
  }

  private void goneInOdoo(LineBase line, Row row) {
    var hostChanged =
        list.fields().stream().anyMatch(field -> hostChanged(field, row, line.fields()));
    if (hostChanged) {
      addToOdoo(line.hostKey(), row);
    } else if (rules.imports()) {
      rows.remove(line.hostKey());
      toHost.add(new FieldChange(list.host() + "[" + line.hostKey() + "]", "line", "(removed)"));
    } else {
      paired.put(line.hostKey(), line);
    }
  }

  private void goneInHost(LineBase line, OdooRecord.Line odoo) {
    var odooChanged =
        list.fields().stream().anyMatch(field -> odooChanged(field, odoo, line.fields()));
    if (odooChanged && rules.imports()) {
      addToHost(odoo);
    } else if (!odooChanged && rules.exports()) {
      writes.add(new LineWrite.Remove(odoo.id()));
      toOdoo.add(new FieldChange(list.odoo() + "[" + odoo.id() + "]", "line", "(removed)"));
    } else {
      halves.add(line);
      waits |= !odooChanged;
    }
  }

  private static boolean hostChanged(FieldMapping field, Row row, Map<String, Agreed> agreed) {
    var before = agreed.get(field.name());
    return before != null && !before.host().equals(field.hostValues(row));
  }

  private static boolean odooChanged(
      FieldMapping field, OdooRecord.Line line, Map<String, Agreed> agreed) {
    var before = agreed.get(field.name());
    return before != null && !field.sameInOdoo(before.odoo(), field.odooValues(line.fields()));
  }

  /** Lines that have no base on either side belong together when they name the same product. */
  private void pairUnknown(Map<String, Row> openRows, Map<OdooId, OdooRecord.Line> openLines) {
    var reference = LineIdentity.of(list).reference();
    for (var entry : List.copyOf(openRows.entrySet())) {
      openLines.values().stream()
          .filter(
              line ->
                  reference.isEmpty()
                      || reference
                          .get()
                          .same(
                              reference.get().hostValues(entry.getValue()),
                              reference.get().odooValues(line.fields()),
                              rules.links()))
          .findFirst()
          .ifPresent(
              line -> {
                openRows.remove(entry.getKey());
                openLines.remove(line.id());
                mergeLine(entry.getKey(), entry.getValue(), line, Map.of(), rules);
              });
    }
  }

  private void addToOdoo(String key, Row row) {
    if (!rules.exports()) {
      waits = true;
      return;
    }
    var values = Creation.values(list.fields(), row, rules.links());
    writes.add(new LineWrite.Add(values));
    toOdoo.add(new FieldChange(list.odoo() + "[" + key + "]", "(none)", describe(values)));
  }

  private void addToHost(OdooRecord.Line line) {
    if (!rules.imports()) {
      return;
    }
    var fields = new LinkedHashMap<String, FieldValue>();
    var agreed = new LinkedHashMap<String, Agreed>();
    for (var field : list.fields()) {
      if (field.travel().reachesHost() && !isMissing(field, line)) {
        var odoo = field.odooValues(line.fields());
        var host = field.toHost(odoo, field.hostValues(Row.EMPTY), rules.links());
        fields.putAll(field.named(host));
        agreed.put(field.name(), new Agreed(host, odoo));
      }
    }
    added.add(new Row(fields));
    var before = new ArrayList<>(rows.values());
    before.addAll(added);
    var key = LineIdentity.of(list).keys(before).getLast();
    addedBase.add(new LineBase(key, line.id(), agreed));
    toHost.add(new FieldChange(list.host() + "[" + key + "]", "(none)", describe(fields)));
  }

  private boolean isMissing(FieldMapping field, OdooRecord.Line line) {
    var missing =
        field.converter() instanceof ReferenceConverter reference
            && reference
                .missingInOdoo(field.odooValues(line.fields()).getFirst(), rules.links())
                .isPresent();
    if (missing) {
      notes.add(list.host() + ": a line's " + field.name() + " is not linked yet");
    }
    return missing;
  }

  private static String describe(Map<?, FieldValue> values) {
    return String.join(
        ", ",
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().display())
            .sorted()
            .toList());
  }

  /** What came of it; see {@link RowMerge.Merged}. {@code sent} is by Odoo line. */
  record Merged(
      List<Row> rows,
      List<LineBase> base,
      List<LineWrite> writes,
      Map<OdooId, Map<String, List<FieldValue>>> sent,
      List<FieldChange> toHost,
      List<FieldChange> toOdoo,
      List<Conflict> conflicts,
      boolean waits,
      List<String> notes) {}
}
