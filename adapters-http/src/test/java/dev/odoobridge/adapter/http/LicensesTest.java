package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LicensesTest {
  private static final String LICENSES = "/api/v1/integrations/main/licenses";
  private static final String CATALOGUE =
      """
      {"features": {"users": {"label": "Users", "count": "total"}, "reports": {}},
       "types": {"pro": {"label": "Pro", "features": {"users": 2, "reports": true}}},
       "warn_days": 30}
      """;
  private final Served served = new Served().withIntegration();

  @BeforeEach
  void define() {
    served.put(LICENSES + "/catalogue", CATALOGUE).is(200);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void showsTheCatalogueAsItWasSaid() {
    var shown = served.get(LICENSES + "/catalogue").is(200);
    assertEquals("total", shown.at("/features/users/count"));
    assertEquals("none", shown.at("/features/reports/count"));
    assertEquals("2", shown.at("/types/pro/features/users"));
    assertEquals("true", shown.at("/types/pro/features/reports"));
  }

  @Test
  void namesWhatIsWrongWithACatalogue() {
    var wrong =
        served.put(
            LICENSES + "/catalogue",
            """
            {"features": {"A b": {}, "x": {"count": "week"}, "y": 1},
             "types": {"t": {"features": {"z": 1, "x": -1}, "more": 1}}, "warn_days": 0.5}
            """);
    wrong.isProblem(422, "invalid-fields");
    assertEquals(
        List.of(
            "features.A b",
            "features.x.count",
            "features.y",
            "types.t.features.x",
            "types.t.features.z",
            "types.t.more",
            "warn_days"),
        wrong.json().path("errors").findValuesAsText("path").stream().sorted().toList());
  }

  @Test
  void givesACompanyALicenceChangesItAndTakesItAway() {
    var made =
        served
            .post(
                LICENSES,
                "{\"company\": 5, \"type\": \"pro\", \"expires_at\": \"2026-11-30T00:00:00Z\"}")
            .is(201);
    assertEquals(LICENSES + "/5", made.header("Location"));
    assertEquals("5 Ada", made.at("/company/id") + " " + made.at("/company/name"));
    assertEquals("expiring", made.at("/state"));
    assertEquals("The licence expires in 10 days.", made.at("/warning"));
    assertEquals("users true 2", first(made));
    served.post(LICENSES, "{\"company\": 5, \"type\": \"pro\"}").isProblem(409, "license-taken");

    var changed = served.send("PATCH", LICENSES + "/5", "{\"suspended\": true}").is(200);
    assertEquals("suspended", changed.at("/state"));
    served.delete(LICENSES + "/5").is(204);
    served.get(LICENSES + "/5").isProblem(404, "license-not-found");
  }

  private static String first(Answer answer) {
    return answer.at("/access/0/feature")
        + " "
        + answer.at("/access/0/allowed")
        + " "
        + answer.at("/access/0/limit");
  }

  @Test
  void makesTheCompanyTooAndSaysWhenThatWaits() {
    var asked = "{\"company\": {\"name\": \"Ada\"}, \"type\": \"pro\"}";
    assertEquals("7", served.post(LICENSES, asked).is(201).at("/company/id"));

    served.bundles.away = true;
    var waiting = served.post(LICENSES, asked).is(202);
    assertTrue(waiting.header("Location").contains("/bundles/"));
  }

  @Test
  void refusesWhatMakesNoSense() {
    for (var body :
        List.of(
            "{}",
            "{\"company\": \"x\", \"type\": \"pro\"}",
            "{\"company\": 0, \"type\": \"pro\"}",
            "{\"company\": 5}",
            "{\"company\": 5, \"type\": \"pro\", \"expiry\": 1}")) {
      served.post(LICENSES, body).isProblem(422, "invalid-fields");
    }
    served
        .post(LICENSES, "{\"company\": 100, \"type\": \"pro\"}")
        .isProblem(404, "odoo-record-not-found");
    served.get(LICENSES + "/x").isProblem(400, "invalid-path");
    served.get(LICENSES + "?state=old").isProblem(400, "invalid-parameter");
    served.get(LICENSES + "?expires_after=soon").isProblem(400, "invalid-parameter");
  }

  @Test
  void findsByTypeStateAndExpiry() {
    served.post(
        LICENSES, "{\"company\": 5, \"type\": \"pro\", \"expires_at\": \"2026-11-30T00:00:00Z\"}");
    served.post(LICENSES, "{\"company\": 6, \"type\": \"pro\"}").is(201);

    assertEquals("5", served.get(LICENSES + "?state=expiring").at("/items/0/company/id"));
    var later = served.get(LICENSES + "?type=pro&expires_after=2026-12-31T00:00:00Z");
    assertEquals("6", later.at("/items/0/company/id"));
    assertEquals(
        "5",
        served
            .get(LICENSES + "?expires_before=2026-12-31T00:00:00Z&limit=1")
            .at("/items/0/company/id"));
  }

  @Test
  void countsUpToTheLimit() {
    served.post(LICENSES, "{\"company\": 5, \"type\": \"pro\"}").is(201);
    var users = LICENSES + "/5/features/users";

    assertEquals("2", served.get(users).is(200).at("/limit"));
    assertEquals("1", served.post(users + "/usage", "{\"amount\": 1}").is(200).at("/left"));
    var refused = served.post(users + "/usage", "{\"amount\": 2}");
    refused.isProblem(409, "license-refused");
    assertEquals("limit-reached", refused.at("/access/reason"));
    assertEquals("The limit of the licence is reached. 1 of 2 are used.", refused.at("/detail"));
    assertEquals("false", served.get(users + "?more=2").at("/allowed"));
    assertEquals("false", served.get(users + "?used=3").at("/allowed"));
    assertEquals("0", served.post(users + "/usage", "{\"amount\": -1}").is(200).at("/used"));
    assertEquals("0", served.put(users + "/usage", "{\"used\": 9}").is(200).at("/left"));
    served.post(users + "/usage", "{\"amount\": -10}").isProblem(422, "invalid-fields");
    served.post(users + "/usage", "{\"amount\": 0}").isProblem(422, "invalid-fields");
    served
        .post(LICENSES + "/5/features/reports/usage", "{\"amount\": 1}")
        .isProblem(404, "feature-not-found");
    served.get(LICENSES + "/5/features/none").isProblem(404, "feature-not-found");
    served.get(LICENSES + "/9/features/users").isProblem(404, "license-not-found");
  }
}
