package dev.odoobridge.bootstrap.scenario;

import static dev.odoobridge.bootstrap.scenario.StoreStage.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import dev.odoobridge.bootstrap.scenario.StoreStage.Reply;
import dev.odoobridge.domain.value.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FBS-8: licences of companies, end to end over HTTP and against one Odoo. */
public interface LicensesContract {
  String LICENSES = SHOP + "/licenses";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void givesCompaniesLicencesAndCountsWhatTheyUse(@TempDir Path data) throws Exception {
    try (var stage = new StoreStage(odoo(), data)) {
      stage.post(LICENSES, terms(Map.of("name", "Too early"))).isProblem(422, "invalid-fields");
      defines(stage);
      var name = "Licensed " + InstantSource.system().millis();
      var company = makesTheCompany(stage, name);
      givesOneThatIsThere(stage, name);
      counts(stage, company);
      countsRightAtOnce(stage, company);
      expires(stage, company);
      keepsAScopeOut(stage, company);
      commands(stage, company);
      isWrittenDown(stage, company);
      stage.delete(LICENSES + "/" + company).is(204);
      stage.get(LICENSES + "/" + company).isProblem(404, "license-not-found");
      var partner = stage.get(SHOP + "/odoo/records/res.partner/" + company + "?fields=name");
      assertEquals(name, partner.is(200).at("/name"));
    }
  }

  private static Map<String, Object> terms(Object company) {
    return Map.of("company", company, "type", "pro", "features", Map.of("users", 10));
  }

  private static void defines(StoreStage stage) {
    var catalogue =
        Map.of(
            "features",
            Map.of(
                "users", Map.of("label", "Users", "count", "total"),
                "calls", Map.of("count", "day"),
                "reports", Map.of()),
            "types",
            Map.of(
                "basic", Map.of("features", Map.of("users", 3)),
                "pro", Map.of("features", Map.of("users", 5, "calls", 2, "reports", true))),
            "warn_days",
            20);
    assertEquals("20", stage.put(LICENSES + "/catalogue", catalogue).is(200).at("/warn_days"));
  }

  /** Company and licence, or neither. */
  private static String makesTheCompany(StoreStage stage, String name) {
    var made = stage.post(LICENSES, terms(Map.of("name", name))).is(201);
    var company = made.at("/company/id");
    assertEquals(name, made.at("/company/name"));
    assertEquals("active", made.at("/state"));
    assertEquals(LICENSES + "/" + company, made.header("Location"));
    var partner = stage.get(SHOP + "/odoo/records/res.partner/" + company + "?fields=is_company");
    assertEquals("true", partner.is(200).at("/is_company"));
    var merged = stage.get(SHOP + "/virtual-fields/res.partner/merged/" + company + "?fields=name");
    assertEquals("pro", merged.is(200).at("/merged/license_type"));

    stage
        .post(LICENSES, terms(Map.of("name", name + " no", "no_such_field", 1)))
        .isProblem(422, "bundle-undone");
    return company;
  }

  private static void givesOneThatIsThere(StoreStage stage, String name) {
    var id =
        stage
            .odoo
            .hands()
            .create(
                "res.partner",
                Map.of("name", RawValue.of(name + " old"), "is_company", RawValue.TRUE));
    var basic = Map.of("company", id, "type", "basic", "expires_at", "2020-01-01T00:00:00Z");

    assertEquals("expired", stage.post(LICENSES, basic).is(201).at("/state"));
    stage.post(LICENSES, basic).isProblem(409, "license-taken");
    stage.post(LICENSES, terms(999_999_999)).isProblem(404, "odoo-record-not-found");
    stage.post(LICENSES, Map.of("company", id, "type", "none")).isProblem(409, "license-taken");
    var listed = stage.get(LICENSES + "?type=basic&state=expired").is(200);
    assertEquals(String.valueOf(id), listed.at("/items/0/company/id"));
    assertEquals("1", String.valueOf(listed.json().path("items").size()));
    var later = stage.get(LICENSES + "?expires_after=" + Instant.parse("2021-01-01T00:00:00Z"));
    assertEquals(List.of(name), later.json().path("items").findValuesAsText("name"));
    var refused = use(stage, String.valueOf(id), "users", 1);
    refused.isProblem(409, "license-refused");
    assertEquals("expired", refused.at("/access/reason"));
  }

  private static Reply use(StoreStage stage, String company, String feature, long amount) {
    return stage.post(
        LICENSES + "/" + company + "/features/" + feature + "/usage", Map.of("amount", amount));
  }

  private static void counts(StoreStage stage, String company) {
    assertEquals("8", use(stage, company, "users", 2).is(200).at("/left"));
    assertEquals("0", use(stage, company, "calls", 2).is(200).at("/left"));
    use(stage, company, "calls", 1).isProblem(409, "license-refused");
    use(stage, company, "users", -3).isProblem(422, "invalid-fields");
    use(stage, company, "reports", 1).isProblem(404, "feature-not-found");
    var reports = stage.get(LICENSES + "/" + company + "/features/reports").is(200);
    assertEquals("granted", reports.at("/reason"));
    var users = LICENSES + "/" + company + "/features/users";
    assertEquals("limit-reached", stage.get(users + "?used=11").is(200).at("/reason"));
    assertEquals("granted", stage.get(users + "?more=8").is(200).at("/reason"));
    assertEquals("limit-reached", stage.get(users + "?more=9").is(200).at("/reason"));
    stage.put(users + "/usage", Map.of("used", 0)).is(200);
  }

  /** As many as the limit lets, whoever comes first. */
  private static void countsRightAtOnce(StoreStage stage, String company) throws Exception {
    var tasks = new ArrayList<Callable<Integer>>();
    for (var number = 0; number < 24; number++) {
      tasks.add(() -> use(stage, company, "users", 1).response().statusCode());
    }
    List<Future<Integer>> statuses;
    try (var threads = Executors.newFixedThreadPool(8)) {
      statuses = threads.invokeAll(tasks);
    }
    var taken = 0;
    for (var status : statuses) {
      taken += status.get() == 200 ? 1 : 0;
    }
    assertEquals(10, taken);
    assertEquals("10", stage.get(LICENSES + "/" + company + "/features/users").at("/used"));
  }

  private static void expires(StoreStage stage, String company) {
    var path = LICENSES + "/" + company;
    var soon = Instant.now().plus(Duration.ofHours(36)).toString();
    var changed = stage.patch(path, Map.of("expires_at", soon)).is(200);
    assertEquals("expiring", changed.at("/state"));
    assertEquals("The licence expires in 2 days.", changed.at("/warning"));
    var check = stage.get(path + "/features/reports");
    assertEquals("true 2", check.at("/allowed") + " " + check.at("/days_left"));
    assertEquals(company, stage.get(LICENSES + "?state=expiring").at("/items/0/company/id"));
    stage
        .patch(path, Map.of("type", "none", "features", Map.of("x", 1)))
        .isProblem(422, "invalid-fields");
    assertEquals("suspended", stage.patch(path, Map.of("suspended", true)).at("/state"));
    use(stage, company, "calls", -1).is(200);
    use(stage, company, "calls", 1).isProblem(409, "license-refused");
  }

  private static void keepsAScopeOut(StoreStage stage, String company) {
    var narrow =
        Map.of(
            "name",
            "leads " + company,
            "role",
            "manager",
            "integrations",
            List.of("shop"),
            "models",
            List.of("crm.lead"));
    var bearer = "Bearer " + stage.post("/api/v1/tokens", narrow).is(201).at("/token");
    for (var path : List.of(LICENSES, LICENSES + "/" + company + "/features/users")) {
      var request = HttpRequest.newBuilder(URI.create(stage.bridge().url() + path));
      stage.send(request.header("Authorization", bearer).GET()).isProblem(403, "out-of-scope");
    }
  }

  private static void commands(StoreStage stage, String company) {
    said(stage, 0, "license", "change", company, "suspended=false");
    assertTrue(said(stage, 0, "license", "list", "--type=pro").contains("(#" + company + ")"));
    var reached = said(stage, 1, "license", "check", company, "users", "--more=1");
    assertTrue(reached.startsWith("The limit of the licence is reached."), reached);
    var taken = said(stage, 0, "license", "take", company, "users", "-1");
    assertTrue(taken.contains("Used: 9 Limit: 10"), taken);
    said(stage, 1, "license", "take", company, "users", "2");
    assertTrue(said(stage, 0, "license", "show", company).contains("\"state\" : \"expiring\""));
    said(stage, 2, "license", "check", company, "none");
  }

  private static String said(StoreStage stage, int code, String... command) {
    var environment =
        Map.of(
            "ODOO_BRIDGE_SERVER",
            stage.bridge().url().toString(),
            "ODOO_BRIDGE_TOKEN",
            stage.bridge().adminToken().reveal());
    var out = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(
          code, OdooBridgeCommand.run(environment, command), () -> String.join(" ", command));
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static void isWrittenDown(StoreStage stage, String company) {
    var audit = stage.get("/api/v1/audit?limit=100").is(200);
    var changes = new ArrayList<String>();
    for (var entry : audit.json().path("items")) {
      if (entry.path("action").asText().startsWith("PATCH") && !entry.path("before").isNull()) {
        changes.add(entry.path("before").toString());
      }
    }
    assertTrue(changes.stream().anyMatch(it -> it.contains("expiring")), audit::text);
    var history = stage.get(SHOP + "/virtual-fields/res.partner/values/" + company + "/history");
    assertTrue(history.text().contains("license_suspended"), history::text);
  }
}
