package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.odoobridge.adapter.http.docs.ApiDocument;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The OpenAPI document as a judge: whether an answer is one that it allows, and whether a request
 * that was granted is. Thread-safe.
 */
final class Contract {
  static final JsonNode DOCUMENT = ApiDocument.read();

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  /** By identity: they are parts of the one document, and comparing them takes long. */
  private static final Map<JsonNode, JsonSchema> SCHEMAS =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** As the server has them: a path without a parameter goes before one with. */
  private static final List<Path> PATHS =
      DOCUMENT.path("paths").properties().stream()
          .sorted(Comparator.comparingInt(entry -> parameters(entry.getKey())))
          .map(entry -> new Path(pattern(entry.getKey()), entry.getValue()))
          .toList();

  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private Contract() {}

  /** The operation of a request; none where the API has no such path or method. */
  static Optional<JsonNode> operation(String method, String path) {
    return PATHS.stream()
        .filter(candidate -> candidate.pattern().matcher(path).matches())
        .map(candidate -> candidate.operations().path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject)
        .findFirst();
  }

  private static int parameters(String template) {
    return (int) template.chars().filter(letter -> letter == '{').count();
  }

  private static Pattern pattern(String template) {
    var pattern = new StringBuilder();
    for (var part : template.split("(?<=})|(?=\\{)")) {
      pattern.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString());
  }

  private record Path(Pattern pattern, JsonNode operations) {}

  /** Fails when the document does not allow what was answered. */
  static void judge(HttpRequest request, Optional<String> body, Answer answer) {
    var method = request.method();
    var path = request.uri().getRawPath();
    var operation = operation(method, path);
    if (operation.isEmpty() || !METHODS.contains(method.toLowerCase(Locale.ROOT))) {
      return;
    }
    var what = method + " " + path + " -> " + answer.status();
    judgeAnswer(operation.get(), answer, what);
    if (answer.status() < 300) {
      body.ifPresent(text -> judgeRequest(operation.get(), request, text, what));
    }
  }

  private static void judgeAnswer(JsonNode operation, Answer answer, String what) {
    var responses = operation.path("responses");
    var listed = responses.path(Integer.toString(answer.status()));
    if (listed.isMissingNode() && answer.status() < 400) {
      fail(what + ": the contract does not list that status");
    }
    var response = resolved(listed.isMissingNode() ? responses.path("default") : listed);
    if (!response.has("content")) {
      if (!answer.text().isEmpty()) {
        fail(what + ": the contract has no content for it, the answer has: " + answer.text());
      }
      return;
    }
    var type = answer.header("Content-Type").replaceAll(";.*", "");
    var contents = response.path("content");
    var content = contents.path(contents.has(type) ? type : "*/*");
    if (content.isMissingNode()) {
      fail(what + ": the contract does not list the type " + type + ", sent was " + answer.text());
    }
    if (type.equals("application/x-ndjson")) {
      answer.lines().forEach(line -> judge(content.path("schema"), line, what));
    } else if (type.endsWith("json") && content.has("schema")) {
      judge(content.path("schema"), answer.json(), what);
    }
  }

  private static void judgeRequest(
      JsonNode operation, HttpRequest request, String body, String what) {
    var type =
        request
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .replaceAll(";.*", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    var content = resolved(operation.path("requestBody")).path("content");
    if (content.isMissingNode() || content.isEmpty()) {
      return;
    }
    if (!content.has(type) && !content.has("*/*")) {
      fail(what + ": was granted, but the contract takes no " + type);
    }
    if (type.endsWith("+json") || type.equals("application/json")) {
      judge(content.path(type).path("schema"), Answer.json(body), what + ", the request");
    }
  }

  /** Fails when the value is none that the schema allows. */
  static void judge(JsonNode schema, JsonNode value, String what) {
    if (schema.isMissingNode()) {
      return;
    }
    var errors = SCHEMAS.computeIfAbsent(schema, Contract::compiled).validate(value);
    if (!errors.isEmpty()) {
      fail(what + ": " + errors + " in " + value);
    }
  }

  private static JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", DOCUMENT.path("components"));
    return FACTORY.getSchema(whole, CONFIG);
  }

  /** What a reference within the document points at. */
  static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(DOCUMENT.at(node.path("$ref").asText().substring(1))) : node;
  }
}
