package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.RunFollower;
import dev.odoobridge.bootstrap.scenario.StoreStage.Reply;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.network.FaultProxy;
import dev.odoobridge.testkit.network.NetworkFault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FBS-9, FBS-10 and FBS-12: a customer with virtual fields and documents in one call, all of it or
 * nothing; and writes that wait until Odoo is back, each done once.
 */
public interface BundlesContract {
  String BUNDLES = StoreStage.SHOP + "/bundles";
  String PARTNERS = StoreStage.SHOP + "/odoo/records/res.partner";
  String VIRTUAL = StoreStage.SHOP + "/virtual-fields/res.partner";
  Duration LIMIT = Duration.ofSeconds(90);

  OdooUnderTest odoo();

  @Test
  default void doesSeveralStepsAsOneWhateverHappens(@TempDir Path data) {
    var odoo = odoo();
    var address = URI.create(odoo.url());
    try (var proxy = FaultProxy.before(address.getHost(), address.getPort());
        var stage = new StoreStage(odoo.at("http://127.0.0.1:" + proxy.port()), data)) {
      var tier = Map.of("type", "selection", "values", List.of("gold", "silver"));
      stage.put(VIRTUAL + "/fields/tier", tier).is(201);
      var name = "Bundle " + InstantSource.system().millis();
      var id = all(stage, name);
      nothing(stage, name);
      restores(stage, id, name);
      many(stage, name);
      losesNoAnswer(stage, proxy, name);
      waits(stage, proxy, id, name);
    }
  }

  private static Map<String, Object> create(String as, String name) {
    return Map.of("as", as, "create", "res.partner", "values", Map.of("name", name));
  }

  private static Map<String, Object> tier(String of, String tier) {
    return Map.of("virtual", "res.partner", "of", of, "values", Map.of("tier", tier));
  }

  private static Map<String, Object> document(String of, String name) {
    var values = Map.of("name", name, "type", "contract", "content", "SGVsbG8=");
    return Map.of("as", name, "document", "res.partner", "of", of, "values", values);
  }

  private static Map<String, Object> steps(Object... steps) {
    return Map.of("steps", List.of(steps));
  }

  private static String all(StoreStage stage, String name) {
    var contact =
        Map.of(
            "create",
            "res.partner",
            "values",
            Map.of("name", name + " contact", "parent_id", Map.of("step", "it")));
    var done =
        stage
            .post(
                BUNDLES,
                steps(
                    create("it", name),
                    tier("it", "gold"),
                    document("it", "a.txt"),
                    document("it", "b.txt"),
                    contact))
            .is(201);
    assertEquals("done", done.at("/state"), done::text);
    var id = done.at("/steps/0/record");
    var merged = stage.get(VIRTUAL + "/merged/" + id).is(200);
    assertEquals(name + " gold", merged.at("/merged/name") + " " + merged.at("/merged/tier"));
    assertEquals(2, documents(stage, id));
    var child = stage.get(PARTNERS + "/" + done.at("/steps/4/record") + "?fields=parent_id");
    assertEquals(id, child.at("/parent_id/id"));
    return id;
  }

  private static int documents(StoreStage stage, String id) {
    return stage
        .get(StoreStage.SHOP + "/documents?model=res.partner&record=" + id)
        .json()
        .path("items")
        .size();
  }

  private static long count(StoreStage stage, String name) {
    var where = "?fields=name&total=true&archived=true&where%5Bname%5D=" + StoreStage.query(name);
    return stage.get(PARTNERS + where).is(200).json().path("total").asLong();
  }

  private static void nothing(StoreStage stage, String name) {
    var undone =
        stage.post(
            BUNDLES,
            steps(create("it", name + " no"), document("it", "a.txt"), tier("it", "bronze")));
    undone.isProblem(422, "bundle-undone");
    assertTrue(undone.at("/detail").contains("tier"), undone::text);
    assertEquals(0, count(stage, name + " no"));
    var newest = stage.get(BUNDLES + "?limit=1").is(200);
    assertEquals("undone", newest.at("/items/0/steps/0/status"), newest::text);
    assertEquals(0, documents(stage, newest.at("/items/0/steps/0/record")));
  }

  private static void restores(StoreStage stage, String id, String name) {
    var update =
        Map.of(
            "update",
            "res.partner",
            "id",
            Long.parseLong(id),
            "values",
            Map.of("name", name + " changed", "ref", "R1"));
    var refused = Map.of("delete", "res.partner", "id", 99_999_999);
    stage
        .post(BUNDLES, steps(update, create("x", name + " no"), tier("x", "bronze")))
        .isProblem(422, "bundle-undone");
    var now = stage.get(PARTNERS + "/" + id + "?fields=name,ref").is(200);
    assertEquals(name, now.at("/name"));
    assertTrue(now.json().path("ref").isNull(), now::text);
    stage.post(BUNDLES, steps(refused)).is(201);
  }

  /** FBS-10: many at once with virtual fields, an outcome each. */
  private static void many(StoreStage stage, String name) {
    var made =
        stage
            .post(
                PARTNERS + "/batch",
                Map.of(
                    "operation",
                    "create",
                    "records",
                    List.of(
                        Map.of("name", name + " A"), Map.of("name", name + " B"), Map.of("x", 1)),
                    "virtual",
                    List.of(Map.of("tier", "gold"), Map.of("tier", "bronze"), Map.of())))
            .is(200);
    assertEquals(
        List.of("created", "failed", "failed"),
        made.json().path("items").findValuesAsText("outcome"),
        made::text);
    assertEquals("invalid-fields", made.at("/items/1/code"), made::text);
    assertEquals(0, count(stage, name + " B"));
    var merged = stage.get(VIRTUAL + "/merged/" + made.at("/items/0/id")).is(200);
    assertEquals("gold", merged.at("/virtual/tier"), merged::text);
  }

  /** The answer of the create is lost: it is looked for, and the rest follows. */
  private static void losesNoAnswer(StoreStage stage, FaultProxy proxy, String name) {
    proxy.arm(1, request -> request.contains(name + " lost"), new NetworkFault.CutReply(0));
    var taken =
        stage.post(BUNDLES, steps(create("it", name + " lost"), tier("it", "silver"))).is(202);
    var bundle = awaited(stage, taken.header("Location"), "done");
    assertEquals(1, count(stage, name + " lost"));
    var merged = stage.get(VIRTUAL + "/merged/" + bundle.at("/steps/0/record"));
    assertEquals("silver", merged.at("/virtual/tier"), merged::text);
  }

  private static void waits(StoreStage stage, FaultProxy proxy, String id, String name) {
    var copied =
        stage.odoo.hands().create("res.partner", Map.of("name", RawValue.of(name + " copied")));
    stage.patch(VIRTUAL + "/values/" + copied, Map.of("tier", "silver")).is(200);
    imports(stage);
    stage.get(PARTNERS + "/" + id + "?fields=name").is(200);
    proxy.refuse();
    mergesTheCopy(stage, copied, name + " copied");
    var copy = stage.get(PARTNERS + "/" + copied + "?fields=name").is(200);
    assertEquals("copy true", from(copy));
    assertEquals(name + " copied", copy.at("/name"));
    var seen = stage.get(PARTNERS + "/" + id + "?fields=name&max_staleness=3600").is(200);
    assertEquals("cache", seen.header("Odoo-Bridge-Source"));
    assertEquals(503, stage.get(PARTNERS + "?max_staleness=0").response().statusCode());
    var made = stage.post(PARTNERS, Map.of("values", Map.of("name", name + " late"))).is(202);
    assertEquals("going", made.at("/state"), made::text);
    stage.patch(PARTNERS + "/" + id, Map.of("values", Map.of("name", name + " one"))).is(202);
    var last = stage.patch(PARTNERS + "/" + id, Map.of("values", Map.of("name", name + " two")));
    last.is(202);
    var batch =
        Map.of(
            "operation",
            "create",
            "records",
            List.of(Map.of("name", name + " batched")),
            "virtual",
            List.of(Map.of("tier", "gold")));
    var batched = stage.post(PARTNERS + "/batch", batch).is(200);
    assertEquals("queued", batched.at("/items/0/outcome"), batched::text);
    proxy.accept();
    awaited(stage, last.header("Location"), "done");
    awaited(stage, made.header("Location"), "done");

    assertEquals(1, count(stage, name + " late"));
    Eventually.holds(
        LIMIT,
        () -> !stage.get(BUNDLES + "?limit=20").text().contains("\"going\""),
        () -> stage.get(BUNDLES + "?limit=20").text());
    assertEquals(1, count(stage, name + " batched"));
    var query = "?fields=name&where=tier%20%3D%20gold&domain=";
    var domain = StoreStage.query("[[\"name\", \"=\", \"" + name + " batched\"]]");
    var merged = stage.get(VIRTUAL + "/merged" + query + domain).is(200);
    assertEquals(name + " batched", merged.at("/items/0/merged/name"), merged::text);
    assertEquals("odoo ", from(stage.get(PARTNERS + "/" + copied + "?fields=name")));
    var now = stage.get(PARTNERS + "/" + id + "?fields=name&max_staleness=0");
    assertEquals(name + " two", now.at("/name"), now::text);
  }

  /** Virtual fields beside what the syncs keep of Odoo's, one record and searched by both. */
  private static void mergesTheCopy(StoreStage stage, long id, String name) {
    var one = stage.get(VIRTUAL + "/merged/" + id + "?fields=name").is(200);
    assertEquals("copy true", from(one));
    assertEquals(name + " silver", one.at("/merged/name") + " " + one.at("/merged/tier"));
    var domain = StoreStage.query("[[\"name\", \"=\", \"" + name + "\"]]");
    var list = VIRTUAL + "/merged?fields=name&where=tier%20%3D%20silver&domain=" + domain;
    var page = stage.get(list).is(200);
    assertEquals("copy true", from(page));
    assertEquals(
        name + " copy true",
        page.at("/items/0/odoo/name") + " " + page.at("/source") + " " + page.at("/fallback"));
    assertEquals(page.at("/as_of"), page.header("Odoo-Bridge-As-Of"));
    stage.get(list + "&max_staleness=0").isProblem(503, "odoo-unavailable");
    stage.get(VIRTUAL + "/merged/" + id + "?fields=website").isProblem(503, "odoo-unavailable");
  }

  private static String from(Reply reply) {
    return reply.header("Odoo-Bridge-Source") + " " + reply.header("Odoo-Bridge-Fallback");
  }

  /** Whole, so that the copy has what Odoo has. A busy Odoo may drop a connection meanwhile. */
  private static void imports(StoreStage stage) {
    try (var api = new ApiClient(stage.bridge().url(), stage.bridge().adminToken())) {
      var runs = new RunFollower(api);
      var direction = Map.<String, Object>of("direction", "import");
      Eventually.holds(
          LIMIT,
          () -> runs.sync("shop", direction, false).path("status").asText().equals("succeeded"),
          () -> stage.get("/api/v1/runs?limit=1").text());
    }
  }

  private static Reply awaited(StoreStage stage, String location, String state) {
    Eventually.holds(
        LIMIT,
        () -> stage.get(location).at("/state").equals(state),
        () -> stage.get(location).text());
    return stage.get(location);
  }
}
