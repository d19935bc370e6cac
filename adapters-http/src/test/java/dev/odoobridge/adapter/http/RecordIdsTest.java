package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids of records in paths. */
final class RecordIdsTest {
  private static final String CUSTOMERS = "/api/v1/integrations/main/records/customer";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b",
        "/",
        "a b",
        "a+b",
        "100%",
        "%2F",
        "ä€😀",
        "a;b=c",
        "a?b#c",
        "...",
        ".a",
        "a\\b",
        "{id}",
        "a//b",
        "\"'<>|^`",
        "*",
        "sync",
        "~",
        "a:b@c",
        "&=",
        "\uFFFD"
      })
  void mayHoldAnyPrintableCharacters(String id) {
    var path = CUSTOMERS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");

    var created = served.put(path, "{\"name\": \"Ann\"}").is(201);

    assertEquals(id, created.at("/id"));
    assertEquals(id, served.get(path).is(200).at("/id"));
    assertEquals(id, served.get(created.header("Location")).is(200).at("/id"));
    served.delete(path).is(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%0A",
        "%7F",
        "%20a",
        "a%20",
        "%FF",
        "%C3",
        "%ED%A0%80",
        "%2E",
        "%2E%2E",
        "%C2%A0",
        "%E2%80%8B",
        "%E2%80%AE"
      })
  void refusesOthers(String encoded) {
    served.put(CUSTOMERS + "/" + encoded, "{}").isProblem(400, "invalid-path");
  }

  @Test
  void refusesTheNullCharacterBeforeAnyoneLooksAtIt() {
    served.put(CUSTOMERS + "/%00", "{}").isProblem(400, "bad-request");
  }

  @Test
  void refusesTooLongOnes() {
    served.put(CUSTOMERS + "/" + "x".repeat(200), "{}").is(201);
    served.put(CUSTOMERS + "/" + "x".repeat(201), "{}").isProblem(400, "invalid-path");
  }

  @Test
  void doesNotTakeABareSlash() {
    served.put(CUSTOMERS + "/a/b", "{}").isProblem(404, "path-not-found");
    served.get(CUSTOMERS + "/").isProblem(404, "path-not-found");
  }
}
