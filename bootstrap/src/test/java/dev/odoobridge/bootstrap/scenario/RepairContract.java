package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans are applied exactly or not at all; an audit finds what went wrong, and a plan mends it. */
public interface RepairContract {
  String PLANS = Host.INTEGRATION + "/plans";

  OdooUnderTest odoo();

  /** The parts of a story. */
  record Stage(OdooUnderTest odoo, TestDatabase database, Bridge bridge, Host host, String prefix) {
    JsonNode post(String path, Object body) {
      return host.api().post(path + "?wait=300", body);
    }

    List<JsonNode> items(String path) {
      var items = new ArrayList<JsonNode>();
      host.api().get(path + "?limit=1000").path("items").forEach(items::add);
      return items;
    }

    /** Runs a command against the bridge; what it printed. */
    String command(int code, String... arguments) {
      var environment =
          Map.of(
              "ODOO_BRIDGE_SERVER",
              bridge.url().toString(),
              "ODOO_BRIDGE_TOKEN",
              bridge.adminToken().reveal());
      var out = System.out;
      var printed = new ByteArrayOutputStream();
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      try {
        var ended = OdooBridgeCommand.run(environment, arguments);
        assertEquals(code, ended, () -> printed.toString(StandardCharsets.UTF_8));
      } finally {
        System.setOut(out);
      }
      return printed.toString(StandardCharsets.UTF_8);
    }
  }

  /** What happens on it. */
  interface Story {
    void play(Stage stage) throws Exception;
  }

  private void staged(Path data, Story story) throws Exception {
    var prefix = "r" + Long.toString(Instant.now().toEpochMilli(), 36) + "-";
    try (var odoo = odoo();
        var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo);
      host.put(RentalSample.of(prefix, 3, 8, 8, 4, 3));
      assertEquals("succeeded", host.sync("both").path("status").asText());
      assertEquals("succeeded", host.sync("both").path("status").asText());
      story.play(new Stage(odoo, database, bridge, host, prefix));
    }
  }

  @Test
  default void doesWhatAPlanSaysOrNothing(@TempDir Path data) throws Exception {
    staged(
        data,
        stage -> {
          var ids =
              stage.host().all("customer").stream().map(it -> it.path("id").asText()).toList();
          var mine = ids.stream().filter(id -> id.startsWith(stage.prefix())).toList();
          var first = mine.get(0);
          var second = mine.get(1);
          stage.host().patch("customer", first, Map.of("phone", "+43 1"));
          stage.host().patch("customer", second, Map.of("phone", "+43 2"));

          var plan = stage.post(PLANS, Map.of("direction", "both"));
          assertEquals("ready", plan.path("status").asText(), plan::toString);
          var path = PLANS + "/" + plan.path("id").asText();
          var operations = stage.items(path + "/operations");
          assertEquals(2, operations.size(), operations::toString);
          assertEquals("+43 1", operations.getFirst().at("/changes/0/after").asText());

          var odooId = stage.host().get("customer", first).path("odoo_id").asLong();
          stage.odoo().hands().write("res.partner", odooId, Map.of("phone", RawValue.of("+1")));
          var refused = stage.post(path + "/apply", Map.of());
          assertEquals("plan-moved", refused.at("/error/code").asText(), refused::toString);
          var items = stage.items("/api/v1/runs/" + refused.path("id").asText() + "/items");
          assertEquals(
              List.of(first), items.stream().map(it -> it.path("host_id").asText()).toList());
          stage
              .odoo()
              .hands()
              .write("res.partner", odooId, Map.of("phone", phoneBefore(operations)));

          var applied = stage.post(path + "/apply", Map.of());
          assertEquals("succeeded", applied.path("status").asText(), applied::toString);
          assertEquals(2, applied.at("/counts/updated").asInt());
          assertEquals("applied", stage.host().api().get(path).path("status").asText());
          assertEquals(0, stage.host().sync("both").at("/counts/updated").asInt());
        });
  }

  private static RawValue phoneBefore(List<JsonNode> operations) {
    var before = operations.getFirst().at("/changes/0/before").asText();
    return before.equals("(empty)") ? RawValue.FALSE : RawValue.of(before);
  }

  @Test
  default void findsWhatWentWrongAndMendsItByAPlan(@TempDir Path data) throws Exception {
    staged(
        data,
        stage -> {
          assertTrue(stage.command(0, "audit", "rental").contains("clean"));
          var mine =
              stage.host().all("customer").stream()
                  .map(it -> it.path("id").asText())
                  .filter(id -> id.startsWith(stage.prefix()))
                  .toList();
          breakIt(stage, mine);

          var report = stage.command(1, "audit", "rental");
          assertTrue(report.contains("findings"), report);
          var audit = stage.host().api().get(Host.INTEGRATION + "/audits").at("/items/0");
          var findings =
              stage.items(Host.INTEGRATION + "/audits/" + audit.path("id").asText() + "/findings");
          var told = new TreeSet<String>();
          findings.forEach(
              it ->
                  told.add(
                      it.path("kind").asText()
                          + " "
                          + it.path("severity").asText()
                          + " "
                          + it.path("repair").asText("")));
          assertEquals(
              new TreeSet<>(
                  List.of(
                      "drifted error update",
                      "drifted warning host_update",
                      "doubled error retire",
                      "orphaned error host_create")),
              told,
              findings::toString);

          var plan = audit.path("plan").asText();
          assertTrue(
              stage.command(0, "plan", "show", plan, "--integration", "rental").contains("retire"));
          stage.command(0, "plan", "apply", plan, "--integration", "rental");
          stage.command(1, "plan", "apply", plan, "--integration", "rental");

          assertTrue(stage.command(0, "audit", "rental", "--thorough").contains("clean"));
          assertEquals(
              "+43 8", stage.host().get("customer", mine.get(1)).at("/fields/phone").asText());
          assertEquals("succeeded", stage.host().sync("both").path("status").asText());
          assertTrue(stage.command(0, "audit", "rental").contains("clean"));
        });
  }

  /** Drift on either side, a second record with the same key, and one with the key of none. */
  private static void breakIt(Stage stage, List<String> mine) throws Exception {
    stage.host().patch("customer", mine.getFirst(), Map.of("phone", "+43 7"));
    try (var connection =
            DriverManager.getConnection(
                stage.database().jdbcUrl(),
                stage.database().username(),
                stage.database().password());
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM pending_change");
    }
    var hands = stage.odoo().hands();
    var second = stage.host().get("customer", mine.get(1)).path("odoo_id").asLong();
    hands.write("res.partner", second, Map.of("phone", RawValue.of("+43 8")));
    hands.create(
        "res.partner",
        Map.of("name", RawValue.of("A Second One"), "x_go4rent_id", RawValue.of(mine.get(2))));
    hands.create(
        "res.partner",
        Map.of(
            "name",
            RawValue.of("A Lost One"),
            "x_go4rent_id",
            RawValue.of(stage.prefix() + "lost")));
  }

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for this test alone"));
  }
}
