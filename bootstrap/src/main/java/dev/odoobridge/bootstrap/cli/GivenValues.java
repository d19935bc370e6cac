package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values typed as words, made into what a conflict's field holds. */
final class GivenValues {
  private GivenValues() {}

  /** A number where the sides have numbers, true or false where they have those; else a text. */
  static Map<String, @Nullable Object> like(JsonNode conflict, Map<String, String> words) {
    var host = conflict.path("host").path("exact");
    var sample = host.isNull() ? conflict.path("odoo").path("exact") : host;
    var values = new LinkedHashMap<String, @Nullable Object>();
    words.forEach((field, word) -> values.put(field, value(sample, word)));
    return values;
  }

  private static @Nullable Object value(JsonNode sample, String word) {
    if (word.isEmpty()) {
      return null;
    }
    if (sample.isNumber()) {
      return number(word);
    }
    return sample.isBoolean() && (word.equals("true") || word.equals("false"))
        ? (Object) Boolean.valueOf(word)
        : word;
  }

  /** What is no number stays a text: the service says what is wrong with it. */
  private static Object number(String word) {
    try {
      return new BigDecimal(word);
    } catch (NumberFormatException _) {
      return word;
    }
  }
}
