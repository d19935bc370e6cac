package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.adapter.http.api.Readiness.Part;
import dev.odoobridge.adapter.http.api.Readiness.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HealthTest {
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Answer ask(String path) {
    return served.sendUnsigned("GET", path, null);
  }

  @Test
  void livesWhileItAnswers() {
    served.parts.put("database", new Part(State.DOWN, "no connection"));

    assertEquals(Answer.json("{\"status\": \"ok\"}"), ask("/health/live").is(200).json());
  }

  @Test
  void isReadyWhileNothingIsDown() {
    served.parts.put("database", new Part(State.OK, "3 ms"));
    assertEquals("ok", ask("/health/ready").is(200).at("/status"));

    served.parts.put("worker", new Part(State.DEGRADED, "behind by 5 minutes"));
    assertEquals(
        Answer.json(
            """
            {"status": "degraded", "parts": {
              "database": {"status": "ok", "detail": "3 ms"},
              "worker": {"status": "degraded", "detail": "behind by 5 minutes"}}}
            """),
        ask("/health/ready").is(200).json());
  }

  @Test
  void isNotReadyWhenAPartIsDown() {
    served.parts.put("database", new Part(State.DOWN, "no connection"));
    served.parts.put("worker", new Part(State.OK, ""));

    assertEquals("down", ask("/health/ready").is(503).at("/status"));
  }

  @Test
  void saysWhatItIsAndWhereToStart() {
    var answer = ask("/").is(200);

    assertEquals("odoo-bridge", answer.at("/name"));
    assertEquals("1.2.3", answer.at("/version"));
    assertEquals("/api/v1/integrations", answer.at("/links/integrations"));
    for (var link : answer.json().path("links")) {
      assertEquals(true, ask(link.asText()).status() != 404, link.asText());
    }
  }
}
