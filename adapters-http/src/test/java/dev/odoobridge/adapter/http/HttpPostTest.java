package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.odoobridge.adapter.http.webhook.HttpPost;
import dev.odoobridge.application.port.in.DeliverWebhooks.Answer;
import dev.odoobridge.application.port.in.DeliverWebhooks.Parcel;
import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.ChangeKind;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.webhook.WebhookId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire to a web hook, and what its answers mean. */
final class HttpPostTest {
  private final HttpServer receiver = receiver();
  private final HttpPost post =
      new HttpPost("1.2.3", Duration.ofSeconds(5), InstantSource.fixed(Served.NOW));
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<String> bodies = new ArrayList<>();
  private int status = 204;
  private String retryAfter = "";

  private static HttpServer receiver() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @BeforeEach
  void listen() {
    receiver.createContext("/hook", this::take);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.start();
  }

  @AfterEach
  void close() {
    post.close();
    receiver.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
    }
    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private Parcel parcel(String url, ReadChanges.Item... items) {
    return new Parcel(
        new WebhookId("hook-1"),
        URI.create(url),
        "hook-1_0-a-1",
        Served.NOW,
        List.of(items),
        new FeedCursor(0, 10, 1),
        body -> "v1," + body.length);
  }

  private Answer send() {
    return post.send(parcel("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"));
  }

  @Test
  void postsTheItemsOfTheFeedSigned() {
    var change =
        new Change(
            new RecordKey(new IntegrationId("main"), new EntityName("customer"), new HostId("c1")),
            3,
            ChangeKind.DELETED,
            List.of(),
            Served.NOW,
            "odoo",
            Optional.empty());
    var item = new ReadChanges.Item(new FeedCursor(0, 10, 1), change, Optional.empty());
    var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";

    assertEquals(new Answer.Taken(204), post.send(parcel(url, item)));

    var body = dev.odoobridge.adapter.http.Answer.json(bodies.getFirst());
    assertEquals("application/json", headers.get("content-type"));
    assertEquals("odoo-bridge/1.2.3", headers.get("user-agent"));
    assertEquals("hook-1_0-a-1", headers.get("webhook-id"));
    assertEquals(Long.toString(Served.NOW.getEpochSecond()), headers.get("webhook-timestamp"));
    assertEquals(
        "v1," + bodies.getFirst().getBytes(StandardCharsets.UTF_8).length,
        headers.get("webhook-signature"));
    assertEquals("changes", body.path("type").asText());
    assertEquals(Served.NOW.toString(), body.path("timestamp").asText());
    assertEquals("hook-1", body.at("/data/webhook").asText());
    assertEquals("c1", body.at("/data/items/0/id").asText());
    assertEquals("0-a-1", body.at("/data/next").asText());
  }

  @Test
  void saysThatChangesWereForgotten() {
    send();

    assertEquals(
        "forgotten",
        dev.odoobridge.adapter.http.Answer.json(bodies.getFirst()).path("type").asText());
  }

  @Test
  void tellsWhatTheOtherSideAnswered() {
    status = 500;
    assertEquals(new Answer.Refused(500, Optional.empty()), send());
    status = 302;
    assertEquals(new Answer.Refused(302, Optional.empty()), send());
    status = 429;
    retryAfter = "120";
    assertEquals(new Answer.Refused(429, Optional.of(Duration.ofMinutes(2))), send());
    retryAfter = "Fri, 20 Nov 2026 10:16:30 GMT";
    assertEquals(new Answer.Refused(429, Optional.of(Duration.ofMinutes(1))), send());
    retryAfter = "soon";
    assertEquals(new Answer.Refused(429, Optional.empty()), send());
  }

  @Test
  void tellsWhenThereIsNoAnswer() throws Exception {
    var never = new CountDownLatch(1);
    receiver.createContext(
        "/silent",
        _ -> {
          try {
            never.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    try (var hasty = new HttpPost("1", Duration.ofSeconds(1), InstantSource.fixed(Served.NOW))) {
      var silent =
          hasty.send(parcel("http://127.0.0.1:" + receiver.getAddress().getPort() + "/silent"));
      assertEquals(new Answer.Unreached("no answer within 1 s"), silent);
    } finally {
      never.countDown();
    }
    var port = receiver.getAddress().getPort();
    receiver.stop(0);
    assertEquals(
        new Answer.Unreached("it cannot be connected to"),
        post.send(parcel("http://127.0.0.1:" + port + "/hook")));
  }

  @Test
  void sendsNothingWhereCredentialsLie() {
    var answer = post.send(parcel("http://169.254.169.254/latest"));

    assertTrue(
        assertInstanceOf(Answer.Unreached.class, answer).reason().contains("nothing may be sent"));
  }
}
