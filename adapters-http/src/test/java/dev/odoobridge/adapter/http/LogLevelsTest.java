package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LogLevelsTest {
  private static final String ALL = "/api/v1/log-levels";
  private final Served served = new Served();

  @AfterEach
  void close() {
    served.close();
  }

  private static String level(String word) {
    return "{\"level\": \"" + word + "\"}";
  }

  @Test
  void areReadSetAndTakenBack() {
    served.put(ALL + "/dev.odoobridge.application.sync", level("debug")).is(200);
    served.put(ALL + "/root", level("WARN")).is(200);

    assertEquals(
        Answer.json(
            """
            {"items": [{"logger": "dev.odoobridge.application.sync", "level": "DEBUG"},
                       {"logger": "root", "level": "WARN"}],
             "total": 2, "next": null}
            """),
        served.get(ALL).is(200).json());
    served.delete(ALL + "/dev.odoobridge.application.sync").is(204);
    assertEquals(Map.of("root", "WARN"), served.logLevels.all());
    assertEquals("PUT /api/v1/log-levels/{logger}", served.audit.entries.getFirst().action());
  }

  @Test
  void refuseWhatIsNoLevelAndWhatWouldLogSecrets() {
    served.put(ALL + "/root", level("LOUD")).isProblem(422, "invalid-fields").namesErrors("level");
    served.put(ALL + "/root", "{}").isProblem(422, "invalid-fields").namesErrors("level");
    served
        .put(ALL + "/org.eclipse.jetty", level("DEBUG"))
        .isProblem(422, "invalid-fields")
        .namesErrors("level");
    served.put(ALL + "/root", level("TRACE")).isProblem(422, "invalid-fields");
    served.put(ALL + "/dev.odoobridgeling", level("DEBUG")).isProblem(422, "invalid-fields");
    served.put(ALL + "/a..b", level("INFO")).isProblem(400, "invalid-path");
    served.put(ALL + "/" + "a".repeat(201), level("INFO")).isProblem(400, "invalid-path");
    assertEquals(Map.of("root", "INFO"), served.logLevels.all());
  }
}
