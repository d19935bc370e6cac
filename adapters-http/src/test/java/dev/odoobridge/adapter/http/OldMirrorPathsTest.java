package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MIRROR-2 to MIRROR-5: the old paths of a mirror. */
final class OldMirrorPathsTest {
  private static final String TASK =
      "{\"cron\": \"*/10 * * * *\", \"task_name\": \"My Test\", \"task_path\":"
          + " \"app.tasks.test_task\"}";

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void scheduleListAndRemoveTasks() {
    var made = served.post("/schedule-task", TASK).is(201);
    var replaced = served.post("/schedule-task", TASK.replace("10", "20")).is(200);
    var listed = served.get("/scheduled-tasks").is(200);
    served.delete("/scheduled-tasks/My%20Test").is(204);

    assertEquals("my_test", made.at("/task_name"));
    assertEquals("*/20 * * * *", replaced.at("/cron"));
    assertEquals(replaced.json(), listed.json().path(0));
    assertEquals(0, served.get("/scheduled-tasks").is(200).json().size());
    served.delete("/scheduled-tasks/my_test").isProblem(404, "schedule-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void readTheRowsOfTheViewPageByPage(String slash) {
    var all = served.get("/contacts" + slash).is(200);
    var second = served.get("/contacts" + slash + "?skip=1&limit=1").is(200);
    var one = served.get("/contacts/2" + slash).is(200);

    assertEquals(3, all.json().size());
    assertEquals(1, second.json().size());
    assertEquals(one.json(), second.json().path(0));
    assertEquals(
        List.of("id", "odoo_id", "name", "phone", "credit", "created_at", "updated_at"),
        one.json().properties().stream().map(Map.Entry::getKey).toList());
    assertEquals(42, one.json().path("odoo_id").asInt());
    served.get("/contacts/9" + slash).isProblem(404, "record-not-found");
    served.get("/invoices" + slash).isProblem(404, "entity-not-found");
    served.get("/invoices/1" + slash).isProblem(404, "entity-not-found");
  }

  @Test
  void refuseRowsThatAreAskedForWrongly() {
    served.get("/contacts?limit=1001").isProblem(400, "invalid-parameter");
    served.get("/contacts?limit=0").isProblem(400, "invalid-parameter");
    served.get("/contacts?skip=-1").isProblem(400, "invalid-parameter");
    served.get("/contacts?offset=1").isProblem(400, "invalid-parameter");
    served.get("/contacts?integration=other").isProblem(404, "integration-not-found");
    served.get("/contacts/1%20OR%201=1").isProblem(404, "record-not-found");
    served.sendUnsigned("GET", "/contacts/", null).isProblem(401, "unauthenticated");
    served.sendUnsigned("GET", "/invoices/1", null).isProblem(401, "unauthenticated");
  }

  @Test
  void sayWhatIsWrongWithATask() {
    served
        .post("/schedule-task", "{\"task_name\": \"ä\", \"task_path\": \"tasks.dance\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("cron", "task_name", "task_path");
    served
        .post("/schedule-task", TASK.replace("*/10 * * * *", "now and then"))
        .isProblem(422, "invalid-fields")
        .namesErrors("cron");
  }

  @Test
  void needATokenButForTheHealth() {
    served.sendUnsigned("GET", "/scheduled-tasks", null).isProblem(401, "unauthenticated");
    served.sendUnsigned("POST", "/schedule-task", TASK).isProblem(401, "unauthenticated");

    var health = served.sendUnsigned("GET", "/health", null).is(200);

    assertEquals("ok", health.at("/status"));
    assertEquals("1.2.3", health.at("/configuration/version"));
  }
}
