package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Suggestion;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the members of a body one by one and collects what is wrong with them; {@link #end} throws
 * all of it as one problem. A member that is null counts as left out.
 */
final class Fields {
  private final RawValue.Members members;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<FieldProblem> wrong = new ArrayList<>();

  private final String within;

  Fields(RawValue.Members members) {
    this(members, "");
  }

  /** The members of what stands at that path of the body. */
  Fields(RawValue.Members members, String path) {
    this.members = members;
    this.within = path.isEmpty() ? "" : path + ".";
  }

  Optional<String> text(String name) {
    return switch (take(name)) {
      case RawValue.Text(var value) -> Optional.of(value);
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue other -> refuse(name, "a text", other);
    };
  }

  Optional<Secret> secret(String name) {
    var text = text(name);
    if (text.isPresent() && text.get().isEmpty()) {
      wrong(name, "is empty");
      return Optional.empty();
    }
    return text.map(Secret::new);
  }

  Optional<Boolean> flag(String name) {
    return switch (take(name)) {
      case RawValue.Flag(var value) -> Optional.of(value);
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue other -> refuse(name, "true or false", other);
    };
  }

  Optional<Long> wholeNumber(String name) {
    return switch (take(name)) {
      case RawValue.Number(var value) when isLong(value) -> Optional.of(value.longValueExact());
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue other -> refuse(name, "a whole number", other);
    };
  }

  Optional<BigDecimal> number(String name) {
    return switch (take(name)) {
      case RawValue.Number(var number) -> Optional.of(number);
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue other -> refuse(name, "a number", other);
    };
  }

  Optional<List<RawValue>> items(String name) {
    return switch (take(name)) {
      case RawValue.Items(var values) -> Optional.of(values);
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue other -> refuse(name, "a list", other);
    };
  }

  Optional<List<String>> texts(String name) {
    return switch (take(name)) {
      case RawValue.Items(var values) -> Optional.of(eachText(name, values));
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue other -> refuse(name, "a list of texts", other);
    };
  }

  /** The entities that are meant, by {@code entities}; none when it is left out. */
  List<EntityName> entities() {
    var names = new ArrayList<EntityName>();
    var given = texts("entities").orElse(List.of());
    for (var index = 0; index < given.size(); index++) {
      if (EntityName.isWellFormed(given.get(index))) {
        names.add(new EntityName(given.get(index)));
      } else {
        wrong("entities[" + index + "]", "is no name of an entity");
      }
    }
    return names;
  }

  Optional<RawValue.Members> members(String name) {
    return switch (take(name)) {
      case RawValue.Members given -> Optional.of(given);
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue other -> refuse(name, "an object", other);
    };
  }

  /** An object of texts; one that is null counts as left out. */
  Optional<Map<String, String>> textsByName(String name) {
    return members(name).map(given -> eachText(name, given));
  }

  /** These members are known and not looked at: an answer has them, so they may come back. */
  void readOnly(String... names) {
    known.addAll(List.of(names));
  }

  void wrong(String path, String message) {
    wrong.add(new FieldProblem(within + path, message));
  }

  /** The member must be there; one that was found wrong already is not named again. */
  void require(String name, Optional<?> taken) {
    if (taken.isEmpty()
        && wrong.stream().noneMatch(problem -> problem.path().equals(within + name))) {
      wrong(name, "is missing");
    }
  }

  /** Ends the request when a member was wrong, or one was given that nobody took. */
  void end() {
    for (var name : members.values().keySet()) {
      if (!known.contains(name)) {
        wrong(name, "is not known here" + Suggestion.of(name, known));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problems.invalidFields(wrong);
    }
  }

  private RawValue take(String name) {
    known.add(name);
    return members.member(name);
  }

  private <T> Optional<T> refuse(String path, String expected, RawValue given) {
    wrong(path, "must be " + expected + ", is " + kind(given));
    return Optional.empty();
  }

  private List<String> eachText(String name, List<RawValue> values) {
    var texts = new ArrayList<String>();
    for (var index = 0; index < values.size(); index++) {
      switch (values.get(index)) {
        case RawValue.Text(var value) -> texts.add(value);
        case RawValue other -> refuse(name + "[" + index + "]", "a text", other);
      }
    }
    return texts;
  }

  private Map<String, String> eachText(String path, RawValue.Members given) {
    var texts = new LinkedHashMap<String, String>();
    given
        .values()
        .forEach(
            (name, value) -> {
              switch (value) {
                case RawValue.Text(var text) -> texts.put(name, text);
                case RawValue.Nothing _ -> {}
                case RawValue other -> refuse(path + "." + name, "a text", other);
              }
            });
    return texts;
  }

  private static boolean isLong(BigDecimal value) {
    try {
      value.longValueExact();
      return true;
    } catch (ArithmeticException fractionOrTooLong) {
      return false;
    }
  }

  private static String kind(RawValue value) {
    return switch (value) {
      case RawValue.Nothing _ -> "null";
      case RawValue.Flag _ -> "true or false";
      case RawValue.Number _ -> "a number";
      case RawValue.Text _ -> "a text";
      case RawValue.Items _ -> "a list";
      case RawValue.Members _ -> "an object";
    };
  }
}
