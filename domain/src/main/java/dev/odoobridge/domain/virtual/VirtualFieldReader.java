package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the definition of a virtual field and names all that is wrong with it. */
public final class VirtualFieldReader {
  private static final Set<String> COMMON =
      Set.of("name", "type", "label", "required", "unique", "indexed", "default");
  private static final int LONGEST_LABEL = 200;
  private static final int MOST_WORDS = 1000;

  private final RawValue.Members given;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final Set<String> known = new LinkedHashSet<>(COMMON);

  private VirtualFieldReader(RawValue.Members given) {
    this.given = given;
  }

  /** What a reading gives. */
  public sealed interface Reading {
    record Valid(VirtualField field) implements Reading {}

    record Invalid(List<FieldProblem> problems) implements Reading {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads a definition; the name may stand in it too when it is the same. */
  public static Reading read(VirtualFieldName name, RawValue.Members given) {
    return new VirtualFieldReader(given).read(name);
  }

  private Reading read(VirtualFieldName name) {
    var named = given.member("name");
    if (!named.equals(RawValue.NOTHING) && !named.equals(RawValue.of(name.value()))) {
      wrong("name", "is another than the one in the path");
    }
    var type = type();
    var traits = new VirtualField.Traits(flag("required"), flag("unique"), flag("indexed"));
    var label = text("label").orElse("");
    if (label.length() > LONGEST_LABEL) {
      wrong("label", "has more than " + LONGEST_LABEL + " characters");
    }
    given.values().keySet().stream()
        .filter(member -> !known.contains(member))
        .forEach(member -> wrong(member, "is not known for this type"));
    if (type.isPresent() && !type.get().isIndexable() && (traits.unique() || traits.indexed())) {
      wrong(traits.unique() ? "unique" : "indexed", "is not possible for " + type.get().word());
    }
    var initial = type.flatMap(this::initial);
    return problems.isEmpty() && type.isPresent()
        ? new Reading.Valid(new VirtualField(name, type.get(), label, traits, initial))
        : new Reading.Invalid(problems);
  }

  private Optional<VirtualType> type() {
    var word = text("type").orElse("");
    return switch (word) {
      case "char" ->
          number("max_length", 1, VirtualType.LONGEST_CHAR, VirtualType.LONGEST_CHAR)
              .map(VirtualType.Char::new);
      case "text" -> Optional.of(new VirtualType.Text());
      case "integer" -> Optional.of(new VirtualType.Whole());
      case "numeric" -> numeric();
      case "boolean" -> Optional.of(new VirtualType.Flag());
      case "date" -> Optional.of(new VirtualType.Day());
      case "datetime" -> Optional.of(new VirtualType.Moment());
      case "selection" -> words().map(VirtualType.Selection::new);
      case "json" -> shape();
      default -> {
        wrong(
            "type",
            "must be char, text, integer, numeric, boolean, date, datetime, selection or json");
        known.addAll(given.values().keySet());
        yield Optional.empty();
      }
    };
  }

  private Optional<VirtualType> numeric() {
    var precision = number("precision", 1, VirtualType.Numeric.MOST_DIGITS, 18);
    var scale = number("scale", 0, VirtualType.Numeric.MOST_DIGITS, 2);
    if (precision.isEmpty() || scale.isEmpty()) {
      return Optional.empty();
    }
    if (scale.get() > precision.get()) {
      wrong("scale", "is more than the precision");
      return Optional.empty();
    }
    return Optional.of(new VirtualType.Numeric(precision.get(), scale.get()));
  }

  private Optional<List<String>> words() {
    known.add("values");
    if (given.member("values") instanceof RawValue.Items(var items)
        && !items.isEmpty()
        && items.size() <= MOST_WORDS
        && items.stream().distinct().count() == items.size()
        && items.stream().allMatch(VirtualFieldReader::isWord)) {
      return Optional.of(items.stream().map(item -> ((RawValue.Text) item).value()).toList());
    }
    wrong("values", "must be a list of different texts of 1 to 255 characters");
    return Optional.empty();
  }

  private static boolean isWord(RawValue item) {
    return item instanceof RawValue.Text(var text)
        && !text.isEmpty()
        && text.length() <= VirtualType.LONGEST_CHAR;
  }

  private Optional<VirtualType> shape() {
    known.add("schema");
    return switch (given.member("schema")) {
      case RawValue.Nothing _ -> Optional.of(new VirtualType.Json(Optional.empty()));
      case RawValue.Members schema -> {
        var wrong = JsonShapeReader.problems("schema", schema);
        problems.addAll(wrong);
        yield wrong.isEmpty()
            ? Optional.of(new VirtualType.Json(Optional.of(new JsonShape(schema))))
            : Optional.empty();
      }
      case RawValue _ -> {
        wrong("schema", "must be an object");
        yield Optional.empty();
      }
    };
  }

  private Optional<VirtualValue> initial(VirtualType type) {
    return switch (ValueReader.read("default", type, given.member("default"))) {
      case ValueReader.Reading.Some(var value) -> Optional.of(value);
      case ValueReader.Reading.None _ -> Optional.empty();
      case ValueReader.Reading.Wrong(var found) -> {
        problems.addAll(found);
        yield Optional.empty();
      }
    };
  }

  private Optional<String> text(String name) {
    return switch (given.member(name)) {
      case RawValue.Text(var text) -> Optional.of(text);
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue _ -> {
        wrong(name, "must be a text");
        yield Optional.empty();
      }
    };
  }

  private boolean flag(String name) {
    return switch (given.member(name)) {
      case RawValue.Flag(var flag) -> flag;
      case RawValue.Nothing _ -> false;
      case RawValue _ -> {
        wrong(name, "must be true or false");
        yield false;
      }
    };
  }

  private Optional<Integer> number(String name, int least, int most, int otherwise) {
    known.add(name);
    return switch (given.member(name)) {
      case RawValue.Number(var number)
          when number.stripTrailingZeros().scale() <= 0
              && number.compareTo(BigDecimal.valueOf(least)) >= 0
              && number.compareTo(BigDecimal.valueOf(most)) <= 0 ->
          Optional.of(number.intValue());
      case RawValue.Nothing _ -> Optional.of(otherwise);
      case RawValue _ -> {
        wrong(name, "must be a whole number from " + least + " to " + most);
        yield Optional.empty();
      }
    };
  }

  private void wrong(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }
}
