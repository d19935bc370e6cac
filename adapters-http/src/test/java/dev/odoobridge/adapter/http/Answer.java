package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer of the server, easy to look into. */
record Answer(HttpResponse<byte[]> response) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  int status() {
    return response.statusCode();
  }

  String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  JsonNode json() {
    return json(text());
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(text, broken);
    }
  }

  /** The member at a path such as {@code /sync/state}, as text. */
  String at(String pointer) {
    return json().at(JsonPointer.compile(pointer)).asText();
  }

  List<JsonNode> lines() {
    return text().lines().map(Answer::json).toList();
  }

  /** The status is that one; if not, the body tells more than the number. */
  Answer is(int status) {
    assertEquals(status, status(), this::text);
    return this;
  }

  /** A problem of that code, complete and of the same status as the answer. */
  Answer isProblem(int status, String code) {
    is(status);
    assertEquals("application/problem+json", header("Content-Type"));
    assertEquals(code, at("/code"));
    assertEquals("urn:odoo-bridge:problem:" + code, at("/type"));
    assertEquals(status, json().path("status").asInt());
    for (var member : List.of("title", "detail", "hint", "request_id")) {
      assertEquals(false, json().path(member).asText().isEmpty(), member + " in " + text());
    }
    assertEquals(header("X-Request-Id"), at("/request_id"));
    return this;
  }

  /** A problem with exactly these paths in its errors. */
  Answer namesErrors(String... paths) {
    assertEquals(List.of(paths), json().path("errors").findValuesAsText("path"), this::text);
    return this;
  }
}
