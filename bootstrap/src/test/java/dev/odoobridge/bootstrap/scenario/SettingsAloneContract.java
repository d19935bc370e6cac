package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.domain.integration.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The environment and one command make a working service: PROD-6, PROD-13, MIRROR-8; what else can
 * be set: CARE-2, PROD-12; and what a mirror is asked at its old paths: MIRROR-2, MIRROR-5,
 * MIRROR-6.
 */
interface SettingsAloneContract {

  String JSON = "application/json";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void mirrorWithNoCallOfTheApi(@TempDir Path data) {
    try (var odoo = odoo()) {
      try (var service = ServeProcess.start(data, settings(odoo));
          var api = service.signIn()) {
        copiesByItself(api, odoo);
        assertTasksAreScheduledAtOnce(api);
        assertAnybodySeesHealthAndDocumentation(service, odoo);
      }
      try (var service = ServeProcess.start(data, settings(odoo));
          var api = service.signIn()) {
        var listed = api.get("/scheduled-tasks");
        assertTrue(listed.findValuesAsText("task_name").contains("nightly"), listed::toString);
        api.delete("/scheduled-tasks/nightly");
      }
    }
  }

  private static Map<String, String> settings(OdooUnderTest odoo) {
    return Map.of(
        "ODOO_BRIDGE_CALL_TIMEOUT",
        "30",
        "ODOO_URL",
        odoo.url(),
        "ODOO_DB",
        odoo.database(),
        "ODOO_USERNAME",
        odoo.username(),
        "ODOO_API_KEY",
        odoo.key(),
        "ODOO_BRIDGE_PROFILE",
        "mirror",
        "ODOO_AUTO_SYNC",
        "false",
        "ODOO_SYNC_INTERVAL",
        "*/2 * * * * *");
  }

  private static void copiesByItself(ApiClient api, OdooUnderTest odoo) {
    Eventually.holds(
        Duration.ofMinutes(2),
        () ->
            api.get("/api/v1/runs?integration=default&trigger=schedule&status=succeeded")
                    .path("total")
                    .asLong()
                > 0,
        () -> api.get("/api/v1/runs").toString());

    var contacts = api.get("/api/v1/integrations/default/records/contact?limit=1");
    assertTrue(contacts.path("total").asLong() > 0, contacts.toString());
    var integration = api.get("/api/v1/integrations/default");
    assertEquals("mirror", integration.path("profile").asText());
    assertFalse(integration.path("auto_sync").asBoolean());
    api.post("/api/v1/schedules/" + settingsSchedule(api) + "/pause", Map.of());
    Eventually.holds(
        Duration.ofMinutes(2),
        () -> api.get("/api/v1/runs?status=running").path("total").asLong() == 0,
        () -> "a run goes on");
    assertBatchesCacheAndSwitchesCanBeSet(api, odoo);
  }

  /** PROD-6: the cron expression of the settings, here with seconds. */
  private static String settingsSchedule(ApiClient api) {
    var schedule = api.get("/api/v1/schedules").path("items").path(0);
    assertEquals("*/2 * * * * *", schedule.path("cron").asText(), schedule::toString);
    return schedule.path("id").asText();
  }

  /** MIRROR-2. */
  private static void assertTasksAreScheduledAtOnce(ApiClient api) {
    var task = "{\"cron\": \"%s\", \"task_name\": \"%s\", \"task_path\": \"app.tasks.sync_%s\"}";
    api.sendText(
        "POST", "/schedule-task", JSON, task.formatted("* * * * * *", "often", "contacts"));
    api.sendText(
        "POST", "/schedule-task", JSON, task.formatted("0 3 * * *", "nightly", "invoices"));
    Eventually.holds(
        Duration.ofMinutes(1),
        () ->
            api.get("/api/v1/runs?trigger=schedule&limit=50")
                .findValuesAsText("started_by")
                .contains("schedule:often"),
        () -> api.get("/api/v1/schedules").toString());
    assertEquals(3, api.get("/scheduled-tasks").size());
    api.delete("/scheduled-tasks/often");
    assertEquals(2, api.get("/scheduled-tasks").size());
  }

  /** MIRROR-5, MIRROR-6. */
  private static void assertAnybodySeesHealthAndDocumentation(
      ServeProcess service, OdooUnderTest odoo) {
    try (var nobody = new ApiClient(service.url(), new Secret("none"))) {
      var health = nobody.get("/health");
      assertEquals("ok", health.path("status").asText(), health::toString);
      assertEquals(2, health.path("configuration").path("schedules").asInt(), health::toString);
      assertFalse(health.toString().contains(odoo.key()), health::toString);
      assertTrue(nobody.getText("/docs").contains("/docs/"), "no page");
      var contract = nobody.get("/docs/openapi.json");
      assertTrue(contract.path("openapi").asText().startsWith("3."), "no OpenAPI");
      assertTrue(contract.path("paths").has("/contacts"), "the old paths are not in it");
    }
  }

  private static void assertBatchesCacheAndSwitchesCanBeSet(ApiClient api, OdooUnderTest odoo) {
    var path = "/api/v1/integrations/default";
    assertEquals(3600, api.get(path + "/odoo/cache").path("seconds").asInt());
    var changed = new HashMap<String, Object>();
    changed.put("url", odoo.url());
    changed.put("database", odoo.database());
    changed.put("username", odoo.username());
    changed.put("profile", "mirror");
    changed.put("batch_size", 100);
    changed.put("auto_sync", true);
    changed.put("paused", true);
    var set = api.put(path, changed);
    assertEquals(100, set.path("batch_size").asInt(), set::toString);
    assertTrue(set.path("auto_sync").asBoolean(), set::toString);
    assertThrows(ApiFailure.class, () -> api.post(path + "/sync", Map.of("direction", "import")));
    changed.put("paused", false);
    api.put(path, changed);
    var ended = api.post(path + "/sync?wait=120", Map.of("direction", "import"));
    assertEquals("succeeded", ended.path("status").asText(), ended::toString);
  }
}
