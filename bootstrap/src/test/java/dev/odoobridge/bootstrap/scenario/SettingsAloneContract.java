package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The environment and one command make a working service: PROD-13, MIRROR-8; and what else can be
 * set: CARE-2, PROD-12.
 */
interface SettingsAloneContract {

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void mirrorWithNoCallOfTheApi(@TempDir Path data) {
    try (var odoo = odoo();
        var service =
            ServeProcess.start(
                data,
                Map.of(
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
                    "false"));
        var api = service.signIn()) {
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
      assertBatchesCacheAndSwitchesCanBeSet(api, odoo);
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
