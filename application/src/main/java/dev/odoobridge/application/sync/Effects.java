package dev.odoobridge.application.sync;

import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.merge.LineWrite;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words all that a plan of an export does in Odoo, so that two plans can be compared. What a record
 * refers to is named by its host id: it may have been made between the two.
 */
final class Effects {
  private static final String NOTHING = "(none)";
  private final EntitySync entity;
  private final Links links;
  private final Map<FieldName, EntityName> references = new HashMap<>();
  private final Map<FieldName, Map<FieldName, EntityName>> lineReferences = new HashMap<>();

  private Effects(EntitySync entity, Links links) {
    this.entity = entity;
    this.links = links;
    references.putAll(references(entity.mapping().fields()));
    entity
        .mapping()
        .lines()
        .forEach(list -> lineReferences.put(list.odoo(), references(list.fields())));
  }

  static Effects of(SyncSession session, EntitySync entity, List<Planned> planned) {
    var contents = planned.stream().map(plan -> plan.record().current()).toList();
    return new Effects(entity, LinkTable.of(session, entity.mapping(), contents, List.of()));
  }

  private static Map<FieldName, EntityName> references(List<FieldMapping> fields) {
    var found = new HashMap<FieldName, EntityName>();
    for (var field : fields) {
      if (field.converter() instanceof ReferenceConverter reference) {
        field.odoo().forEach(name -> found.put(name, reference.entity()));
      }
    }
    return found;
  }

  /** What a new record gets, for people. */
  static List<FieldChange> changes(Planned.Create create) {
    var changes = new ArrayList<FieldChange>();
    create
        .creation()
        .values()
        .forEach((name, value) -> changes.add(made(name.value(), value.display())));
    create
        .creation()
        .lines()
        .forEach(
            (list, writes) -> {
              for (var index = 0; index < writes.size(); index++) {
                var place = list + "[" + (index + 1) + "].";
                if (writes.get(index) instanceof LineWrite.Add(var fields)) {
                  fields.forEach((name, value) -> changes.add(made(place + name, value.display())));
                }
              }
            });
    create.state().ifPresent(state -> changes.add(made("state", state)));
    return changes;
  }

  private static FieldChange made(String field, String value) {
    return new FieldChange(field, NOTHING, value);
  }

  List<?> of(Planned.Create create) {
    var words = new ArrayList<Object>();
    words.add(values(create.creation().values(), references));
    words.add(new TreeMap<>(texts(entity.mapping().create())));
    lines(create.creation().lines(), words);
    words.add(create.state());
    return words;
  }

  List<?> of(Planned.Change change) {
    var merged = change.merged();
    var before = change.before();
    var words = new ArrayList<Object>();
    words.add(before.id());
    words.add(values(merged.writes(), references));
    var old = new TreeMap<String, Object>();
    merged.writes().keySet().forEach(name -> old.put(name.value(), before.field(name)));
    words.add(old);
    lines(merged.lineWrites(), words);
    merged
        .lineWrites()
        .forEach(
            (list, writes) -> writes.forEach(write -> words.add(touched(before, list, write))));
    words.add(merged.transition());
    return words;
  }

  private void lines(Map<FieldName, List<LineWrite>> lineWrites, List<Object> words) {
    var sorted = new TreeMap<String, List<String>>();
    lineWrites.forEach(
        (list, writes) ->
            sorted.put(
                list.value(),
                writes.stream()
                    .map(write -> line(write, lineReferences.getOrDefault(list, Map.of())))
                    .toList()));
    words.add(sorted);
  }

  private String line(LineWrite write, Map<FieldName, EntityName> targets) {
    return switch (write) {
      case LineWrite.Add(var fields) -> "add " + values(fields, targets);
      case LineWrite.Change(var id, var fields) -> "change " + id + " " + values(fields, targets);
      case LineWrite.Remove(var id) -> "remove " + id;
    };
  }

  /** What Odoo holds of a line that is changed or removed. */
  private static Object touched(OdooRecord before, FieldName list, LineWrite write) {
    return switch (write) {
      case LineWrite.Add _ -> "";
      case LineWrite.Change(var id, var fields) -> {
        var old = new TreeMap<String, Object>();
        held(before, list, id)
            .forEach(
                (name, value) -> {
                  if (fields.containsKey(name)) {
                    old.put(name.value(), value);
                  }
                });
        yield old;
      }
      case LineWrite.Remove(var id) -> {
        var old = new TreeMap<String, Object>();
        held(before, list, id).forEach((name, value) -> old.put(name.value(), value));
        yield old;
      }
    };
  }

  private static Map<FieldName, FieldValue> held(OdooRecord before, FieldName list, OdooId id) {
    return before.linesOf(list).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .map(OdooRecord.Line::fields)
        .orElse(Map.of());
  }

  private SortedMap<String, Object> values(
      Map<FieldName, FieldValue> values, Map<FieldName, EntityName> targets) {
    var words = new TreeMap<String, Object>();
    values.forEach((name, value) -> words.put(name.value(), named(value, targets.get(name))));
    return words;
  }

  private FieldValue named(FieldValue value, @Nullable EntityName target) {
    if (target == null || !(value instanceof FieldValue.Reference(var id))) {
      return value;
    }
    return links
        .toHost(target, id)
        .filter(FieldValue.Text.class::isInstance)
        .map(FieldValue::display)
        .filter(HostId::isWellFormed)
        .map(hostId -> LinkTable.expected(target, new HostId(hostId)))
        .orElse(value);
  }

  private static Map<String, String> texts(Map<FieldName, ?> values) {
    var texts = new HashMap<String, String>();
    values.forEach((name, value) -> texts.put(name.value(), String.valueOf(value)));
    return texts;
  }
}
