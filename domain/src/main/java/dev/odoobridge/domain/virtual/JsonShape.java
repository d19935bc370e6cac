package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A small part of JSON Schema: {@code type}, {@code enum}, {@code properties}, {@code required},
 * {@code additionalProperties} (true or false), {@code items}, {@code minimum}, {@code maximum},
 * {@code minLength}, {@code maxLength}, {@code minItems}, {@code maxItems}. Titles and descriptions
 * are kept and not looked at; any other word is refused, so that no schema promises what is not
 * checked.
 */
public record JsonShape(RawValue.Members schema) {

  /** What is wrong with a value; empty when it has this shape. */
  public List<FieldProblem> problems(String path, RawValue value) {
    var problems = new ArrayList<FieldProblem>();
    check(path, schema, value, problems);
    return problems;
  }

  private static void check(
      String path, RawValue.Members schema, RawValue value, List<FieldProblem> problems) {
    if (schema.member("type") instanceof RawValue.Text(var type) && !isOf(type, value)) {
      problems.add(new FieldProblem(path, "must be of type " + type));
      return;
    }
    if (schema.member("enum") instanceof RawValue.Items(var words) && !words.contains(value)) {
      problems.add(new FieldProblem(path, "is none of the values the schema lists"));
    }
    switch (value) {
      case RawValue.Members members -> checkMembers(path, schema, members, problems);
      case RawValue.Items items -> checkItems(path, schema, items, problems);
      case RawValue.Text(var text) ->
          checkSize(path, schema, "Length", text.codePointCount(0, text.length()), problems);
      case RawValue.Number number -> checkRange(path, schema, number, problems);
      case RawValue.Flag _, RawValue.Nothing _ -> {}
    }
  }

  private static void checkMembers(
      String path, RawValue.Members schema, RawValue.Members value, List<FieldProblem> problems) {
    if (schema.member("required") instanceof RawValue.Items(var names)) {
      for (var name : names) {
        if (name instanceof RawValue.Text(var text) && !value.values().containsKey(text)) {
          problems.add(new FieldProblem(path + "." + text, "is missing"));
        }
      }
    }
    var known =
        schema.member("properties") instanceof RawValue.Members(var properties)
            ? properties
            : Map.<String, RawValue>of();
    value
        .values()
        .forEach(
            (name, member) -> {
              var place = path + "." + name;
              if (known.get(name) instanceof RawValue.Members inner) {
                check(place, inner, member, problems);
              } else if (schema.member("additionalProperties").equals(RawValue.FALSE)) {
                problems.add(new FieldProblem(place, "is not in the schema"));
              }
            });
  }

  private static void checkItems(
      String path, RawValue.Members schema, RawValue.Items value, List<FieldProblem> problems) {
    checkSize(path, schema, "Items", value.values().size(), problems);
    if (schema.member("items") instanceof RawValue.Members inner) {
      for (var index = 0; index < value.values().size(); index++) {
        check(path + "[" + index + "]", inner, value.values().get(index), problems);
      }
    }
  }

  private static void checkSize(
      String path, RawValue.Members schema, String what, int size, List<FieldProblem> problems) {
    if (schema.member("min" + what) instanceof RawValue.Number(var least)
        && size < least.doubleValue()) {
      problems.add(new FieldProblem(path, "is shorter than " + least.toPlainString()));
    }
    if (schema.member("max" + what) instanceof RawValue.Number(var most)
        && size > most.doubleValue()) {
      problems.add(new FieldProblem(path, "is longer than " + most.toPlainString()));
    }
  }

  private static void checkRange(
      String path, RawValue.Members schema, RawValue.Number number, List<FieldProblem> problems) {
    if (schema.member("minimum") instanceof RawValue.Number(var least)
        && number.value().compareTo(least) < 0) {
      problems.add(new FieldProblem(path, "is less than " + least.toPlainString()));
    }
    if (schema.member("maximum") instanceof RawValue.Number(var most)
        && number.value().compareTo(most) > 0) {
      problems.add(new FieldProblem(path, "is more than " + most.toPlainString()));
    }
  }

  static boolean isOf(String type, RawValue value) {
    return switch (value) {
      case RawValue.Nothing _ -> type.equals("null");
      case RawValue.Flag _ -> type.equals("boolean");
      case RawValue.Text _ -> type.equals("string");
      case RawValue.Items _ -> type.equals("array");
      case RawValue.Members _ -> type.equals("object");
      case RawValue.Number(var number) ->
          type.equals("number")
              || (type.equals("integer") && number.stripTrailingZeros().scale() <= 0);
    };
  }
}
