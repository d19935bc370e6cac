package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Single values, lists and members in one line of YAML. */
final class YamlText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_.+-]*");

  /** Other readers of YAML take these for booleans, even where ours does not. */
  private static final Set<String> RESERVED =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** A text, in quotes where it would be taken for something else. */
  static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(character -> quoted.append(escaped(character)));
    return quoted.append('"').toString();
  }

  static String texts(List<String> texts) {
    return texts.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  static String table(Map<String, String> table) {
    var members = new LinkedHashMap<String, String>();
    table.forEach((key, value) -> members.put(key, scalar(value)));
    return members(members);
  }

  /**
   * @param members by key, the values as they are to be written
   */
  static String members(Map<String, String> members) {
    return members.isEmpty()
        ? "{}"
        : members.entrySet().stream()
            .map(member -> scalar(member.getKey()) + ": " + member.getValue())
            .collect(Collectors.joining(", ", "{ ", " }"));
  }

  static String value(RawValue value) {
    return switch (value) {
      case RawValue.Nothing _ -> "null";
      case RawValue.Flag(var flag) -> Boolean.toString(flag);
      case RawValue.Number(var number) -> number.toPlainString();
      case RawValue.Text(var text) -> scalar(text);
      case RawValue.Items(var items) ->
          items.stream().map(YamlText::value).collect(Collectors.joining(", ", "[", "]"));
      case RawValue.Members(var values) -> {
        var members = new LinkedHashMap<String, String>();
        values.forEach((key, member) -> members.put(key, value(member)));
        yield members(members);
      }
    };
  }

  private static String escaped(int character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default ->
          isShown(character) ? Character.toString(character) : "\\U%08x".formatted(character);
    };
  }

  private static boolean isShown(int character) {
    return character == ' ' || Character.isLetterOrDigit(character) || isMark(character);
  }

  private static boolean isMark(int character) {
    return (character > ' ' && character < 127)
        || Character.getType(character) == Character.OTHER_SYMBOL;
  }
}
