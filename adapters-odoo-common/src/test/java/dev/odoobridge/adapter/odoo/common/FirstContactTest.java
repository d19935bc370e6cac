package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FirstContactTest {
  private static final HttpSettings PATIENT =
      HttpExchangeTest.settings(Duration.ofMinutes(10), 1 << 28, 4);
  private static final Limits BRIEF = new Limits(Duration.ofMillis(300), 1000);

  @Test
  void givesUpSoonOnAServerThatHangs() {
    var never = new CountDownLatch(1);
    try (var server =
        RawServer.start(
            (_, _) -> {
              never.await();
              return false;
            })) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThrows(OdooFailure.Unavailable.class, () -> connect(server.url())));
    }
  }

  @Test
  void readsNoLongAnswer() {
    var page = RawServer.json("[" + "1,".repeat(5_000) + "1]");
    try (var server = RawServer.answering(page)) {
      var failure = assertThrows(OdooFailure.Misconfigured.class, () -> connect(server.url()));

      assertEquals("answer-too-long", failure.fault());
    }
  }

  @Test
  void leavesTheUsualLimitsToLaterCalls() {
    var later = RawServer.json("\"" + "x".repeat(5_000) + "\"");
    try (var server = RawServer.start((_, answer) -> whole(answer, later))) {
      var exchange = HttpExchange.alone(server.url(), PATIENT);

      assertThrows(OdooFailure.class, () -> BRIEF.during(() -> exchange.get("/web/version")));
      assertEquals(200, exchange.post("/x", Map.of(), "{}".getBytes(UTF_8), false).status());
    }
  }

  @Test
  void isBoundedToSeconds() {
    assertTrue(Limits.FIRST_CONTACT.callTimeout().compareTo(Duration.ofSeconds(15)) <= 0);
    assertTrue(Limits.FIRST_CONTACT.answerLimit() <= 1 << 20);
  }

  private static boolean whole(OutputStream answer, byte[] bytes) throws IOException {
    answer.write(bytes);
    return false;
  }

  private static void connect(URI url) {
    var credentials = new Credentials("admin", Optional.of(new Secret("x")), Optional.empty());
    new ProbingConnector(List.of(), PATIENT, InstantSource.system(), BRIEF)
        .connect(new OdooAddress(url, "db", Optional.empty()), credentials);
  }
}
