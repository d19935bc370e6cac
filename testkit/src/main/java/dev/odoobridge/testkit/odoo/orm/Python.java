package dev.odoobridge.testkit.odoo.orm;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The few habits of Python that shine through Odoo's answers. */
public final class Python {
  private Python() {}

  /** What {@code repr} shows; error messages quote values this way. */
  public static String repr(Object value) {
    return switch (value) {
      case String text -> quoted(text);
      case Boolean flag -> flag ? "True" : "False";
      case Collection<?> many ->
          many.stream().map(Python::repr).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> repr(entry.getKey()) + ": " + repr(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }

  /** What {@code repr} shows of a tuple with these members. */
  public static String tuple(List<?> members) {
    var inside = members.stream().map(Python::repr).collect(Collectors.joining(", "));
    return members.size() == 1 ? "(" + inside + ",)" : "(" + inside + ")";
  }

  /** Whether Python takes the value for true. */
  public static boolean truthy(Object value) {
    return switch (value) {
      case Boolean flag -> flag;
      case String text -> !text.isEmpty();
      case BigDecimal number -> number.signum() != 0;
      case Number number -> number.doubleValue() != 0;
      case Collection<?> many -> !many.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      default -> true;
    };
  }

  private static String quoted(String text) {
    var escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\0", "\\x00");
    return text.contains("'") && !text.contains("\"")
        ? '"' + escaped + '"'
        : "'" + escaped.replace("'", "\\'") + "'";
  }
}
