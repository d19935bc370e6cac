package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what of a schema the bridge would not check, or cannot read. */
final class JsonShapeReader {
  private static final Set<String> TYPES =
      Set.of("null", "boolean", "string", "number", "integer", "array", "object");
  private static final Set<String> NUMBERS =
      Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");
  private static final Set<String> REMARKS = Set.of("title", "description", "$schema");

  private JsonShapeReader() {}

  static List<FieldProblem> problems(String path, RawValue.Members schema) {
    var problems = new ArrayList<FieldProblem>();
    check(path, schema, problems);
    return problems;
  }

  private static void check(String path, RawValue schema, List<FieldProblem> problems) {
    if (!(schema instanceof RawValue.Members(var members))) {
      problems.add(new FieldProblem(path, "must be an object"));
      return;
    }
    members.forEach(
        (word, value) -> {
          var place = path + "." + word;
          switch (word) {
            case "type" ->
                require(
                    value instanceof RawValue.Text(var type) && TYPES.contains(type),
                    place,
                    "must be one of " + String.join(", ", new TreeSet<>(TYPES)),
                    problems);
            case "enum" ->
                require(value instanceof RawValue.Items, place, "must be a list", problems);
            case "required" -> require(isTexts(value), place, "must be a list of texts", problems);
            case "additionalProperties" ->
                require(value instanceof RawValue.Flag, place, "must be true or false", problems);
            case "items" -> check(place, value, problems);
            case "properties" -> checkEach(place, value, problems);
            case String number when NUMBERS.contains(number) ->
                require(value instanceof RawValue.Number, place, "must be a number", problems);
            case String remark when REMARKS.contains(remark) -> {}
            case String _ -> problems.add(new FieldProblem(place, "is not checked here"));
          }
        });
  }

  private static void checkEach(String path, RawValue properties, List<FieldProblem> problems) {
    if (properties instanceof RawValue.Members(var members)) {
      members.forEach((name, inner) -> check(path + "." + name, inner, problems));
    } else {
      problems.add(new FieldProblem(path, "must be an object"));
    }
  }

  private static boolean isTexts(RawValue value) {
    return value instanceof RawValue.Items(var items)
        && items.stream().allMatch(RawValue.Text.class::isInstance);
  }

  private static void require(
      boolean holds, String path, String message, List<FieldProblem> problems) {
    if (!holds) {
      problems.add(new FieldProblem(path, message));
    }
  }
}
