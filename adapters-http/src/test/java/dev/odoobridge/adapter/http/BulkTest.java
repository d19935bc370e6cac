package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class BulkTest {
  private static final String CUSTOMERS = "/api/v1/integrations/main/records/customer";
  private static final String NDJSON = "application/x-ndjson";
  private static final int MANY = 20_000;

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Answer bulk(String body) {
    return served.send("POST", CUSTOMERS, body, "Content-Type", NDJSON);
  }

  private static String line(int number) {
    return "{\"id\": \"c" + number + "\", \"name\": \"Customer " + number + "\"}\n";
  }

  private static String lines(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(BulkTest::line).collect(Collectors.joining());
  }

  private static List<String> outcomes(Answer answer) {
    return answer.lines().stream().map(line -> line.path("outcome").asText()).toList();
  }

  @Nested
  final class Lines {
    @Test
    void areAnsweredOneByOneInTheirOrder() {
      served.put(CUSTOMERS + "/b", "{\"name\": \"Bob\"}").is(201);
      served.put(CUSTOMERS + "/c", "{\"name\": \"Cid\"}").is(201);

      var answer =
          bulk("""
                  {"id": "a", "name": "Ann"}
                  {"id": "b", "name": "Rob"}

                  {"id": "c", "name": "Cid"}
                  {"id": "d", "nam": "Dan", "lines": [{"x": 1}]}
                  {"id": "d", "name":
                  {"name": "nobody"}
                  [1]
                  \t\r
                  {"id": 12, "name": "Twelve"}\
                  """)
              .is(200);

      assertEquals(NDJSON, answer.header("Content-Type"));
      var expected =
          List.of(
              "{\"line\": 1, \"id\": \"a\", \"outcome\": \"created\", \"version\": 1}",
              "{\"line\": 2, \"id\": \"b\", \"outcome\": \"updated\", \"version\": 2}",
              "{\"line\": 4, \"id\": \"c\", \"outcome\": \"unchanged\", \"version\": 1}");
      assertEquals(expected.stream().map(Answer::json).toList(), answer.lines().subList(0, 3));
      assertEquals(List.of("nam", "lines[0].x"), paths(answer.lines().get(3)));
      assertEquals("d", answer.lines().get(3).path("id").asText());
      assertEquals(
          List.of("invalid", "invalid", "invalid", "invalid", "created"),
          outcomes(answer).subList(3, 8));
      assertEquals(List.of("id"), paths(answer.lines().get(5)));
      assertEquals("12", served.get(CUSTOMERS + "/12").is(200).at("/id"));
      assertEquals(10, answer.lines().get(7).path("line").asInt());
    }

    private static List<String> paths(JsonNode line) {
      return line.path("errors").findValuesAsText("path");
    }

    @Test
    void mayEndAsWindowsEndsThem() {
      var answer = bulk("{\"id\": \"a\"}\r\n{\"id\": \"b\"}\r\n");

      assertEquals(List.of("created", "created"), outcomes(answer));
    }

    @Test
    void areReplacedWholeLikePut() {
      served.put(CUSTOMERS + "/a", "{\"name\": \"Ann\", \"email\": \"a@b.c\"}");

      bulk("{\"id\": \"a\", \"name\": \"Anna\"}").is(200);

      assertEquals(
          Answer.json("{\"name\": \"Anna\"}"), served.get(CUSTOMERS + "/a").json().path("fields"));
    }

    @Test
    void mayHaveOneMebibyteAndNoMore() {
      var most = (1 << 20) - "{\"id\":\"a\",\"name\":\"\"}".length();
      var longest = "{\"id\":\"a\",\"name\":\"" + "x".repeat(most) + "\"}\n";
      var tooLong = "{\"id\":\"b\",\"name\":\"" + "x".repeat(most + 1) + "\"}\n";
      var far = "y".repeat(5 << 20) + "\n";

      var answer = bulk(longest + tooLong + far + "{\"id\":\"c\"}").is(200);

      assertEquals(List.of("created", "invalid", "invalid", "created"), outcomes(answer));
      assertTrue(answer.lines().get(1).toString().contains("1048576"), answer.text());
      assertEquals(4, answer.lines().get(3).path("line").asInt());
    }

    @Test
    void mayBeNone() {
      assertEquals("", bulk("").is(200).text());
      assertEquals("", bulk("\n\n \n").is(200).text());
    }
  }

  @Nested
  final class Refusal {
    @Test
    void comesBeforeAnythingIsStored() {
      served
          .send("POST", "/api/v1/integrations/x/records/customer", "", "Content-Type", NDJSON)
          .isProblem(404, "integration-not-found");
      served
          .send("POST", "/api/v1/integrations/main/records/lead", lines(3), "Content-Type", NDJSON)
          .isProblem(404, "entity-not-found");
      served.post(CUSTOMERS, "{}").isProblem(415, "unsupported-media-type");
      served
          .send(Role.VIEWER, "POST", CUSTOMERS, lines(1), "Content-Type", NDJSON)
          .isProblem(403, "forbidden");
      assertEquals(0, served.records.count());
    }

    @Test
    void isTheWholeAnswerWhenTheFirstBatchFails() {
      served.records.failAfter(0, new StoreFailure("no connection", new IOException("secret")));

      var answer = bulk(lines(3));

      answer.isProblem(503, "store-unavailable");
      assertEquals("5", answer.header("Retry-After"));
    }

    @Test
    void isSaidOfEachLineWhenALaterBatchFails() {
      served.records.failAfter(1, new StoreFailure("no connection", new IOException("secret")));

      var answer = bulk(lines(2500) + "broken\n").is(200);

      assertEquals(2501, answer.lines().size());
      assertEquals(1000, outcomes(answer).stream().filter("created"::equals).count());
      assertEquals(1500, outcomes(answer).stream().filter("failed"::equals).count());
      assertEquals("store-unavailable", answer.lines().get(1000).path("code").asText());
      assertEquals("c2500", answer.lines().get(2499).path("id").asText());
      assertEquals("invalid", outcomes(answer).getLast());
      assertEquals(2, served.records.batches.get(), "later batches are not tried");
    }

    @Test
    void doesNotShowABugInALaterBatch() {
      served.records.failAfter(1, new IllegalStateException("secret"));

      var answer = bulk(lines(1500)).is(200);

      assertEquals("internal-error", answer.lines().getLast().path("code").asText());
      assertTrue(!answer.text().contains("secret"), answer.text());
    }
  }

  @Nested
  final class Many {
    @Test
    void goThroughInBatches() {
      var answer = bulk(lines(MANY)).is(200);

      assertEquals(MANY, answer.lines().size());
      assertEquals(MANY, served.records.count());
      assertEquals(MANY / WriteRecords.MAX_BATCH, served.records.batches.get());
      assertEquals("c" + MANY, answer.lines().getLast().path("id").asText());
    }

    private String head(String framing) {
      return "POST "
          + CUSTOMERS
          + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: "
          + NDJSON
          + "\r\nAuthorization: Bearer "
          + served.signIn.token(Role.HOST)
          + "\r\n"
          + framing
          + "\r\n\r\n";
    }

    @Test
    void areAnsweredWhileOthersAreStillToCome() throws Exception {
      var first = lines(1000);
      var last = line(1);
      try (var connection = new RawConnection(served)) {
        connection.send(head("Content-Length: " + (first.length() + last.length())) + first);

        assertTrue(connection.until("\"id\":\"c1000\"").contains("\"id\":\"c1\""));
        connection.send(last);
        assertTrue(connection.rest().contains("\"line\":1001,\"id\":\"c1\""));
      }
    }

    /** Outcome lines of far more bytes than the sockets between both can hold. */
    @Test
    void neverWaitForAClientThatReadsNothingBeforeItHasSentEverything() throws Exception {
      var unknown = IntStream.range(0, 40).mapToObj("\"unknown%d\": 1"::formatted);
      var line = "{\"id\": \"a\", " + unknown.collect(Collectors.joining(",")) + "}\n";
      var body = line.repeat(8_000).getBytes(StandardCharsets.UTF_8);

      try (var connection = new RawConnection(served)) {
        connection.send(head("Content-Length: " + body.length));
        connection.send(body);
        var answer = connection.rest();

        assertTrue(answer.length() > 15_000_000, "the test needs a long answer to mean anything");
        assertEquals(8_000, answer.split("\"outcome\":\"invalid\"", -1).length - 1);
      }
    }

    @Test
    void areKeptUpToWhereTheBodyBreaksOff() throws Exception {
      try (var connection = new RawConnection(served)) {
        connection.send(head("Transfer-Encoding: chunked"));
        var whole = lines(1000);
        connection.send(Integer.toHexString(whole.length()) + "\r\n" + whole + "\r\nnonsense\r\n");
        var answer = connection.rest();

        assertEquals(1000, answer.split("\"outcome\":\"created\"", -1).length - 1);
        assertEquals(1000, served.records.count());
      }
    }
  }
}
