package dev.odoobridge.adapter.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the secrets out of JSON that is kept: by their names, whatever they hold. */
public final class Redaction {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern SECRET =
      Pattern.compile("(?i)(.*_)?(password|passwd|secret|token|api_?key|authorization)");

  private Redaction() {}

  /** The JSON with *** for each text under a secret's name; empty when it is none. */
  public static Optional<String> redacted(String json) {
    try {
      var tree = MAPPER.readTree(json);
      redact(tree);
      return Optional.of(MAPPER.writeValueAsString(tree));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static void redact(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        if (SECRET.matcher(member.getKey()).matches() && member.getValue().isValueNode()) {
          if (!member.getValue().isNull() && !member.getValue().isBoolean()) {
            member.setValue(MAPPER.getNodeFactory().textNode("***"));
          }
        } else {
          redact(member.getValue());
        }
      }
    } else {
      node.forEach(Redaction::redact);
    }
  }
}
