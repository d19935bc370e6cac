package dev.odoobridge.adapter.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Adds to each operation of the contract what is true of all of its kind, so that its parts need
 * not repeat it: how it is refused, and the key under which a POST is done once.
 */
final class CommonAnswers {
  private static final String RESPONSES = "#/components/responses/";
  private static final String LINES = "application/x-ndjson";

  private CommonAnswers() {}

  static void add(ObjectNode document) {
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        member -> {
                          if (member.getValue() instanceof ObjectNode operation
                              && operation.has("operationId")) {
                            add(document, path.getKey(), member.getKey(), operation);
                          }
                        }));
  }

  private static void add(ObjectNode document, String path, String method, ObjectNode operation) {
    answer(operation, "400", "BadRequest");
    answer(operation, "429", "TooManyCalls");
    var isOpen = operation.path("security").isArray() && operation.path("security").isEmpty();
    if (!isOpen) {
      answer(operation, "401", "Unauthenticated");
      answer(operation, "403", "Forbidden");
    }
    // An old path means an integration, which may not be there.
    if (path.contains("{") || (!isOpen && !path.startsWith("/api/v1/"))) {
      answer(operation, "404", "NotFound");
    }
    if (operation.path("parameters").toString().contains("/if_match")) {
      answer(operation, "412", "VersionMoved");
    }
    answer(operation, "503", "Unavailable");
    var content = resolved(document, operation.path("requestBody")).path("content");
    if (!content.isMissingNode()) {
      answer(operation, "413", "BodyTooLarge");
      answer(operation, "415", "UnsupportedMediaType");
    }
    if (method.equals("post") && !isOpen && !content.has(LINES)) {
      operation
          .withArrayProperty("parameters")
          .addObject()
          .put("$ref", "#/components/parameters/idempotency_key");
      answer(operation, "409", "Conflict");
      answer(operation, "422", "Invalid");
    } else if (content.isObject() && !content.has("*/*") && !content.has(LINES)) {
      answer(operation, "422", "Invalid");
    }
  }

  private static void answer(ObjectNode operation, String status, String name) {
    var answers = operation.withObject("/responses");
    if (!answers.has(status) || isAnyProblem(answers.path(status))) {
      answers.putObject(status).put("$ref", RESPONSES + name);
    }
  }

  private static boolean isAnyProblem(JsonNode answer) {
    return answer.path("$ref").asText().equals(RESPONSES + "Problem");
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
