package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PROD-7 and PROD-9: a production dashboard goes on with its old paths. */
final class OldProductionPathsTest {
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  /** The integration of this test has customers and orders alone. */
  @ParameterizedTest
  @CsvSource({"full, product", "products, product", "users, user"})
  void askForTheEntitiesTheyName(String path, String entity) {
    var refused = served.post("/api/sync/" + path, null).isProblem(422, "invalid-fields");

    assertEquals(
        "\"" + entity + "\" is not synced here; known: customer, order",
        refused.at("/errors/0/message"));
  }

  @Test
  void takeNoMembersNobodyKnows() {
    served
        .post("/api/sync/full", "{\"force\": true}")
        .isProblem(422, "invalid-fields")
        .namesErrors("force");
  }

  @Test
  void tellHowItStands() {
    var idle = served.get("/api/sync/status").is(200);
    var run = served.post("/api/v1/integrations/main/sync", null).is(202).at("/id");
    var busy = served.get("/api/sync/status").is(200);
    served.runs.change(
        run,
        it ->
            it.ended(
                RunStatus.FAILED,
                Served.NOW,
                Optional.of(new Run.RunError("odoo-unavailable", "away"))));
    var failed = served.get("/api/sync/status").is(200);

    assertEquals(false, idle.json().path("in_progress").asBoolean());
    assertEquals(true, idle.json().path("last_sync").isNull());
    assertEquals(true, busy.json().path("in_progress").asBoolean());
    assertEquals(false, failed.json().path("in_progress").asBoolean());
    assertEquals(Served.NOW.toString(), failed.at("/last_sync"));
    assertEquals("away", failed.at("/errors/0/message"));
    assertEquals("run", failed.at("/errors/0/type"));
  }

  @Test
  void stopAndStartTheScheduler() {
    served
        .post(
            "/api/v1/schedules",
            "{\"integration\": \"main\", \"cron\": \"*/5 * * * *\", \"id\": \"five\"}")
        .is(201);

    var stopped = served.post("/api/sync/scheduler/stop", null).is(200);
    var started = served.post("/api/sync/scheduler/start", null).is(200);

    assertEquals(false, stopped.json().path("enabled").asBoolean());
    assertEquals(true, started.json().path("enabled").asBoolean());
    assertEquals("*/5 * * * *", started.at("/interval"));
    assertEquals(started.json(), served.get("/api/sync/status").json().path("scheduler"));
  }

  @Test
  void meanTheOneThatIsNamed() {
    served.get("/api/sync/status?integration=main").is(200);
    served.get("/api/sync/status?integration=other").isProblem(404, "integration-not-found");
  }
}
