package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.adapter.http.json.JsonReader;
import dev.odoobridge.domain.value.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Conditions as a person writes them: {@code credit_limit > 1000 and tier in ["gold", "silver"]}. A
 * value is JSON, or else a text without quotes.
 */
final class WhereText {
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*([a-z][a-z0-9_]*)\\s*(!=|<=|>=|=|<|>|\\bnot in\\b|\\bin\\b|\\blike\\b"
              + "|\\bcontains\\b|\\bunset\\b|\\bset\\b)\\s*(.*?)\\s*",
          Pattern.DOTALL);
  private static final String AND = " and ";

  private WhereText() {}

  static Optional<RawValue.Items> parse(String text) {
    var conditions = new ArrayList<RawValue>();
    for (var part : parts(text)) {
      var matcher = CONDITION.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      conditions.add(
          RawValue.list(
              RawValue.of(matcher.group(1)),
              RawValue.of(matcher.group(2)),
              value(matcher.group(3))));
    }
    return Optional.of(new RawValue.Items(conditions));
  }

  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var quoted = false;
    var start = 0;
    for (var index = 0; index < text.length(); index++) {
      if (text.charAt(index) == '"') {
        quoted = !quoted;
      } else if (!quoted && text.startsWith(AND, index)) {
        parts.add(text.substring(start, index));
        start = index + AND.length();
        index = start - 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static RawValue value(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return text.isEmpty() ? RawValue.NOTHING : JsonReader.read(bytes, bytes.length);
    } catch (BrokenJson bareWord) {
      return RawValue.of(text);
    }
  }
}
