package dev.odoobridge.adapter.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Shows an example wherever the contract has a body, an answer or a schema without one: those of
 * schemas by their names, those of what has no schema of its own by the operation's id. A list is
 * shown with one thing in it.
 */
final class Examples {
  private static final String EXAMPLE = "example";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode document;
  private final JsonNode kept;

  /**
   * Takes them from a part of the contract.
   *
   * @param kept {@code schemas} by name, {@code answers} and {@code bodies} by operation
   */
  Examples(ObjectNode document, JsonNode kept) {
    this.document = document;
    this.kept = kept;
  }

  /** Adds them to the document. */
  void add() {
    kept.path("schemas")
        .properties()
        .forEach(
            named -> {
              if (!(schemas().path(named.getKey()) instanceof ObjectNode schema)) {
                throw new IllegalStateException("no schema is called " + named.getKey());
              }
              schema.set(EXAMPLE, named.getValue());
            });
    for (var path : document.path("paths")) {
      for (var operation : path) {
        if (operation.has("operationId")) {
          add(operation);
        }
      }
    }
  }

  private JsonNode schemas() {
    return document.path("components").path("schemas");
  }

  private void add(JsonNode operation) {
    var id = operation.path("operationId").asText();
    contents(operation.path("requestBody"), kept.path("bodies").path(id));
    operation
        .path("responses")
        .properties()
        .forEach(answer -> contents(answer.getValue(), kept.path("answers").path(id)));
  }

  private void contents(JsonNode place, JsonNode own) {
    for (var content : resolved(place).path("content")) {
      if (content instanceof ObjectNode shown && !shown.has(EXAMPLE)) {
        (own.isMissingNode() ? of(shown.path("schema")) : Optional.of(own))
            .ifPresent(example -> shown.set(EXAMPLE, example));
      }
    }
  }

  /** What the schema shows, if it shows anything. */
  private Optional<JsonNode> of(JsonNode reference) {
    var schema = resolved(reference);
    if (schema.isMissingNode()) {
      return Optional.empty();
    }
    if (schema.has(EXAMPLE)) {
      return Optional.of(schema.path(EXAMPLE));
    }
    if (schema.path("type").asText().equals("array")) {
      return of(schema.path("items")).map(Examples::listOf);
    }
    return of(schema.path("properties").path("items"))
        .filter(JsonNode::isArray)
        .map(items -> page(schema, items));
  }

  private static JsonNode page(JsonNode schema, JsonNode items) {
    var page = NODES.objectNode();
    for (var name : schema.path("required")) {
      page.set(
          name.asText(),
          switch (name.asText()) {
            case "items" -> items;
            case "total" -> NODES.numberNode(1);
            case "pending" -> NODES.numberNode(0);
            case "as_of" -> NODES.textNode("2026-11-20T10:15:30Z");
            case "source" -> NODES.textNode("odoo");
            case "fallback" -> NODES.booleanNode(false);
            default -> NODES.nullNode();
          });
    }
    return page;
  }

  private static ArrayNode listOf(JsonNode example) {
    return NODES.arrayNode().add(example);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(document.at(node.path("$ref").asText().substring(1))) : node;
  }
}
