package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment and one command make a working service: PROD-13, MIRROR-8. */
class SettingsAloneTest {

  @Test
  void mirrorWithNoCallOfTheApi(@TempDir Path data) {
    try (var odoo = OdooUnderTest.started(19);
        var service =
            ServeProcess.start(
                data,
                Map.of(
                    "ODOO_URL", odoo.url(),
                    "ODOO_DB", odoo.database(),
                    "ODOO_USERNAME", odoo.username(),
                    "ODOO_API_KEY", odoo.key(),
                    "ODOO_BRIDGE_PROFILE", "mirror",
                    "ODOO_AUTO_SYNC", "false",
                    "ODOO_SYNC_INTERVAL", "2"));
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
    }
  }
}
