package dev.odoobridge.testkit.odoo.orm;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The operators of search domains. */
final class Operator {
  private static final Set<String> KNOWN =
      Set.of(
          "=",
          "!=",
          ">",
          ">=",
          "<",
          "<=",
          "in",
          "not in",
          "like",
          "not like",
          "ilike",
          "not ilike",
          "=like",
          "=ilike",
          "=?");

  private Operator() {}

  static String normal(Object operator, List<?> leaf, OdooVersion version) {
    var name = operator.toString().toLowerCase(Locale.ROOT).replace("<>", "!=").replace("==", "=");
    if (!KNOWN.contains(name)) {
      throw OdooFault.builtin(
          "ValueError",
          (version.is14() ? "Invalid leaf " : "Invalid operator in condition ")
              + Python.tuple(leaf));
    }
    return name;
  }

  static boolean negative(String operator) {
    return operator.equals("!=") || operator.startsWith("not ");
  }

  /** The operator whose answer a negative one turns round. */
  static String positive(String operator) {
    return operator.equals("!=") ? "=" : operator.replaceFirst("^not ", "");
  }

  static boolean pattern(String operator) {
    return operator.endsWith("like");
  }

  /** Whether a text is like a pattern: % is any text, _ any character; bare words are wrapped. */
  static boolean like(String operator, String text, String sought) {
    var whole = operator.startsWith("=") ? sought : "%" + sought + "%";
    var flags = Pattern.DOTALL | Pattern.UNICODE_CASE;
    if (operator.endsWith("ilike")) {
      flags |= Pattern.CASE_INSENSITIVE;
    }
    return Pattern.compile(expression(whole), flags).matcher(text).matches();
  }

  private static String expression(String like) {
    var expression = new StringBuilder();
    var escaped = false;
    for (var position = 0; position < like.length(); position++) {
      var character = like.charAt(position);
      if (!escaped && character == '\\') {
        escaped = true;
        continue;
      }
      if (!escaped && character == '%') {
        expression.append(".*");
      } else if (!escaped && character == '_') {
        expression.append('.');
      } else {
        expression.append(Pattern.quote(String.valueOf(character)));
      }
      escaped = false;
    }
    return expression.toString();
  }
}
