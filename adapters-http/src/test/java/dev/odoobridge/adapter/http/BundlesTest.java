package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BundlesTest {
  private static final String BUNDLES = "/api/v1/integrations/main/bundles";
  private static final String PARTNERS = "/api/v1/integrations/main/odoo/records/res.partner";
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  private static String steps(String... steps) {
    return "{\"steps\": [" + String.join(", ", steps) + "]}";
  }

  @Test
  void doesStepsAndSaysHowFarTheyCame() {
    var done =
        served
            .post(
                BUNDLES,
                steps(
                    "{\"as\": \"it\", \"create\": \"res.partner\", \"values\": {\"name\": \"Ada\"}}",
                    "{\"virtual\": \"res.partner\", \"of\": \"it\", \"values\": {\"tier\": \"a\"}}",
                    "{\"document\": \"res.partner\", \"of\": \"it\","
                        + " \"values\": {\"name\": \"a.txt\", \"content\": \"SGVsbG8=\"}}"))
            .is(201);

    assertEquals(BUNDLES + "/1", done.header("Location"));
    assertEquals("done", done.at("/state"));
    assertEquals(
        "7 done 7",
        done.at("/steps/2/record")
            + " "
            + done.at("/steps/2/status")
            + " "
            + done.at("/steps/2/document"));
    assertEquals(done.json(), served.get(BUNDLES + "/1").is(200).json());
    assertEquals("1", served.get(BUNDLES + "?limit=5").is(200).at("/items/0/number"));
    assertEquals("1", served.get(BUNDLES + "?state=done").is(200).at("/total"));
    assertEquals("0", served.get(BUNDLES + "?state=left").is(200).at("/total"));
    served.get(BUNDLES + "?state=lost").isProblem(400, "invalid-parameter").namesErrors("state");
    served.get(BUNDLES + "/2").isProblem(404, "bundle-not-found");
    served.get(BUNDLES + "/x").isProblem(404, "bundle-not-found");
  }

  @Test
  void saysWhichStepFailedWhenAllIsUndone() {
    var undone =
        served.post(
            BUNDLES,
            steps(
                "{\"create\": \"res.partner\", \"values\": {\"name\": \"Ada\"}}",
                "{\"as\": \"bad\", \"update\": \"res.partner\", \"id\": 5, \"values\": {\"x\": 1}}"));

    undone.isProblem(422, "bundle-undone");
    assertEquals("Bundle 1: \"bad\" failed: Odoo says no.", undone.at("/detail"));
  }

  @Test
  void refusesStepsThatMakeNoSense() {
    for (var step :
        List.of(
            "1",
            "{}",
            "{\"create\": \"res.partner\"}",
            "{\"create\": \"No Model\", \"values\": {\"a\": 1}}",
            "{\"create\": \"res.partner\", \"id\": 3, \"values\": {\"a\": 1}}",
            "{\"create\": \"res.partner\", \"delete\": \"res.partner\", \"values\": {\"a\": 1}}",
            "{\"update\": \"res.partner\", \"values\": {\"a\": 1}}",
            "{\"update\": \"res.partner\", \"id\": 0, \"values\": {\"a\": 1}}",
            "{\"update\": \"res.partner\", \"id\": 1, \"of\": \"x\", \"values\": {\"a\": 1}}",
            "{\"document\": \"res.partner\", \"id\": 1, \"values\": {\"name\": \"a\", \"content\": \"?\"}}",
            "{\"document\": \"res.partner\", \"id\": 1, \"values\": {\"content\": \"aaaa\"}}",
            "{\"document\": \"res.partner\", \"id\": 1, \"values\": {\"name\": \"a\", \"tags\": 1}}",
            "{\"delete\": \"res.partner\", \"id\": 1, \"when\": 2}")) {
      served.post(BUNDLES, steps(step)).isProblem(422, "invalid-fields");
    }
    served.post(BUNDLES, "{}").isProblem(422, "invalid-fields");
  }

  @Test
  void takesWritesWhileOdooIsAway() {
    served.bundles.away = true;

    var made = served.post(PARTNERS, "{\"values\": {\"name\": \"Ada\"}}").is(202);
    assertEquals(BUNDLES + "/1", made.header("Location"));
    assertEquals(
        "going create open",
        made.at("/state") + " " + made.at("/steps/0/kind") + " " + made.at("/steps/0/status"));
    served.send("PATCH", PARTNERS + "/1", "{\"values\": {\"name\": null}}").is(202);
    served.delete(PARTNERS + "/1").is(202);
    served.post(BUNDLES, steps("{\"delete\": \"res.partner\", \"id\": 1}")).is(202);
  }
}
