package dev.odoobridge.bootstrap.scenario;

import static dev.odoobridge.bootstrap.scenario.StoreStage.SHOP;
import static dev.odoobridge.bootstrap.scenario.StoreStage.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** FBS-4, FBS-5, FBS-6: virtual fields, end to end over HTTP and against one Odoo. */
@ExtendWith(StartedBridge.ForAll.class)
public interface VirtualFieldsContract {
  String PARTNERS = SHOP + "/virtual-fields/res.partner";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  private static void define(StoreStage stage, String name, Map<String, Object> definition) {
    stage.put(PARTNERS + "/fields/" + name, definition).is(201);
  }

  private static void defineThree(StoreStage stage) {
    define(
        stage,
        "credit_limit",
        Map.of("type", "numeric", "precision", 12, "scale", 2, "indexed", true));
    define(
        stage,
        "tier",
        Map.of("type", "selection", "values", List.of("silver", "gold"), "default", "silver"));
    define(stage, "code", Map.of("type", "char", "unique", true));
  }

  /** One field of each type that {@link #defineThree} has not. */
  private static void defineTheOthers(StoreStage stage) {
    var shape = Map.of("type", "object", "properties", Map.of("floor", Map.of("type", "integer")));
    define(stage, "notes", Map.of("type", "text", "required", true, "default", "none"));
    define(stage, "seats", Map.of("type", "integer"));
    define(stage, "vip", Map.of("type", "boolean"));
    define(stage, "since", Map.of("type", "date"));
    define(stage, "seen_at", Map.of("type", "datetime"));
    define(stage, "office", Map.of("type", "json", "schema", shape));
  }

  private static List<Long> partners(StoreStage stage, String prefix, int count) {
    var ids = new ArrayList<Long>();
    for (var number = 0; number < count; number++) {
      var values =
          Map.of(
              "name", RawValue.of(prefix + " " + number),
              "is_company", RawValue.of(number % 2 == 0));
      ids.add(stage.odoo.hands().create("res.partner", values));
    }
    return ids;
  }

  private static List<Long> ids(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> item.path("id").asLong())
        .toList();
  }

  @Test
  default void setsReadsAndDeletesValuesAndKeepsTheirHistory(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      defineThree(stage);
      var id = partners(stage, "Virtual", 1).getFirst();
      var path = PARTNERS + "/values/" + id;

      var set = stage.patch(path, Map.of("credit_limit", 1500.5, "code", "V-1")).is(200);
      assertEquals(
          "{\"code\":\"V-1\",\"credit_limit\":1500.5,\"tier\":\"silver\"}", set.at("/values"));
      assertEquals(
          "{\"credit_limit\":1500.5}", stage.get(path + "?fields=credit_limit").at("/values"));
      stage.patch(path, Map.of("tier", "gold")).is(200);
      assertEquals(
          "{\"code\":\"V-2\",\"tier\":\"gold\"}",
          stage.put(path, Map.of("code", "V-2", "tier", "gold")).at("/values"));

      var history = stage.get(path + "/history").is(200);
      assertEquals("6", String.valueOf(history.json().path("items").size()), history::text);
      assertEquals("6", stage.get(path + "/history?limit=1").at("/total"));
      stage.delete(path).is(204);
      assertEquals("{}", stage.get(path).at("/values"));
      takesTheOtherTypes(stage, path);
    }
  }

  private static void takesTheOtherTypes(StoreStage stage, String path) {
    defineTheOthers(stage);
    var given =
        Map.of(
            "seats",
            12,
            "vip",
            true,
            "since",
            "2026-01-31",
            "seen_at",
            "2026-01-31T12:00:00Z",
            "office",
            Map.of("floor", 3));
    assertEquals(
        "{\"notes\":\"none\",\"office\":{\"floor\":3},\"seats\":12,"
            + "\"seen_at\":\"2026-01-31T12:00:00Z\",\"since\":\"2026-01-31\","
            + "\"tier\":\"silver\",\"vip\":true}",
        stage.patch(path, given).is(200).at("/values"));
    var where = "since >= \"2026-01-01\" and seats < 13 and vip = true and office contains";
    var found = stage.get(PARTNERS + "/values?where=" + query(where + " {\"floor\": 3}")).is(200);
    assertEquals(1, ids(found.json()).size(), found::text);
    stage.patch(path, Map.of("office", Map.of("floor", "x"))).isProblem(422, "invalid-fields");
    stage.put(path, Map.of("vip", 3)).isProblem(422, "invalid-fields");
  }

  @Test
  default void namesWhatIsWrongAndStoresNothingOfIt(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      defineThree(stage);
      var wrong =
          stage.patch(PARTNERS + "/values/1", Map.of("credit_limit", "x", "tier", "b", "nil", 1));

      wrong.isProblem(422, "invalid-fields");
      assertEquals(
          List.of("credit_limit", "nil", "tier"),
          wrong.json().path("errors").findValuesAsText("path").stream().sorted().toList());
      stage
          .put(PARTNERS + "/fields/x", Map.of("type", "text", "unique", true))
          .isProblem(422, "invalid-fields");
      stage.put(PARTNERS + "/fields/id", Map.of("type", "text")).isProblem(400, "invalid-path");
      stage.get(PARTNERS + "/values?where=credit_limit").isProblem(400, "invalid-parameter");
      stage
          .get(PARTNERS + "/values?where=" + query("tier > gold"))
          .isProblem(422, "invalid-fields");
      stage
          .get("/api/v1/integrations/none/virtual-fields/res.partner")
          .isProblem(404, "integration-not-found");
    }
  }

  @Test
  default void writesThousandsOfRecordsInOneCallWithAnOutcomeForEach(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      defineThree(stage);
      var lines = new StringBuilder();
      for (var id = 1; id <= 2500; id++) {
        lines.append(
            "{\"id\": %d, \"values\": {\"credit_limit\": %d, \"code\": \"c%d\"}}\n"
                .formatted(id, id * 10, id == 2500 ? 7 : id));
      }
      lines.append("{\"id\": 7, \"values\": null}\n{\"id\": \"x\"}\nnothing\n");
      var answers = stage.lines(PARTNERS + "/values", lines.toString()).is(200).lines();

      assertEquals(2503, answers.size());
      assertEquals("stored", answers.getFirst().path("outcome").asText());
      assertEquals("record 7 has this value", answers.get(2499).at("/errors/0/message").asText());
      assertEquals("stored", answers.get(2500).path("outcome").asText());
      assertEquals("invalid", answers.get(2501).path("outcome").asText());
      assertEquals("invalid", answers.get(2502).path("outcome").asText());
      var rich = stage.get(PARTNERS + "/values?limit=2&where=" + query("credit_limit > 24970"));
      assertEquals(List.of(2498L, 2499L), ids(rich.json()));
      assertEquals("2", rich.at("/total"));
      var last = stage.get(PARTNERS + "/values?limit=2&order=id+desc").is(200);
      assertEquals(List.of(2499L, 2498L), ids(last.json()));
      assertEquals("2498", last.at("/total"));
      var before = stage.get(PARTNERS + "/values?limit=1&order=id+desc&after=" + last.at("/next"));
      assertEquals(List.of(2497L), ids(before.json()));
      assertEquals("2498", stage.get(PARTNERS).at("/fields/1/count"));
      eachBrokenLineIsNamedAndNothingOfItStored(stage);
    }
  }

  private static void eachBrokenLineIsNamedAndNothingOfItStored(StoreStage stage) {
    var lines =
        """
        {"id": 8, "values": {"credit_limit": "much"}}
        {"id": 8, "values": 5}
        {"id": 8, "values": {}, "whole": "yes"}
        {"id": 8.5, "values": {}}
        {"id": 8, "values": {}, "unheard_of": 1}
        [8]
        {"define": {"name": "a", "type": "text"}, "id": 8}
        """;
    var before = stage.get(PARTNERS + "/values/8").json();
    for (var path : List.of("/values", "/import")) {
      var answers = stage.lines(PARTNERS + path, lines).is(200).lines();
      var paths = answers.stream().map(it -> it.at("/errors/0/path").asText()).toList();
      assertEquals(
          List.of("credit_limit", "values", "whole", "id", "unheard_of", "", "define"),
          paths,
          () -> path + ": " + answers);
    }
    assertEquals(before, stage.get(PARTNERS + "/values/8").json());
  }

  @Test
  default void findsByOdoosFieldsAndVirtualOnesTogetherPageByPage(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      defineThree(stage);
      var ids = partners(stage, "Merged", 12);
      ids.forEach(
          id ->
              stage
                  .patch(PARTNERS + "/values/" + id, Map.of("credit_limit", id - ids.getFirst()))
                  .is(200));
      var list =
          PARTNERS
              + "/merged?limit=2&fields=name,is_company,country_id,create_date&domain="
              + query("[[\"name\",\"like\",\"Merged\"],[\"is_company\",\"=\",true]]")
              + "&where="
              + query("credit_limit >= 4 and tier = silver");

      var first = stage.get(list).is(200).json();
      assertEquals(List.of(ids.get(4), ids.get(6)), ids(first));
      var second = stage.get(list + "&after=" + first.path("next").asLong()).json();
      assertEquals(List.of(ids.get(8), ids.get(10)), ids(second));
      var third = stage.get(list + "&after=" + second.path("next").asLong()).json();
      assertEquals(List.of(), ids(third));
      assertTrue(third.path("next").isNull());

      var item = first.path("items").path(0);
      assertEquals("Merged 4", item.at("/odoo/name").asText());
      assertTrue(item.at("/odoo/country_id").isNull(), item::toString);
      assertTrue(item.at("/odoo/create_date").asText().endsWith("Z"), item::toString);
      assertEquals("4", item.at("/merged/credit_limit").asText());
    }
  }

  @Test
  default void mergesOneRecordAndTellsWhichNamesClash(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      define(stage, "name", Map.of("type", "char"));
      define(stage, "rating", Map.of("type", "integer"));
      var id = partners(stage, "Clash", 1).getFirst();
      stage.patch(PARTNERS + "/values/" + id, Map.of("name", "ours", "rating", 5)).is(200);

      var merged = stage.get(PARTNERS + "/merged/" + id + "?fields=name,email").is(200);

      assertEquals("Clash 0", merged.at("/odoo/name"));
      assertEquals("{\"name\":\"ours\",\"rating\":5}", merged.at("/virtual"));
      assertEquals("Clash 0", merged.at("/merged/name"));
      assertEquals("5", merged.at("/merged/rating"));
      assertEquals("[\"name\"]", merged.at("/clashes"));
      stage.get(PARTNERS + "/merged/999999999").isProblem(404, "odoo-record-not-found");
      stage.get(PARTNERS + "/merged/" + id + "?fields=nil").isProblem(422, "invalid-fields");
      assertTrue(stage.get(PARTNERS + "/merged/" + id).at("/odoo/email").equals("null"));
    }
  }

  @Test
  default void givesEachIntegrationFieldsOfItsOwn(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      stage.addIntegration("clinic");
      define(stage, "tier", Map.of("type", "char"));
      var other = "/api/v1/integrations/clinic/virtual-fields/res.partner";
      stage.put(other + "/fields/tier", Map.of("type", "integer")).is(201);
      stage.patch(PARTNERS + "/values/3", Map.of("tier", "gold")).is(200);
      stage.patch(other + "/values/3", Map.of("tier", 1)).is(200);

      assertEquals("{\"tier\":\"gold\"}", stage.get(PARTNERS + "/values/3").at("/values"));
      assertEquals("{\"tier\":1}", stage.get(other + "/values/3").at("/values"));
    }
  }

  @Test
  default void keepsValuesAsideOfRecordsThatAreGoneFromOdoo(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      define(stage, "rating", Map.of("type", "integer"));
      var ids = partners(stage, "Gone", 2);
      ids.forEach(id -> stage.patch(PARTNERS + "/values/" + id, Map.of("rating", id)).is(200));
      stage.odoo.hands().call("res.partner", ids.getFirst(), "unlink");

      var tidied = stage.post(PARTNERS + "/tidy", Map.of()).is(200);

      assertEquals("1", tidied.at("/set_aside"));
      assertEquals(List.of(ids.getLast()), ids(stage.get(PARTNERS + "/values").json()));
      var aside = stage.get(PARTNERS + "/aside").json();
      assertEquals(List.of(ids.getFirst()), ids(aside));
      assertEquals(1, aside.path("total").asInt());
      stage.put(PARTNERS, Map.of("kept_days", 0)).is(200);
      assertEquals("1", stage.post(PARTNERS + "/tidy", Map.of()).at("/forgotten"));
    }
  }

  @Test
  default void exportsAndImportsAllOfAModel(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      defineThree(stage);
      stage.patch(PARTNERS + "/values/3", Map.of("credit_limit", 12.5, "code", "x")).is(200);
      stage.patch(PARTNERS + "/values/4", Map.of("code", "y")).is(200);
      var exported = stage.get(PARTNERS + "/export").is(200).text();
      stage.addIntegration("clinic");
      var other = "/api/v1/integrations/clinic/virtual-fields/res.partner";

      var answers = stage.lines(other + "/import", exported).is(200).lines();

      assertEquals(5, answers.size());
      assertEquals(exported, stage.get(other + "/export").text());
    }
  }

  @Test
  default void redefinesAFieldOnlyWhenAllValuesFit(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      defineThree(stage);
      stage.patch(PARTNERS + "/values/3", Map.of("credit_limit", 12.5)).is(200);

      stage
          .put(PARTNERS + "/fields/credit_limit", Map.of("type", "integer"))
          .isProblem(422, "invalid-fields");
      stage
          .put(
              PARTNERS + "/fields/credit_limit",
              Map.of("type", "numeric", "precision", 20, "scale", 4))
          .is(200);
      stage.delete(PARTNERS + "/fields/credit_limit").isProblem(409, "has-values");
      stage.delete(PARTNERS + "/fields/credit_limit?with_values=true").is(204);
      stage.delete(PARTNERS + "/fields/credit_limit").isProblem(404, "virtual-field-not-found");
    }
  }
}
