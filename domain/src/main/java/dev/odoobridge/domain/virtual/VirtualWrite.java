package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what a write to one record's virtual fields does. */
public sealed interface VirtualWrite {

  /**
   * These fields change; a field without a value loses the one it had.
   *
   * @param changes what differs from what is stored; empty when the write says nothing new
   */
  record Valid(Map<VirtualFieldName, Optional<VirtualValue>> changes) implements VirtualWrite {
    public Valid {
      changes = Map.copyOf(changes);
    }
  }

  /** Nothing is to be stored. */
  record Invalid(List<FieldProblem> problems) implements VirtualWrite {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads values against the definitions. A field that is null loses its value; a record's first
   * values bring the defaults of the fields that are left out.
   *
   * @param stored what the record holds
   * @param whole the given values are all there are: fields left out lose theirs
   */
  static VirtualWrite of(
      Collection<VirtualField> fields,
      Map<VirtualFieldName, VirtualValue> stored,
      RawValue.Members given,
      boolean whole) {
    var problems = new ArrayList<FieldProblem>();
    var known = new LinkedHashMap<String, VirtualField>();
    fields.forEach(field -> known.put(field.name().value(), field));
    var after = new LinkedHashMap<>(whole ? Map.of() : stored);
    if (stored.isEmpty()) {
      fields.forEach(field -> field.initial().ifPresent(value -> after.put(field.name(), value)));
    }
    given
        .values()
        .forEach(
            (name, value) -> {
              var field = known.get(name);
              if (field == null) {
                problems.add(new FieldProblem(name, "is no virtual field of this model"));
              } else {
                put(field, value, after, problems);
              }
            });
    for (var field : fields) {
      if (field.traits().required()
          && !after.containsKey(field.name())
          && problems.stream().noneMatch(it -> it.path().equals(field.name().value()))) {
        problems.add(new FieldProblem(field.name().value(), "is required"));
      }
    }
    return problems.isEmpty() ? new Valid(difference(stored, after)) : new Invalid(problems);
  }

  private static void put(
      VirtualField field,
      RawValue value,
      Map<VirtualFieldName, VirtualValue> after,
      List<FieldProblem> problems) {
    switch (ValueReader.read(field.name().value(), field.type(), value)) {
      case ValueReader.Reading.Some(var read) -> after.put(field.name(), read);
      case ValueReader.Reading.None _ -> after.remove(field.name());
      case ValueReader.Reading.Wrong(var wrong) -> problems.addAll(wrong);
    }
  }

  private static Map<VirtualFieldName, Optional<VirtualValue>> difference(
      Map<VirtualFieldName, VirtualValue> before, Map<VirtualFieldName, VirtualValue> after) {
    var changes = new LinkedHashMap<VirtualFieldName, Optional<VirtualValue>>();
    after.forEach(
        (name, value) -> {
          if (!value.equals(before.get(name))) {
            changes.put(name, Optional.of(value));
          }
        });
    before.keySet().stream()
        .filter(name -> !after.containsKey(name))
        .forEach(name -> changes.put(name, Optional.empty()));
    return changes;
  }
}
