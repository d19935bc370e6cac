package dev.odoobridge.adapter.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The contract of the API as one OpenAPI document, put together from its parts in {@code
 * resources/openapi}. Each call reads them anew.
 */
public final class ApiDocument {
  private static final String FOLDER = "/openapi/";
  private static final String PARTS = "x-parts";
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  private ApiDocument() {}

  /**
   * The whole document.
   *
   * @throws IllegalStateException when two parts have the same path or component
   */
  public static JsonNode read() {
    var document = part("openapi");
    var parts = document.remove(PARTS);
    var paths = document.putObject("paths");
    for (var name : parts) {
      var part = part(name.asText());
      add(paths, part.path("paths"));
      part.path("components")
          .properties()
          .forEach(
              kind -> add(document.withObject("/components/" + kind.getKey()), kind.getValue()));
    }
    CommonAnswers.add(document);
    new Examples(document, part("examples")).add();
    return document;
  }

  /** The whole document in UTF-8. */
  static byte[] json() {
    try {
      return JSON.writeValueAsBytes(read());
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }

  private static void add(ObjectNode all, JsonNode more) {
    more.properties()
        .forEach(
            member -> {
              if (all.has(member.getKey())) {
                throw new IllegalStateException("the contract has " + member.getKey() + " twice");
              }
              all.set(member.getKey(), member.getValue());
            });
  }

  private static ObjectNode part(String name) {
    try (var input = ApiDocument.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      if (input == null) {
        throw new IllegalStateException("the contract has no part " + name);
      }
      return YAML.readValue(input, ObjectNode.class);
    } catch (IOException broken) {
      throw new UncheckedIOException("the part " + name + " of the contract", broken);
    }
  }
}
