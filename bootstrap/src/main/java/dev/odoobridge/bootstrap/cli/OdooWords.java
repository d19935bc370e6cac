package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a command line that stand for values and conditions. */
final class OdooWords {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern CONDITION =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(!=|>=|<=|=|>|<|~)(.*)", Pattern.DOTALL);

  private OdooWords() {}

  /**
   * An object of {@code name=value} words: what reads as JSON is that value, all else a text. A
   * text that looks like a number, such as a phone number, stands in quotes: {@code ref='"007"'}.
   */
  static ObjectNode values(List<String> words) {
    var values = ApiClient.JSON.createObjectNode();
    for (var word : words) {
      var parts = word.split("=", 2);
      if (parts.length != 2 || parts[0].isBlank()) {
        throw ApiFailure.wrongUse(word + " is no value; write NAME=VALUE");
      }
      values.set(parts[0], value(parts[1]));
    }
    return values;
  }

  static JsonNode value(String text) {
    try {
      var value = STRICT.readTree(text);
      return value.isMissingNode() ? TextNode.valueOf(text) : value;
    } catch (JsonProcessingException _) {
      return TextNode.valueOf(text);
    }
  }

  /** What must be JSON. */
  static JsonNode json(String option, String text) {
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException _) {
      throw ApiFailure.wrongUse(option + " is no JSON: " + text);
    }
  }

  /**
   * Query parameters for conditions such as {@code name=Ada}, {@code age>=18}, {@code name~ada}.
   */
  static String where(List<String> words) {
    var query = new StringBuilder();
    for (var word : words) {
      var condition = CONDITION.matcher(word);
      if (!condition.matches()) {
        throw ApiFailure.wrongUse(
            word + " is no condition; write NAME=VALUE, or !=, >, >=, <, <=, ~ for contains");
      }
      var name = condition.group(1) + operator(condition.group(2));
      query.append("&where%5B").append(Pages.encoded(name)).append("%5D=");
      query.append(Pages.encoded(condition.group(3)));
    }
    return query.toString();
  }

  private static String operator(String sign) {
    return switch (sign) {
      case "!=" -> ".ne";
      case ">" -> ".gt";
      case ">=" -> ".gte";
      case "<" -> ".lt";
      case "<=" -> ".lte";
      case "~" -> ".like";
      default -> "";
    };
  }
}
