package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MIRROR-2 and MIRROR-5: the old paths of a mirror. */
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
