package dev.odoobridge.testkit.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the recordings do not show of the server. */
class OdooDoubleTest {

  @Test
  void has19sTransportsOnlyIn19() throws Exception {
    try (var old = OdooDouble.start(OdooDouble.Settings.of(14))) {
      assertEquals(
          404, new Client(old).json2("res.partner", "search_count", Map.of()).statusCode());
      var version =
          new Client(old)
              .send(
                  "POST",
                  "/web/webclient/version_info",
                  Map.of("Content-Type", "application/json"),
                  "{\"params\":{}}");
      assertEquals("14.0", Client.tree(version.body()).at("/result/server_version").asText());
    }
  }

  @Test
  void takesTheKeyAsPasswordAndRefusesItOnceExpired() throws Exception {
    var clock = InstantSource.fixed(Bench.START);
    try (var odoo = OdooDouble.start(OdooDouble.Settings.of(19).withClock(clock))) {
      var memory = new Memory(odoo.store());
      var client = new Client(odoo);
      var domain = Map.<String, Object>of("domain", List.of());
      assertEquals(200, client.json2("res.partner", "search_count", domain).statusCode());

      var key = (Long) memory.search("res.users.apikeys", List.of()).getFirst();
      memory.write("res.users.apikeys", key, Map.of("expiration_date", "2026-11-20 09:59:59"));

      var refused = client.json2("res.partner", "search_count", domain);
      assertEquals(401, refused.statusCode());
      assertEquals("Invalid apikey", Client.tree(refused.body()).get("message").asText());
    }
  }

  @Test
  void mapsPositionalArgumentsByTheSignaturesOfItsVersion() throws Exception {
    for (var version : List.of(14, 19)) {
      try (var odoo = OdooDouble.start(OdooDouble.Settings.of(version))) {
        var client = new Client(odoo);
        var byName = Map.<String, Object>of("domain", List.of(List.of("id", "=", 3)));

        assertEquals(
            3,
            client
                .rpc("res.partner", "search", List.of(byName.get("domain")), Map.of())
                .at("/result/0")
                .asInt());
        var named = client.rpc("res.partner", "search", List.of(), byName);
        assertEquals(
            version == 14 ? "builtins.TypeError" : "", named.at("/error/data/name").asText());
        var loaded =
            client.rpc(
                "res.partner", "search_read", List.of(byName.get("domain")), Map.of("load", ""));
        assertEquals(version == 14, loaded.has("error"));
      }
    }
  }

  @Test
  void answersNoResultKeyForNoneAndOneIdForOneDict() throws Exception {
    try (var odoo = OdooDouble.start(OdooDouble.Settings.of(14))) {
      var client = new Client(odoo);
      var partner = client.rpc("res.partner", "create", List.of(Map.of("name", "A")), Map.of());
      assertTrue(partner.get("result").isInt());
      var order =
          client.rpc(
              "sale.order",
              "create",
              List.of(Map.of("partner_id", partner.get("result").asInt())),
              Map.of());

      var none =
          client.rpc(
              "sale.order",
              "action_quotation_sent",
              List.of(List.of(order.get("result").asInt())),
              Map.of());

      assertFalse(none.has("result"));
      assertFalse(none.has("error"));
    }
  }

  @Test
  void succeedsOnNothingWhenIdsAreLeftOutOfJson2() throws Exception {
    try (var odoo = OdooDouble.start(OdooDouble.Settings.of(19))) {
      var client = new Client(odoo);
      var values = Map.<String, Object>of("vals", Map.of("name", "everybody"));

      var nobody = client.json2("res.partner", "write", values);

      assertEquals("true", nobody.body());
      assertEquals(
          "[]",
          client
              .json2(
                  "res.partner",
                  "search",
                  Map.of("domain", List.of(List.of("name", "=", "everybody"))))
              .body());
      var text =
          client.json2(
              "res.partner", "write", Map.of("ids", List.of("3"), "vals", Map.of("name", "x")));
      assertEquals(404, text.statusCode());
    }
  }
}
