package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.FieldCondition;
import dev.odoobridge.domain.record.FieldCondition.Operator;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads conditions on the fields that an entity has on the host's side, as {@code name → value} or
 * {@code name.operator → value}, and finds all that is wrong with them.
 */
public final class HostConditions {
  private static final Set<FieldType> WITHOUT_ORDER =
      Set.of(FieldType.TEXT, FieldType.HTML, FieldType.REFERENCE, FieldType.BOOLEAN);

  private final Map<String, FieldType> types;
  private final List<FieldCondition> conditions = new ArrayList<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  private HostConditions(Map<String, FieldType> types) {
    this.types = types;
  }

  public static HostConditions read(EntityMapping mapping, Map<String, String> given) {
    var read = new HostConditions(HostInput.types(mapping));
    given.forEach(read::add);
    return read;
  }

  /** What was understood. */
  public List<FieldCondition> conditions() {
    return List.copyOf(conditions);
  }

  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  private void add(String key, String text) {
    var dot = key.lastIndexOf('.');
    var name = dot < 0 ? key : key.substring(0, dot);
    var operator = dot < 0 ? Optional.of(Operator.EQ) : Operator.parse(key.substring(dot + 1));
    var path = "where[" + key + "]";
    var type = Optional.ofNullable(types.get(name));
    if (type.isEmpty()) {
      problems.add(
          new FieldProblem(
              path, "there is no such field" + Suggestion.sentence(name, types.keySet())));
    } else if (operator.isEmpty()) {
      problems.add(new FieldProblem(path, "the operator must be one of " + words()));
    } else if (!fits(operator.get(), type.get())) {
      problems.add(new FieldProblem(path, "is not for a field of the type " + type.get().word()));
    } else {
      var values = values(path, operator.get(), type.get(), text);
      conditions.add(new FieldCondition(name, operator.get(), values));
    }
  }

  private static String words() {
    return Stream.of(Operator.values()).map(Operator::word).collect(Collectors.joining(", "));
  }

  private static boolean fits(Operator operator, FieldType type) {
    return switch (operator) {
      case GT, GTE, LT, LTE -> !WITHOUT_ORDER.contains(type);
      case LIKE -> type == FieldType.TEXT || type == FieldType.HTML || type == FieldType.REFERENCE;
      case EQ, NE, IN, SET -> true;
    };
  }

  private List<FieldValue> values(String path, Operator operator, FieldType type, String text) {
    return switch (operator) {
      case SET -> List.of(value(path, FieldType.BOOLEAN, text));
      case LIKE -> List.of(value(path, FieldType.TEXT, text));
      case IN -> Stream.of(text.split(",", -1)).map(each -> value(path, type, each)).toList();
      case EQ, NE, GT, GTE, LT, LTE -> List.of(value(path, type, text));
    };
  }

  private FieldValue value(String path, FieldType type, String text) {
    return switch (HostValue.read(raw(type, text), type)) {
      case HostValue.Read(var value) when !value.isEmpty() -> value;
      case HostValue.Read _ -> wrong(path, "must be a value; set=false asks for records without");
      case HostValue.Wrong(var message) -> wrong(path, message);
    };
  }

  private FieldValue wrong(String path, String message) {
    problems.add(new FieldProblem(path, message));
    return FieldValue.EMPTY;
  }

  /** The text as JSON would have it for a field of that type. */
  private static RawValue raw(FieldType type, String text) {
    return switch (type) {
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? new RawValue.Flag(text.equals("true"))
              : RawValue.of(text);
      case INTEGER, DECIMAL -> number(text);
      case TEXT, HTML, DATE, DATETIME, REFERENCE -> RawValue.of(text);
    };
  }

  private static RawValue number(String text) {
    try {
      return new RawValue.Number(new BigDecimal(text));
    } catch (NumberFormatException none) {
      return RawValue.of(text);
    }
  }
}
