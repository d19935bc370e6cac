package dev.odoobridge.application.virtual;

import dev.odoobridge.application.port.in.ManageVirtualValues.Write;
import dev.odoobridge.application.port.in.ManageVirtualValues.Written;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.virtual.ValueReader;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualValue;
import dev.odoobridge.domain.virtual.VirtualWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some writes to one locked model, decided in their order and stored at once. */
final class WriteBatch {
  private final VirtualModel model;
  private final List<VirtualField> fields;
  private final VirtualValueStore values;
  private final Map<OdooId, Map<VirtualFieldName, VirtualValue>> before = new HashMap<>();
  private final Map<OdooId, Map<VirtualFieldName, VirtualValue>> after = new LinkedHashMap<>();
  private final Map<VirtualFieldName, Map<VirtualValue, OdooId>> holders = new HashMap<>();

  WriteBatch(VirtualModel model, List<VirtualField> fields, VirtualValueStore values) {
    this.model = model;
    this.fields = fields;
    this.values = values;
  }

  List<Written> write(List<Write> writes, Instant at, String by) {
    before.putAll(
        values.find(model, new LinkedHashSet<>(writes.stream().map(Write::record).toList())));
    lookUpHolders(writes);
    var results = writes.stream().map(this::write).toList();
    values.save(model, changes(at, by));
    return results;
  }

  private Written write(Write write) {
    var held = held(write.record());
    if (write.whole() && write.values().values().isEmpty()) {
      return accept(write.record(), Map.of(), held);
    }
    return switch (VirtualWrite.of(fields, held, write.values(), write.whole())) {
      case VirtualWrite.Invalid(var problems) -> new Written.Invalid(problems);
      case VirtualWrite.Valid(var changes) -> {
        var taken = taken(write.record(), changes);
        if (!taken.isEmpty()) {
          yield new Written.Invalid(taken);
        }
        var now = new HashMap<>(held);
        changes.forEach(
            (name, value) ->
                value.ifPresentOrElse(it -> now.put(name, it), () -> now.remove(name)));
        yield accept(write.record(), now, held);
      }
    };
  }

  private Written accept(
      OdooId record,
      Map<VirtualFieldName, VirtualValue> now,
      Map<VirtualFieldName, VirtualValue> held) {
    for (var field : unique()) {
      var byValue = holders.computeIfAbsent(field.name(), _ -> new HashMap<>());
      Optional.ofNullable(held.get(field.name())).ifPresent(old -> byValue.remove(old, record));
      Optional.ofNullable(now.get(field.name())).ifPresent(value -> byValue.put(value, record));
    }
    after.put(record, now);
    return new Written.Stored(ManageVirtualValuesService.values(record, now), !now.equals(held));
  }

  private Map<VirtualFieldName, VirtualValue> held(OdooId record) {
    return after.getOrDefault(record, before.getOrDefault(record, Map.of()));
  }

  private List<FieldProblem> taken(
      OdooId record, Map<VirtualFieldName, Optional<VirtualValue>> changes) {
    var problems = new ArrayList<FieldProblem>();
    for (var field : unique()) {
      changes
          .getOrDefault(field.name(), Optional.empty())
          .map(value -> holders.getOrDefault(field.name(), Map.of()).get(value))
          .filter(holder -> !holder.equals(record))
          .ifPresent(
              holder ->
                  problems.add(
                      new FieldProblem(
                          field.name().value(), "record " + holder + " has this value")));
    }
    return problems;
  }

  private List<VirtualField> unique() {
    return fields.stream().filter(field -> field.traits().unique()).toList();
  }

  /** Values that could clash, defaults among them, are looked up for all writes at once. */
  private void lookUpHolders(List<Write> writes) {
    for (var field : unique()) {
      var wanted = new LinkedHashSet<VirtualValue>();
      field.initial().ifPresent(wanted::add);
      for (var write : writes) {
        var given = write.values().member(field.name().value());
        if (ValueReader.read("", field.type(), given)
            instanceof ValueReader.Reading.Some(var value)) {
          wanted.add(value);
        }
      }
      holders.put(field.name(), new HashMap<>(values.holders(model, field.name(), wanted)));
    }
  }

  private List<VirtualChange> changes(Instant at, String by) {
    var changes = new ArrayList<VirtualChange>();
    after.forEach(
        (record, now) -> {
          var held = before.getOrDefault(record, Map.of());
          for (var field : fields) {
            var old = Optional.ofNullable(held.get(field.name()));
            var value = Optional.ofNullable(now.get(field.name()));
            if (!old.equals(value)) {
              changes.add(new VirtualChange(record, field.name(), old, value, at, by));
            }
          }
        });
    return changes;
  }
}
