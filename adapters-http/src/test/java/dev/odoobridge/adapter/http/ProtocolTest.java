package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProtocolTest {
  private static final String ALL = "/api/v1/integrations";
  private static final String MANY = "/api/v1/integrations/main/records/customer";
  private static final String ONE = ALL + "/main/records/customer/1";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Nested
  final class Paths {
    @Test
    void areNotFoundWhenUnknown() {
      for (var path : List.of("/nothing", "/api/v2/x", "/api/v1/integrations/main/nothing")) {
        served.get(path).isProblem(404, "path-not-found");
      }
      served.sendUnsigned("GET", "/nothing", null).isProblem(404, "path-not-found");
    }

    @ParameterizedTest
    @CsvSource({
      "DELETE, /api/v1/integrations, GET HEAD POST",
      "POST, /api/v1/integrations/main, DELETE GET HEAD PUT",
      "GET, /api/v1/integrations/main/sync, POST",
      "OPTIONS, /api/v1/runs, GET HEAD",
      "BREW, /health/live, GET HEAD",
      "GET, /api/v1/auth/token, POST"
    })
    void takeOnlyTheirMethods(String method, String path, String allowed) {
      var answer = served.send(method, path, null);

      answer.isProblem(405, "method-not-allowed");
      assertEquals(
          Set.of(allowed.split(" ")), new TreeSet<>(List.of(answer.header("Allow").split(", "))));
    }

    @Test
    void takeOnlyTheirParameters() {
      for (var path : List.of("/", "/health/ready", ALL, ALL + "/main", ONE)) {
        served.get(path + "?debug=1").isProblem(400, "invalid-parameter").namesErrors("debug");
      }
    }

    @Test
    void sayInWholeSentencesWhatTheyTake() {
      var typo = served.get("/api/v1/runs?limits=1").at("/errors/0/message");
      assertTrue(typo.startsWith("is not known here; this path takes: "), typo);
      assertTrue(typo.endsWith("limit; did you mean \"limit\"?"), typo);
      assertTrue(served.delete(ALL).at("/detail").endsWith(" are."));
      assertTrue(served.get(ALL + "/main/sync").at("/detail").endsWith("POST is."));
    }
  }

  @Nested
  final class Headers {
    @Test
    void keepAnswersOutOfCachesAndUnguessed() {
      for (var answer : List.of(served.get(ALL), served.get("/nothing"), served.get("/"))) {
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("", answer.header("Server"));
        assertEquals("", answer.header("Set-Cookie"));
      }
    }

    @Test
    void giveBackTheRequestIdOfTheCaller() {
      var answer = served.send("GET", ALL, null, "X-Request-Id", "order-17.A_b:c");

      assertEquals("order-17.A_b:c", answer.header("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "\"q\""})
    void replaceARequestIdThatIsNotWellFormed(String given) {
      var answer = served.send("GET", ALL, null, "X-Request-Id", given);

      assertTrue(answer.header("X-Request-Id").matches("[0-9a-f]{16}"));
      assertFalse(answer.header("X-Request-Id").equals(served.get(ALL).header("X-Request-Id")));
    }
  }

  @Nested
  final class Types {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "text/plain",
          "application/x-www-form-urlencoded",
          "application/x-ndjson",
          "application/json; charset=iso-8859-1",
          "application/merge-patch+json",
          "nonsense"
        })
    void othersThanJsonAreRefused(String type) {
      served.put(ONE, "{}", "Content-Type", type).isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"application/json;charset=utf-8", "Application/JSON; charset=\"UTF-8\""})
    void jsonIsTakenHoweverItIsWritten(String type) {
      served.put(ONE, "{}", "Content-Type", type).is(201);
    }

    @Test
    void compressedBodiesAreRefused() {
      served.put(ONE, "{}", "Content-Encoding", "gzip").isProblem(415, "unsupported-media-type");
    }
  }

  @Nested
  final class Bodies {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"a\": 1,| 1 | 9",
          "{\"name\": tru}| 1 | 10",
          "{\"a\": 1, \"a\": 2}| 1 | 10",
          "{} {}| 1 | 4",
          "{\"a\": NaN}| 1 | 7",
          "{\"a\": 1e999999999}| 1 | 7",
          "{\"a\": \"\\u0000\"}| 1 | 7",
          "{\"a\": \"\\ud800\"}| 1 | 7",
          "{'a': 1}| 1 | 2",
        })
    void thatAreNoJsonAreRefusedWithThePlace(String body, int line, int column) {
      var answer = served.put(ONE, body);

      answer.isProblem(400, "invalid-json");
      assertEquals(line, answer.json().path("line").asInt(), answer.text());
      assertTrue(Math.abs(column - answer.json().path("column").asInt()) <= 4, answer.text());
      assertFalse(answer.text().contains("fasterxml"), answer.text());
      assertFalse(answer.text().contains("JsonReadFeature"), answer.text());
    }

    @Test
    void countLines() {
      var answer = served.put(ONE, "{\n \"name\": \"a\",\n \"name\": \"b\"}");

      answer.isProblem(400, "invalid-json");
      assertEquals(3, answer.json().path("line").asInt());
      assertTrue(answer.at("/detail").contains("\"name\" stands twice"), answer.text());
    }

    @Test
    void thatAreEmptyAreRefused() {
      served.put(ONE, "").isProblem(400, "invalid-json");
      served.post("/api/v1/integrations/main/sync", " ").isProblem(400, "invalid-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"a\"", "null", "true"})
    void thatAreNoObjectsAreRefused(String body) {
      served.put(ONE, body).isProblem(400, "not-an-object");
    }

    @Test
    void mayBeAsDeepAsABoundAndNoDeeper() {
      var deepest = "{\"name\":" + "[".repeat(31) + "]".repeat(31) + "}";
      served.put(ONE, deepest).isProblem(422, "invalid-fields");

      for (var depth : new int[] {32, 100_000}) {
        var body = "{\"name\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        served.put(ONE, body).isProblem(400, "invalid-json");
      }
    }

    @Test
    void mustBeUtf8() {
      var request =
          served
              .request("PUT", ONE, null, "Content-Type", "application/json")
              .setHeader("Authorization", "Bearer " + served.signIn.token(Role.ADMIN))
              .PUT(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"'}))
              .build();

      served.send(request).isProblem(400, "invalid-json");
    }

    @Test
    void mayHaveTwoMebibytesAndNoMore() {
      var most = (2 << 20) - "{\"name\":\"\"}".length();

      served.put(ONE, "{\"name\":\"" + "x".repeat(most) + "\"}").is(201);
      served
          .put(ONE, "{\"name\":\"" + "x".repeat(most + 1) + "\"}")
          .isProblem(413, "body-too-large");
      served.put(ONE, "{\"name\":\"" + "x".repeat(6 << 20)).isProblem(413, "body-too-large");
    }

    /** A connection that closes on a client which is still sending shows it a reset instead. */
    @Test
    void thatAreTooLargeAreReadOnSoThatTheAnswerIsSeen() throws IOException {
      var body = "x".repeat(6 << 20);
      try (var connection = new RawConnection(served)) {
        connection.send(
            "PUT "
                + ONE
                + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer "
                + served.signIn.token(Role.ADMIN)
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n");
        connection.send(body);

        assertTrue(connection.rest().contains("\"code\":\"body-too-large\""));
      }
    }

    /** One that sends a byte now and then is never still, and would hold a thread for hours. */
    @Test
    void cutsOffABodyThatDripsIn() throws IOException {
      var impatient = HttpSettings.of("127.0.0.1", 0, "1").with(Duration.ofMillis(200));
      for (var asked : List.of("PUT " + ONE + " json", "POST " + MANY + " x-ndjson")) {
        var words = asked.split(" ");
        try (var slow = new Served(impatient, InstantSource.system()).withIntegration();
            var connection = new RawConnection(slow)) {
          connection.send(
              words[0]
                  + " "
                  + words[1]
                  + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer "
                  + slow.signIn.token(Role.ADMIN)
                  + "\r\nContent-Type: application/"
                  + words[2]
                  + "\r\nContent-Length: 5000\r\n\r\n");

          var answer = connection.drip(" ".repeat(5000));

          assertTrue(answer.contains("came too slowly"), answer);
        }
      }
    }

    /** Each byte comes long before a still connection would be closed. */
    @Test
    void cutsOffHeadersThatDripIn() throws IOException {
      var patience = Duration.ofMillis(400);
      var impatient = new HttpSettings("127.0.0.1", 0, "1", patience, Duration.ofSeconds(10));
      try (var slow = new Served(impatient);
          var connection = new RawConnection(slow)) {
        connection.send("GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n").until("}");

        assertEquals("", connection.drip("GET / HTTP/1.1\r\nX: " + "x".repeat(600)));
      }
    }

    @Test
    void areBoundedAlsoWhenTheirLengthIsNotSaid() {
      var request =
          served
              .request("PUT", ONE, null, "Content-Type", "application/json")
              .setHeader("Authorization", "Bearer " + served.signIn.token(Role.ADMIN))
              .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5 << 20])))
              .build();

      served.send(request).isProblem(413, "body-too-large");
    }
  }

  @Nested
  final class BadHttp {
    private String sent(String text) throws IOException {
      try (var connection = new RawConnection(served)) {
        return connection.send(text).rest();
      }
    }

    private static void isProblem(String answer, int status, String code) {
      assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
      assertTrue(answer.contains("X-Request-Id: "), answer);
      SafeHeaders.ALL.keySet().forEach(name -> assertTrue(answer.contains(name + ": "), answer));
      assertFalse(answer.contains("jetty"), answer);
    }

    @Test
    void isAProblemToo() throws IOException {
      var end = " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
      isProblem(sent("GET /%zz" + end), 400, "bad-request");
      isProblem(sent("GET /health/live?a=%zz" + end), 400, "invalid-parameter");
      isProblem(sent("GET /" + "a".repeat(20_000) + end), 414, "uri-too-long");
      isProblem(
          sent("GET / HTTP/1.1\r\nHost: h\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"),
          431,
          "headers-too-large");
      isProblem(sent("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400, "bad-request");
      isProblem(sent("nonsense\r\n\r\n"), 400, "bad-request");
      isProblem(sent("GET / HTTP/9.9\r\nHost: h\r\n\r\n"), 400, "bad-request");
    }

    @Test
    void isAnExpectationThatNobodyMeets() throws IOException {
      var request = "GET /health/live HTTP/1.1\r\nHost: h\r\nConnection: close\r\n";

      isProblem(sent(request + "Expect: 200-ok\r\n\r\n"), 417, "expectation-failed");
    }

    @Test
    void isAProblemInABodyToo() throws IOException {
      var start =
          "PUT "
              + ONE
              + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer "
              + served.signIn.token(Role.ADMIN)
              + "\r\nContent-Type: application/json\r\n";

      isProblem(sent(start + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"), 400, "incomplete-body");
    }

    @Test
    void doesNotOpenAWebSocket() throws IOException {
      var answer =
          sent(
              "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nSec-WebSocket-Version: 13\r\n\r\n");

      isProblem(answer, 404, "path-not-found");
    }
  }
}
