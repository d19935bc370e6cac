package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.domain.value.RawValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An integration gets its first API key, then the next one, and is warned of its end. */
public interface KeysContract {
  /** From this version on keys end. */
  int ENDING = 18;

  OdooUnderTest odoo();

  @Test
  default void areMadeReplacedAndTheirEndIsToldOf(@TempDir Path data) {
    try (var odoo = odoo();
        var served = new Served(odoo, "go4rent", data)) {
      var name = "keys" + Instant.now().toEpochMilli();
      var path = "/api/v1/integrations/" + name;
      served.api().post("/api/v1/integrations", integration(odoo, name));

      var first = served.api().post(path + "/key/rotate", Map.of());
      assertEquals("none", first.path("old_key").asText(), first::toString);
      assertEquals(1, keys(odoo, name));
      assertEquals(
          odoo.version() < 19 ? "jsonrpc" : "json2",
          served.api().post(path + "/test-connection", "").path("transport").asText());

      var second = served.api().post(path + "/key/rotate", Map.of("expires_in_days", 7));
      assertEquals("revoked", second.path("old_key").asText(), second::toString);
      assertEquals(odoo.version() < ENDING, second.path("expires_at").isNull(), second::toString);
      assertEquals(1, keys(odoo, name), "the first key is gone");
      var tested = served.api().post(path + "/test-connection", "");
      assertTrue(tested.path("ok").asBoolean(), tested::toString);

      var notices = served.api().get(path + "/status").path("notices");
      var doctor = served.command("doctor");
      if (odoo.version() < ENDING) {
        assertEquals(0, notices.size(), notices::toString);
      } else {
        assertEquals("key-ends", notices.path(0).path("code").asText(), notices::toString);
        assertTrue(tested.path("notes").toString().contains("key rotate"), tested::toString);
        assertTrue(
            doctor.printed().contains("WRONG odoo " + name.substring(0, 4)), doctor::printed);
      }

      var third = served.command("key", "rotate", name, "--days", "80");
      assertEquals(0, third.code(), third::printed);
      assertTrue(third.printed().contains("the old one: revoked"), third::printed);
      assertEquals(0, served.api().get(path + "/status").path("notices").size());
      assertEquals(1, keys(odoo, name));
      withoutThePassword(odoo, served, name);
    }
  }

  private static void withoutThePassword(OdooUnderTest odoo, Served served, String name) {
    var path = "/api/v1/integrations/" + name;
    var wrong =
        assertThrows(
            ApiFailure.class,
            () -> served.api().post(path + "/key/rotate", Map.of("password", "wrong")));
    assertTrue(wrong.explanation().length() > 10, wrong::explanation);
    assertEquals(1, keys(odoo, name));
    assertTrue(
        served.api().post(path + "/test-connection", "").path("ok").asBoolean(),
        "the key still works");
    odoo.hands()
        .search("res.users.apikeys", named(name), List.of("name"))
        .forEach(
            key ->
                assertTrue(
                    key.member("name").toString().contains("odoo-bridge " + name), key::toString));
  }

  private static Map<String, Object> integration(OdooUnderTest odoo, String name) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", name);
    body.put("url", odoo.url());
    body.put("database", odoo.database());
    body.put("username", odoo.username());
    body.put("password", odoo.password());
    body.put("profile", "go4rent");
    body.put("auto_sync", false);
    return body;
  }

  private static int keys(OdooUnderTest odoo, String name) {
    return odoo.hands().search("res.users.apikeys", named(name), List.of("name")).size();
  }

  private static RawValue.Items named(String name) {
    return RawValue.list(
        RawValue.list(
            RawValue.of("name"), RawValue.of("like"), RawValue.of("odoo-bridge " + name)));
  }
}
