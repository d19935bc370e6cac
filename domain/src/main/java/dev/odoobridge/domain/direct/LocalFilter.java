package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sorts out rows as Odoo would, for the conditions that need no Odoo: each on a field of the row
 * itself, all of which hold.
 */
public final class LocalFilter {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "eq", "=", "ne", "!=", "gt", ">", "gte", ">=", "lt", "<", "lte", "<=", "like", "ilike",
          "in", "in");

  private LocalFilter() {}

  /** The filter; empty when only Odoo can say which records are meant. */
  public static Optional<Predicate<RawValue.Members>> of(
      RawValue.Items domain, Map<String, String> where, Set<String> known) {
    Predicate<RawValue.Members> all = _ -> true;
    for (var term : domain.values()) {
      var one = leaf(term, known);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all = all.and(one.get());
    }
    for (var condition : where.entrySet()) {
      var one = condition(condition.getKey(), condition.getValue(), known);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all = all.and(one.get());
    }
    return Optional.of(all);
  }

  private static Optional<Predicate<RawValue.Members>> leaf(RawValue term, Set<String> known) {
    return term instanceof RawValue.Items(var parts)
            && parts.size() == 3
            && parts.get(0) instanceof RawValue.Text(var field)
            && parts.get(1) instanceof RawValue.Text(var operator)
            && known.contains(field)
        ? test(operator, parts.get(2)).map(test -> row -> test.test(row.member(field)))
        : Optional.empty();
  }

  private static Optional<Predicate<RawValue.Members>> condition(
      String key, String text, Set<String> known) {
    var dot = key.lastIndexOf('.');
    var field = dot < 0 ? key : key.substring(0, dot);
    var word = dot < 0 ? "eq" : key.substring(dot + 1);
    if (!known.contains(field)) {
      return Optional.empty();
    }
    if (word.equals("set")) {
      return Optional.of(row -> isEmpty(row.member(field)) != text.equals("true"));
    }
    var operator = Optional.ofNullable(OPERATORS.get(word));
    var value =
        word.equals("in") ? RawValue.texts(List.of(text.split(",", -1))) : RawValue.of(text);
    return operator.flatMap(it -> test(it, value)).map(test -> row -> test.test(row.member(field)));
  }

  private static Optional<Predicate<RawValue>> test(String operator, RawValue wanted) {
    return switch (operator) {
      case "=" -> Optional.of(held -> same(held, wanted));
      case "!=" -> Optional.of(held -> !same(held, wanted));
      case "in" -> Optional.of(held -> among(held, wanted));
      case "not in" -> Optional.of(held -> !among(held, wanted));
      case "ilike" -> Optional.of(held -> contains(lower(held), lower(wanted)));
      case "like" -> Optional.of(held -> contains(word(held), word(wanted)));
      case ">" -> Optional.of(held -> compared(held, wanted).filter(it -> it > 0).isPresent());
      case ">=" -> Optional.of(held -> compared(held, wanted).filter(it -> it >= 0).isPresent());
      case "<" -> Optional.of(held -> compared(held, wanted).filter(it -> it < 0).isPresent());
      case "<=" -> Optional.of(held -> compared(held, wanted).filter(it -> it <= 0).isPresent());
      default -> Optional.empty();
    };
  }

  private static boolean isEmpty(RawValue held) {
    return held.equals(RawValue.NOTHING) || held.equals(RawValue.FALSE);
  }

  private static boolean same(RawValue held, RawValue wanted) {
    return isEmpty(wanted)
        ? isEmpty(held)
        : compared(held, wanted).map(it -> it == 0).orElse(word(held).equals(word(wanted)));
  }

  private static boolean among(RawValue held, RawValue wanted) {
    return wanted instanceof RawValue.Items(var values)
        && values.stream().anyMatch(value -> same(held, value));
  }

  private static boolean contains(String held, String wanted) {
    return !held.isEmpty() && held.contains(wanted);
  }

  private static String lower(RawValue value) {
    return word(value).toLowerCase(Locale.ROOT);
  }

  /** A value as it stands in a query; empty for what has no such form. */
  private static String word(RawValue value) {
    return switch (value) {
      case RawValue.Text(var text) -> text;
      case RawValue.Number(var number) -> number.stripTrailingZeros().toPlainString();
      case RawValue.Flag(var flag) -> Boolean.toString(flag);
      case RawValue.Members reference -> word(reference.member("id"));
      case RawValue.Nothing _, RawValue.Items _ -> "";
    };
  }

  /** How two values stand to each other: numbers as numbers, the rest as texts. */
  private static Optional<Integer> compared(RawValue held, RawValue wanted) {
    var left = word(held);
    var right = word(wanted);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    if (held instanceof RawValue.Number || held instanceof RawValue.Members) {
      try {
        return Optional.of(new BigDecimal(left).compareTo(new BigDecimal(right)));
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }
    return Optional.of(left.compareTo(right));
  }
}
