package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The change feed as server-sent events. */
final class ChangeStreamTest {
  private static final String STREAM = "/api/v1/changes/stream";
  private final Served served = new Served().withIntegration();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    served.close();
    client.close();
  }

  private Stream open(String query, String... headers) throws Exception {
    var request =
        served
            .request("GET", STREAM + query, null, headers)
            .setHeader("Authorization", "Bearer " + served.signIn.token(Role.HOST))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertEquals(200, response.statusCode());
    assertEquals(
        "text/event-stream",
        response.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    return new Stream(
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
  }

  /** The lines of a stream, block by block. */
  private record Stream(BufferedReader reader) implements AutoCloseable {
    List<String> block() throws IOException {
      var lines = new ArrayList<String>();
      for (var line = reader.readLine(); line != null && !line.isEmpty(); ) {
        lines.add(line);
        line = reader.readLine();
      }
      return lines;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  @Test
  void sendsWhatIsThereAndThenWhatComes() throws Exception {
    served.changes.bePatient();
    var first = served.changes.add("customer", "c1", Optional.empty());
    try (var stream = open("")) {
      var event = stream.block();
      assertEquals("id: " + first, event.get(0));
      assertEquals("event: change", event.get(1));
      assertEquals(
          "c1", Answer.json(event.get(2).substring("data: ".length())).path("id").asText());
      assertEquals(List.of(": ", "id: " + served.changes.newest()), stream.block());

      var second = served.changes.add("customer", "c2", Optional.empty());

      assertEquals("id: " + second, stream.block().getFirst());
      served.changes.stopWaiting();
    }
  }

  @Test
  void goesOnBehindTheEventTheClientSawLast() throws Exception {
    var first = served.changes.add("customer", "c1", Optional.empty());
    var second = served.changes.add("customer", "c2", Optional.empty());
    try (var stream = open("?after=newest", "Last-Event-ID", first.toString())) {
      assertEquals("id: " + second, stream.block().getFirst());
    }
  }

  @Test
  void endsWithAWordWhenChangesWereForgottenMeanwhile() throws Exception {
    try (var stream = open("?after=newest")) {
      stream.block();
      assertEquals("event: forgotten", stream.block().get(1));
      assertEquals(List.of(), stream.block());
    }
  }

  @Test
  void isRefusedWhenTheFeedNoLongerReachesBack() {
    var old = served.changes.add("customer", "c1", Optional.empty());
    served.changes.add("customer", "c2", Optional.empty());
    served.changes.forget();

    served
        .send("GET", STREAM, null, "Last-Event-ID", old.toString())
        .isProblem(410, "changes-forgotten");
    served.send("GET", STREAM, null, "Last-Event-ID", "x").isProblem(400, "invalid-header");
  }

  @Test
  void endsCleanlyWhenTheServerCloses() throws Exception {
    served.changes.bePatient();
    try (var stream = open("?after=newest")) {
      stream.block();
      served.changes.awaitWaiting(1);

      CompletableFuture.runAsync(served.server::close).get(5, TimeUnit.SECONDS);

      stream.block();
      assertEquals(List.of(), stream.block());
    }
  }

  @Test
  void hasABoundedNumberOfListeners() throws Exception {
    served.changes.bePatient();
    var streams = new ArrayList<Stream>();
    for (var number = 0; number < 200; number++) {
      streams.add(open("?after=newest"));
    }
    served.changes.awaitWaiting(200);

    var refused = served.get(STREAM).isProblem(503, "too-many-listeners");

    assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
    served.changes.stopWaiting();
    for (var stream : streams) {
      stream.close();
    }
  }

  @Test
  void answersHeadAtOnce() {
    served.changes.bePatient();

    assertEquals("", served.send("HEAD", STREAM, null).is(200).text());
  }
}
