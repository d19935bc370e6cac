package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.RunFollower;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.bootstrap.scenario.StoreStage.Reply;
import dev.odoobridge.domain.value.RawValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FBS-11: what Odoo answered is answered again, until something changed, and never to somebody who
 * may see less.
 */
public interface ReadCacheContract {
  String ODOO = StoreStage.SHOP + "/odoo";
  String PARTNERS = ODOO + "/records/res.partner";

  OdooUnderTest odoo();

  @Test
  default void answersWhatWasAskedBeforeUntilSomethingChanges(@TempDir Path data) {
    try (var stage = new StoreStage(odoo(), data);
        var api = new ApiClient(stage.bridge().url(), stage.bridge().adminToken())) {
      var name = "Kept " + InstantSource.system().millis();
      var id = stage.post(PARTNERS, values("name", name)).is(201).at("/id");
      var one = PARTNERS + "/" + id + "?fields=name";
      var list = PARTNERS + "?fields=name&where%5Bname.like%5D=" + name.replace(" ", "%20");
      var hands = stage.odoo.hands();
      assertSays(stage.get(one), "odoo", name);
      assertSays(stage.get(list), "odoo", name);
      rename(hands, id, name + " by hand");

      assertSays(stage.get(one), "cache", name);
      assertSays(stage.get(list), "cache", name);
      assertEquals(stage.get(list).at("/as_of"), stage.get(list).header("Odoo-Bridge-As-Of"));
      assertTrue(Instant.parse(stage.get(list).at("/as_of")).isBefore(Instant.now()));
      assertSays(stage.get(one + "&max_staleness=0"), "odoo", name + " by hand");
      assertSays(
          stage.send(stage.request(one).header("Cache-Control", "max-age=0").GET()),
          "odoo",
          name + " by hand");

      stage.patch(PARTNERS + "/" + id, values("name", name + " here")).is(200);
      assertSays(stage.get(one), "odoo", name + " here");
      assertSays(stage.get(list), "odoo", name + " here");
      assertSays(stage.get(list), "cache", name + " here");

      merges(stage, hands, id, name + " here");
      imports(stage, api, hands, id, name);
      narrows(stage, api, one, id);
      moves(stage);
      stage.delete(PARTNERS + "/" + id).is(204);
      stage.get(one).isProblem(404, "odoo-record-not-found");
    }
  }

  /** Merged reads too; what the bridge adds is as it is now. */
  private static void merges(StoreStage stage, OdooHands hands, String id, String name) {
    var virtual = StoreStage.SHOP + "/virtual-fields/res.partner";
    stage.put(virtual + "/fields/stars", Map.of("type", "integer")).is(201);
    stage.patch(virtual + "/values/" + id, Map.of("stars", 1)).is(200);
    var one = virtual + "/merged/" + id + "?fields=name";
    var list = virtual + "/merged?fields=name&where=stars%20%3E%200";
    assertMerged(stage.get(one), "odoo", name + " 1");
    assertMerged(stage.get(list), "odoo", name + " 1");
    rename(hands, id, name + " merged");
    stage.patch(virtual + "/values/" + id, Map.of("stars", 2)).is(200);
    assertMerged(stage.get(one), "cache", name + " 2");
    assertMerged(stage.get(list), "cache", name + " 2");
    assertMerged(stage.get(list + "&max_staleness=0"), "odoo", name + " merged 2");
    rename(hands, id, name);
    stage.patch(PARTNERS + "/" + id, values("name", name)).is(200);
    assertMerged(stage.get(one), "odoo", name + " 2");
  }

  private static void assertMerged(Reply reply, String source, String words) {
    reply.is(200);
    var item = reply.json().has("items") ? reply.json().at("/items/0") : reply.json();
    assertEquals(
        source + ": " + words,
        reply.header("Odoo-Bridge-Source")
            + ": "
            + item.at("/merged/name").asText()
            + " "
            + item.at("/merged/stars").asText());
  }

  /** The change cursor finds what people changed. */
  private static void imports(
      StoreStage stage, ApiClient api, OdooHands hands, String id, String name) {
    var one = PARTNERS + "/" + id + "?fields=name";
    sync(api);
    stage.get(one);
    rename(hands, id, name + " again");
    assertSays(stage.get(one), "cache", name + " here");

    sync(api);

    assertSays(stage.get(one), "odoo", name + " again");
  }

  private static void rename(OdooHands hands, String id, String name) {
    hands.write("res.partner", Long.parseLong(id), Map.of("name", RawValue.of(name)));
  }

  private static void sync(ApiClient api) {
    var run = new RunFollower(api).sync("shop", Map.of("direction", "import"), false);
    assertEquals("succeeded", run.path("status").asText(), run::toString);
  }

  private static void narrows(StoreStage stage, ApiClient api, String one, String id) {
    var all = PARTNERS + "/" + id;
    assertTrue(stage.get(all).is(200).json().has("email"));
    var narrow =
        Map.of(
            "name",
            "narrow " + id,
            "role",
            "manager",
            "integrations",
            List.of("shop"),
            "fields",
            List.of("res.partner.name"));
    var token = api.post("/api/v1/tokens", narrow);
    var bearer = "Bearer " + token.path("token").asText();
    var request = HttpRequest.newBuilder(URI.create(stage.bridge().url() + all));

    var seen = stage.send(request.header("Authorization", bearer).GET()).is(200);

    assertEquals("odoo", seen.header("Odoo-Bridge-Source"));
    assertEquals(2, seen.json().size(), seen::text);
    assertEquals("cache", stage.get(all).header("Odoo-Bridge-Source"));
    assertEquals("cache", stage.get(one).header("Odoo-Bridge-Source"));
    var merged = StoreStage.SHOP + "/virtual-fields/res.partner/merged/" + id;
    assertTrue(stage.get(merged).is(200).json().path("odoo").has("email"));
    var part = HttpRequest.newBuilder(URI.create(stage.bridge().url() + merged));
    var half = stage.send(part.header("Authorization", bearer).GET()).is(200).json().path("odoo");
    assertEquals(2, half.size(), half::toString);
  }

  /** What is kept can be bounded by model, and dropped; and it is counted. */
  private static void moves(StoreStage stage) {
    var countries = ODOO + "/records/res.country?fields=code&limit=3";
    assertEquals("odoo", stage.get(countries).at("/source"));
    assertEquals("cache", stage.get(countries).at("/source"));
    stage.delete(ODOO + "/cache").is(204);
    assertEquals("odoo", stage.get(countries).at("/source"));
    stage.put(ODOO + "/cache", Map.of("models", Map.of("res.country", 0))).is(200);
    assertEquals("odoo", stage.get(countries).at("/source"));
    var figures = stage.get("/metrics").text();
    var kept = "odoo_bridge_odoo_reads_total{integration=\"shop\",source=\"cache\"}";
    assertTrue(figures.contains(kept), figures);
  }

  private static void assertSays(Reply reply, String source, String name) {
    reply.is(200);
    var row = reply.json().has("items") ? reply.json().at("/items/0") : reply.json();
    assertEquals(
        source + ": " + name,
        reply.header("Odoo-Bridge-Source") + ": " + row.path("name").asText());
  }

  private static Map<String, Object> values(String field, String value) {
    return Map.of("values", Map.of(field, value));
  }
}
