package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HooksTest {
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void takesAnyBodyWithoutLookingAtIt() {
    for (var body : new String[] {"{\"_id\": 105}", "no JSON", "", "x".repeat(100_000)}) {
      var answer = served.sendUnsigned("POST", "/hooks/odoo/known", body).is(204);
      assertEquals("", answer.text());
    }
  }

  @Test
  void knowsNoOtherSecret() {
    served.sendUnsigned("POST", "/hooks/odoo/unknown", "{}").isProblem(404, "path-not-found");
    served.sendUnsigned("GET", "/hooks/odoo/known", null).isProblem(405, "method-not-allowed");
  }

  @Test
  void takesHooksAwayAgain() {
    assertEquals(
        Answer.json("{\"models\": [\"res.partner\"]}"),
        served.delete("/api/v1/integrations/main/prepare-odoo").is(200).json());
    served
        .delete("/api/v1/integrations/other/prepare-odoo")
        .isProblem(404, "integration-not-found");
  }
}
