package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.in.RotateKey;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KeysTest {
  private static final String ROTATE = "/api/v1/integrations/main/key/rotate";

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void tellsOfTheNewKeyButDoesNotShowIt() {
    var answer = served.post(ROTATE, "{\"password\": \"p\", \"expires_in_days\": 30}").is(200);

    assertEquals(
        Answer.json(
            """
            {"name": "odoo-bridge main", "expires_at": "2026-12-20T10:15:30Z", "old_key": "kept",
             "note": "take the old one away"}
            """),
        answer.json());
  }

  @Test
  void saysWhyThereIsNoNewKey() {
    served.post(ROTATE, "{}").isProblem(409, "key-not-rotated");
    served.post(ROTATE, null).isProblem(409, "key-not-rotated");
    served.keys.fails = Optional.of(new RotateKey.Result.Fails("odoo-credentials", "refused"));
    served.post(ROTATE, "{\"password\": \"p\"}").isProblem(502, "odoo-credentials");
    served
        .post("/api/v1/integrations/other/key/rotate", "{\"password\": \"p\"}")
        .isProblem(404, "integration-not-found");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    served.post(ROTATE, "{\"expires_in_days\": 0}").isProblem(422, "invalid-fields");
    served.post(ROTATE, "{\"expires_in_days\": 366}").isProblem(422, "invalid-fields");
    served.post(ROTATE, "{\"password\": \"\"}").isProblem(422, "invalid-fields");
    served.post(ROTATE, "{\"key\": \"k\"}").isProblem(422, "invalid-fields");
  }

  @Test
  void keepsThePasswordOutOfTheAuditLog() {
    served.post(ROTATE, "{\"password\": \"very secret\"}").is(200);

    assertEquals(-1, served.get("/api/v1/audit").is(200).json().toString().indexOf("very secret"));
  }
}
