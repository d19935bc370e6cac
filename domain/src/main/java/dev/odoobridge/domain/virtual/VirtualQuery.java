package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualCondition.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conditions such as {@code [["credit_limit", ">", 1000], ["tier", "in", ["a", "b"]]]}. */
public sealed interface VirtualQuery {
  int MOST_CONDITIONS = 20;
  int MOST_WORDS = 1000;

  /** All of these must hold. */
  record Valid(List<VirtualCondition> conditions) implements VirtualQuery {
    public Valid {
      conditions = List.copyOf(conditions);
    }
  }

  /** It cannot be asked. */
  record Invalid(List<FieldProblem> problems) implements VirtualQuery {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a list of conditions against the definitions. */
  static VirtualQuery of(Collection<VirtualField> fields, RawValue.Items where) {
    var problems = new ArrayList<FieldProblem>();
    var conditions = new ArrayList<VirtualCondition>();
    if (where.values().size() > MOST_CONDITIONS) {
      problems.add(new FieldProblem("where", "has more than " + MOST_CONDITIONS + " conditions"));
    }
    for (var index = 0; index < where.values().size() && problems.isEmpty(); index++) {
      condition("where[" + index + "]", fields, where.values().get(index), problems)
          .ifPresent(conditions::add);
    }
    return problems.isEmpty() ? new Valid(conditions) : new Invalid(problems);
  }

  private static Optional<VirtualCondition> condition(
      String path, Collection<VirtualField> fields, RawValue given, List<FieldProblem> problems) {
    if (!(given instanceof RawValue.Items(var parts))
        || parts.size() < 2
        || parts.size() > 3
        || !(parts.get(0) instanceof RawValue.Text(var name))
        || !(parts.get(1) instanceof RawValue.Text(var word))) {
      problems.add(new FieldProblem(path, "must be a list: field, operator, value"));
      return Optional.empty();
    }
    var field = fields.stream().filter(it -> it.name().value().equals(name)).findFirst();
    var operator = Operator.parse(word);
    if (field.isEmpty()) {
      problems.add(new FieldProblem(path, "\"" + name + "\" is no virtual field of this model"));
    } else if (operator.isEmpty() || !allowed(field.get().type()).contains(operator.get())) {
      var words = allowed(field.get().type()).stream().map(Operator::word).toList();
      problems.add(new FieldProblem(path, name + " takes " + String.join(", ", words)));
    } else {
      var value = parts.size() == 3 ? parts.get(2) : RawValue.NOTHING;
      return compared(path, field.get(), operator.get(), value, problems);
    }
    return Optional.empty();
  }

  private static Optional<VirtualCondition> compared(
      String path,
      VirtualField field,
      Operator operator,
      RawValue value,
      List<FieldProblem> problems) {
    if (operator == Operator.SET || operator == Operator.UNSET) {
      return Optional.of(new VirtualCondition(field, operator, List.of()));
    }
    if (value.equals(RawValue.NOTHING)
        && (operator == Operator.EQUAL || operator == Operator.UNEQUAL)) {
      var meant = operator == Operator.EQUAL ? Operator.UNSET : Operator.SET;
      return Optional.of(new VirtualCondition(field, meant, List.of()));
    }
    var type =
        operator == Operator.LIKE || operator == Operator.CONTAINS
            ? loose(field.type())
            : field.type();
    var values = new ArrayList<VirtualValue>();
    for (var each : many(operator, value)) {
      switch (ValueReader.read(path, type, each)) {
        case ValueReader.Reading.Some(var read) -> values.add(read);
        case ValueReader.Reading.None _ ->
            problems.add(new FieldProblem(path, "needs a value to compare with"));
        case ValueReader.Reading.Wrong(var wrong) -> problems.addAll(wrong);
      }
    }
    if ((values.isEmpty() && problems.isEmpty()) || values.size() > MOST_WORDS) {
      problems.add(new FieldProblem(path, "needs 1 to " + MOST_WORDS + " values"));
    }
    return problems.isEmpty()
        ? Optional.of(new VirtualCondition(field, operator, values))
        : Optional.empty();
  }

  private static List<RawValue> many(Operator operator, RawValue value) {
    return (operator == Operator.IN || operator == Operator.NOT_IN)
            && value instanceof RawValue.Items(var items)
        ? items
        : List.of(value);
  }

  /** A part of a value need not be one itself. */
  private static VirtualType loose(VirtualType type) {
    return type instanceof VirtualType.Json
        ? new VirtualType.Json(Optional.empty())
        : new VirtualType.Text();
  }

  private static Set<Operator> allowed(VirtualType type) {
    var always = EnumSet.of(Operator.SET, Operator.UNSET, Operator.EQUAL, Operator.UNEQUAL);
    switch (type) {
      case VirtualType.Json _ -> always.add(Operator.CONTAINS);
      case VirtualType.Flag _ -> {}
      case VirtualType.Text _ -> always.add(Operator.LIKE);
      case VirtualType.Char _, VirtualType.Selection _ ->
          always.addAll(EnumSet.of(Operator.IN, Operator.NOT_IN, Operator.LIKE));
      case VirtualType.Whole _, VirtualType.Numeric _, VirtualType.Day _, VirtualType.Moment _ ->
          always.addAll(EnumSet.range(Operator.LESS, Operator.NOT_IN));
    }
    return always;
  }
}
