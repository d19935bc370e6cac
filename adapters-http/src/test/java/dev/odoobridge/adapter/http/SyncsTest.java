package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.sync.Run.RunError;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SyncsTest {
  private static final String SYNC = "/api/v1/integrations/main/sync";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private void finish(String run) {
    served.runs.change(run, started -> started.finished(Served.NOW.plusMillis(1500)));
  }

  @Test
  void startsEverythingWhenNothingIsSaid() {
    var answer = served.send(Role.ADMIN, "POST", SYNC, null, "X-Request-Id", "req-7").is(202);

    assertEquals("/api/v1/runs/run-000001", answer.header("Location"));
    assertEquals(
        Answer.json(
            """
            {"id": "run-000001", "integration": "main", "kind": "sync", "direction": "both", "entities": [],
             "dry_run": false, "force": false, "limit": null, "sweep": "when_due", "record": null,
             "status": "running", "started_by": "admin", "trigger": "person", "started_at": "2026-11-20T10:15:30Z", "finished_at": null,
             "duration_ms": null,
             "counts": {"processed": 0, "created": 0, "updated": 0, "linked": 0, "deleted": 0,
               "unchanged": 0, "skipped": 0, "conflicts": 0, "waiting": 0,
               "failed": 0},
             "by_entity": {}, "error": null, "request_id": "req-7"}
            """),
        answer.json());
    assertEquals(answer.json(), served.get(answer.header("Location")).is(200).json());
  }

  @Test
  void passesOnWhatIsAskedFor() {
    var answer =
        served
            .post(
                SYNC,
                """
                {"entities": ["order", "customer"], "direction": "import", "dry_run": true,
                 "force": true, "limit": 5, "sweep": "now"}
                """)
            .is(202);

    assertEquals("[\"order\",\"customer\"]", answer.json().path("entities").toString());
    assertEquals("import", answer.at("/direction"));
    assertTrue(answer.json().path("dry_run").asBoolean());
    assertTrue(answer.json().path("force").asBoolean());
    assertEquals(5, answer.json().path("limit").asInt());
    assertEquals("now", answer.at("/sweep"));
  }

  @Nested
  final class Waiting {
    @Test
    void answersWithTheFinishedRun() throws Exception {
      var answer = CompletableFuture.supplyAsync(() -> served.post(SYNC + "?wait=300", "{}"));
      served.runs.awaitStarted(1);
      finish("run-000001");

      assertEquals("succeeded", answer.get().is(200).at("/status"));
      assertEquals(1500, answer.get().json().path("duration_ms").asInt());
      assertEquals("2026-11-20T10:15:31.500Z", answer.get().at("/finished_at"));
      assertEquals("/api/v1/runs/run-000001", answer.get().header("Location"));
    }

    @Test
    void answersWithTheRunAsItStandsWhenTheTimeIsOver() {
      assertEquals("running", served.post(SYNC + "?wait=1", "{}").is(202).at("/status"));
    }

    @Test
    void outlastsTheIdleTimeoutOfTheConnection() {
      served.close();
      var impatient = new HttpSettings("127.0.0.1", 0, "1", Duration.ofMillis(400), Duration.ZERO);
      served = new Served(impatient).withIntegration();

      served.post(SYNC + "?wait=2", "{}").is(202);
    }

    @Test
    void hasBounds() {
      served.post(SYNC + "?wait=301", "{}").isProblem(400, "invalid-parameter").namesErrors("wait");
      served.post(SYNC + "?wait=-1", "{}").isProblem(400, "invalid-parameter");
    }
  }

  @Nested
  final class Refusal {
    @Test
    void namesWhatIsWrongInTheBody() {
      served
          .post(
              SYNC,
              """
              {"entities": ["customer", "NO"], "direction": "up", "dry_run": 1, "limit": 0, "sweep": "no",
               "forse": true}
              """)
          .isProblem(422, "invalid-fields")
          .namesErrors("entities[1]", "direction", "dry_run", "limit", "sweep", "forse");
    }

    @Test
    void doesNotStartASecondRun() {
      served.post(SYNC, "{}").is(202);

      served.post(SYNC, "{}").isProblem(409, "sync-already-running");
      finish("run-000001");
      served.post(SYNC, "{}").is(202);
    }

    @Test
    void doesNotStartWhilePaused() {
      served
          .put(
              "/api/v1/integrations/main",
              """
              {"url": "http://o", "database": "d", "username": "u", "profile": "p", "paused": true}
              """)
          .is(200);

      served.post(SYNC, "{}").isProblem(409, "integration-paused");
    }

    @Test
    void doesNotKnowOtherPlaces() {
      served.post("/api/v1/integrations/x/sync", "{}").isProblem(404, "integration-not-found");
      var answer = served.post(SYNC, "{\"entities\": [\"lead\"]}");
      answer.isProblem(422, "invalid-fields").namesErrors("entities");
      assertTrue(answer.text().contains("customer, order"), answer.text());
    }
  }

  @Test
  void showsWhyARunFailed() {
    served.post(SYNC, "{}").is(202);
    var error = new RunError("odoo-unavailable", "Odoo is away");
    served.runs.change(
        "run-000001", run -> run.ended(RunStatus.FAILED, Served.NOW, Optional.of(error)));

    assertEquals(
        Answer.json("{\"code\": \"odoo-unavailable\", \"message\": \"Odoo is away\"}"),
        served.get("/api/v1/runs/run-000001").is(200).json().path("error"));
  }
}
