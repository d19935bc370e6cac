package dev.odoobridge.testkit.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The double answers what the real Odoo answered: status, envelope, error names, texts, types. */
class RecordedExchangesTest {
  private static final Path RECORDINGS = Path.of("src/test/resources/odoo-recordings");

  static Stream<String> recordings() throws IOException {
    try (var files = Files.list(RECORDINGS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void answersAsRecorded(String file) throws IOException, InterruptedException {
    var recording = Client.tree(Files.readString(RECORDINGS.resolve(file)));
    var version = recording.get("version").asText().startsWith("14") ? 14 : 19;

    try (var odoo = OdooDouble.start(OdooDouble.Settings.of(version))) {
      var request = recording.get("request");
      var ids = new RecordedPremises(odoo.store()).prepare(file);
      var session = odoo.sessions().open(2);
      if (file.contains("session-expired")) {
        odoo.sessions().expire();
      }
      var secret = file.contains("login-api-key") ? odoo.apiKey() : odoo.password();
      var answer =
          new Client(odoo)
              .send(
                  request.get("method").asText(),
                  request.get("path").asText(),
                  headers(
                      request.get("headers"),
                      file.contains("websession") ? session : odoo.apiKey()),
                  body(request, secret, ids));

      var expected = recording.get("response");
      assertEquals(expected.get("status").asInt(), answer.statusCode(), answer.body());
      if (!file.contains("version")) {
        assertEquals(setsCookie(expected.get("headers")), setsCookie(answer), file);
      }
      for (var header : List.of("Content-Type", "WWW-Authenticate", "Accept")) {
        if (expected.get("headers").has(header)) {
          assertEquals(
              expected.get("headers").get(header).asText().strip(),
              answer.headers().firstValue(header).orElse("").strip());
        }
      }
      var type = answer.headers().firstValue("Content-Type").orElse("");
      if (type.startsWith("text/xml")) {
        assertEquals(XmlShape.of(expected.get("body").asText()), XmlShape.of(answer.body()));
      } else if (type.startsWith("text/html")) {
        assertEquals(
            expected.get("body").asText().strip().lines().toList(),
            answer.body().strip().lines().toList());
      } else {
        alike(Client.tree(expected.get("body").asText()), Client.tree(answer.body()), "");
      }
    }
  }

  /** Whether a session is set; which one is a matter of chance. */
  private static boolean setsCookie(JsonNode headers) {
    return headers.path("Set-Cookie").toString().contains("session_id=");
  }

  private static boolean setsCookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").isPresent();
  }

  private static Map<String, String> headers(JsonNode recorded, String key) {
    var headers = new LinkedHashMap<String, String>();
    recorded
        .properties()
        .forEach(
            header -> headers.put(header.getKey(), header.getValue().asText().replace("***", key)));
    return headers;
  }

  private static String body(JsonNode request, String password, Map<String, Long> ids) {
    var body = request.hasNonNull("body") ? request.get("body").asText() : "";
    var replaced = body.replace("***", password);
    for (var id : ids.entrySet()) {
      replaced = replaced.replaceAll("\\b" + id.getKey() + "\\b", id.getValue().toString());
    }
    return replaced;
  }

  /** Ids, dates and tracebacks aside. */
  private static void alike(JsonNode expected, JsonNode actual, String path) {
    assertEquals(expected.getNodeType(), actual.getNodeType(), path + ": " + actual);
    if (expected.isObject()) {
      if (names(expected).contains("user_context")) {
        // The double tells its web client only what others may want.
        assertEquals(Set.of(), without(names(actual), names(expected)), path);
        ((ObjectNode) expected).retain(names(actual));
      }
      assertEquals(names(expected), names(actual), path);
      expected
          .properties()
          .forEach(
              entry ->
                  alike(entry.getValue(), actual.get(entry.getKey()), path + "/" + entry.getKey()));
    } else if (expected.isArray()) {
      assertEquals(expected.size(), actual.size(), path + ": " + actual);
      for (var position = 0; position < expected.size(); position++) {
        alike(expected.get(position), actual.get(position), path + "/" + position);
      }
    } else if (expected.isTextual()) {
      sameText(expected.asText(), actual.asText(), path);
    } else if (expected.isBoolean()) {
      assertEquals(expected, actual, path);
    }
  }

  private static void sameText(String expected, String actual, String path) {
    if (path.endsWith("/debug")) {
      assertTrue(actual.startsWith("Traceback"), actual);
    } else if (Stream.of("message", "arguments/0", "name").anyMatch(path::endsWith)
        && !path.contains("/result/")) {
      assertEquals(
          expected.replaceAll("char \\d+|column \\d+|\\(\\d+,\\)", ""),
          actual.replaceAll("char \\d+|column \\d+|\\(\\d+,\\)", ""),
          path);
    }
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> names(JsonNode object) {
    return Set.copyOf(new ArrayList<>(object.propertyStream().map(Map.Entry::getKey).toList()));
  }
}
