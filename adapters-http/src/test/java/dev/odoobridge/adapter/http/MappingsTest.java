package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MappingsTest {
  private static final String MAPPING = "/api/v1/integrations/main/mapping";
  private static final String TEXT = "version: 1\n# mine, größer\n";

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  private Answer putYaml(String text) {
    return served.put(MAPPING, text, "Content-Type", "application/yaml");
  }

  private Answer validate(String text) {
    return served.send("POST", MAPPING + "/validate", text, "Content-Type", "text/yaml");
  }

  @Test
  void givesTheBuiltInMappingAsAFile() {
    var answer = served.get(MAPPING).is(200);

    assertEquals("application/yaml; charset=utf-8", answer.header("Content-Type"));
    assertEquals("go4rent", answer.header("X-Mapping-Profile"));
    assertEquals("", answer.header("X-Mapping-Version"));
    assertEquals("version: 1\n# built in\n", answer.text());
  }

  @Test
  void takesAFileAndGivesItBackAsItWas() {
    var stored = putYaml(TEXT).is(200);

    assertEquals(
        Answer.json(
            """
            {"version": 1, "at": "2026-11-20T10:15:30Z", "by": "admin", "read_anew": ["customer"]}
            """),
        stored.json());
    assertEquals(TEXT, served.get(MAPPING).is(200).text());
    assertEquals("1", served.get(MAPPING).header("X-Mapping-Version"));
  }

  @Test
  void keepsEarlierVersions() {
    putYaml(TEXT).is(200);
    putYaml("version: 1\n").is(200);

    assertEquals(TEXT, served.get(MAPPING + "?version=1").is(200).text());
    assertEquals("2", served.get(MAPPING + "/versions").is(200).at("/items/0/version"));
    served.get(MAPPING + "?version=3").isProblem(404, "mapping-version-not-found");
  }

  @Test
  void saysInWhichLineAMappingIsWrong() {
    var refused = putYaml("nonsense").isProblem(422, "invalid-mapping");

    refused.namesErrors("entities.customer");
    assertTrue(refused.at("/errors/0/message").startsWith("line 2, column 3: "));
    assertEquals("2", validate("nonsense").is(200).at("/problems/0/line"));
    assertEquals("true", validate(TEXT).is(200).at("/ok"));
  }

  @Test
  void isReplacedOnlyAsItWasReadWhenThatIsSaid() {
    var tag = served.get(MAPPING).header("ETag");
    var yaml = "application/yaml";

    var next =
        served.put(MAPPING, TEXT, "Content-Type", yaml, "If-Match", tag).is(200).header("ETag");
    served
        .put(MAPPING, TEXT, "Content-Type", yaml, "If-Match", tag)
        .isProblem(412, "version-moved");
    assertEquals(next, served.get(MAPPING).header("ETag"));
    served.put(MAPPING, TEXT, "Content-Type", yaml, "If-Match", next).is(200);
  }

  @Test
  void isNotReplacedUnderARun() {
    served.mappings.runIsUnderWay = true;

    putYaml(TEXT).isProblem(409, "sync-already-running");
  }

  @Test
  void wantsATextOfYaml() {
    served.put(MAPPING, "{}").isProblem(415, "unsupported-media-type");
  }

  @Test
  void saysWhenOdooCannotBeAsked() {
    served.mappings.failsWith = Optional.of("odoo-unavailable");

    validate(TEXT).isProblem(503, "odoo-unavailable");
  }

  @Test
  void draftsAMappingOfModels() {
    var draft = MAPPING + "/draft";

    var drafted = served.post(draft, "{\"models\": [\"res.partner\"], \"mirror\": true}").is(200);

    assertEquals("# mirror: true\nversion: 1\n", drafted.text());
    served.post(draft, "{\"models\": [\"x.y\"]}").isProblem(422, "invalid-fields");
    served.post(draft, "{\"models\": []}").isProblem(422, "invalid-fields").namesErrors("models");
    served
        .post(draft, "{\"models\": [\"No Model\"]}")
        .isProblem(422, "invalid-fields")
        .namesErrors("models[0]");
  }
}
