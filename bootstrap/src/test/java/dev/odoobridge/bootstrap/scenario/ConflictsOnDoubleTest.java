package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides change a phone number, and a person decides: over HTTP, and with the commands. */
final class ConflictsOnDoubleTest {
  private static final String CONFLICTS = "/api/v1/conflicts";
  private static final String JOURNAL = Host.INTEGRATION + "/records/customer/c-1/journal";
  private static final String ODOO_USER = "Administrator";

  /** The parts of a story. */
  private record Stage(OdooUnderTest odoo, Bridge bridge, Host host) {
    JsonNode conflicts() {
      return host.api().get(CONFLICTS);
    }

    String phoneInOdoo() {
      var id = host.get("customer", "c-1").path("odoo_id").asLong();
      var domain =
          RawValue.list(RawValue.list(RawValue.of("id"), RawValue.of("="), RawValue.of(id)));
      var row = odoo.hands().search("res.partner", domain, List.of("phone")).getFirst();
      return row.member("phone") instanceof RawValue.Text(var phone) ? phone : "";
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
        assertEquals(code, OdooBridgeCommand.run(environment, arguments));
      } finally {
        System.setOut(out);
      }
      return printed.toString(StandardCharsets.UTF_8);
    }
  }

  private interface Story {
    void play(Stage stage);
  }

  private static void disputed(int version, Path data, Story story) {
    try (var odoo = OdooUnderTest.started(version);
        var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo);
      askForCustomers(api);
      api.put(
          Host.INTEGRATION + "/records/customer/c-1",
          Map.of("first_name", "Ada", "last_name", "Lovelace", "phone", "+43 1"));
      assertEquals("succeeded", host.sync("both").path("status").asText());
      odoo.hands()
          .write(
              "res.partner",
              host.get("customer", "c-1").path("odoo_id").asLong(),
              Map.of("phone", RawValue.of("+43 2"), "street", RawValue.of("Ringstraße 1")));
      host.patch("customer", "c-1", Map.of("phone", "+43 3"));
      assertEquals("partially", host.sync("both").path("status").asText());
      story.play(new Stage(odoo, bridge, host));
    }
  }

  /** The profile says that the newer side wins; this integration wants to be asked. */
  private static void askForCustomers(ApiClient api) {
    var integration = (ObjectNode) api.get(Host.INTEGRATION);
    assertEquals("{}", integration.path("conflict_policies").toString());
    integration.putObject("conflict_policies").put("customer", "manual");
    api.put(Host.INTEGRATION, integration);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void waitsUntilAPersonDecidesAndBringsTheDecisionToOdoo(int version, @TempDir Path data) {
    disputed(
        version,
        data,
        stage -> {
          var conflict = stage.conflicts().path("items").path(0);
          assertEquals(1, stage.conflicts().path("total").asInt());
          assertEquals("phone", conflict.path("field").asText());
          assertEquals("+43 3", conflict.at("/host/value").asText());
          assertEquals("+43 2", conflict.at("/odoo/exact").asText());
          assertEquals(ODOO_USER, conflict.at("/odoo/changed_by").asText());
          assertEquals("+43 2", stage.phoneInOdoo());

          var path = CONFLICTS + "/" + conflict.path("number").asLong();
          var decided = stage.host().api().post(path + "/resolve", Map.of("winner", "host"));
          assertEquals("host", decided.at("/decided/winner").asText());
          var run = stage.host().sync("both");

          assertEquals("succeeded", run.path("status").asText(), run::toString);
          assertEquals("+43 3", stage.phoneInOdoo());
          assertEquals(0, stage.conflicts().path("total").asInt());
          assertJournal(stage.host().api().get(JOURNAL));
        });
  }

  private static void assertJournal(JsonNode journal) {
    var told =
        Stream.iterate(0, index -> index < journal.path("items").size(), index -> index + 1)
            .map(index -> journal.path("items").path(index))
            .map(
                entry ->
                    "%s %s %s → %s by %s"
                        .formatted(
                            entry.path("kind").asText(),
                            entry.path("field").asText(""),
                            entry.path("before").asText(),
                            entry.path("after").asText(),
                            entry.path("by").asText()))
            .toList();
    assertTrue(told.getFirst().startsWith("sent phone +43 2 → +43 3 by "), told::toString);
    assertEquals("conflict phone +43 3 → +43 2 by host won, by command line", told.get(1));
    assertEquals(
        "resolved phone +43 3 → +43 2 by host is to win, decided by command line", told.get(2));
    assertTrue(told.contains("conflict phone +43 3 → +43 2 by waits for a person"));
    assertTrue(told.contains("said phone +43 1 → +43 3 by command line"), told::toString);
    assertTrue(
        told.contains("taken address (empty) → Ringstraße 1 by " + ODOO_USER), told::toString);
    assertEquals("created   →  by command line", told.getLast());
  }

  @Test
  void isDecidedWithTheCommands(@TempDir Path data) {
    disputed(
        19,
        data,
        stage -> {
          var list = stage.command(0, "conflict", "list", "--entity", "customer");
          assertTrue(
              list.lines()
                  .toList()
                  .get(1)
                  .matches(" +1 +rental +customer +c-1 +phone +\\+43 3 +\\+43 2"),
              list);
          assertTrue(stage.command(0, "conflict", "show", "1").contains("(" + ODOO_USER + " at "));
          stage.command(1, "conflict", "show", "2");
          stage.command(2, "conflict", "resolve", "1");
          stage.command(2, "conflict", "resolve", "1", "--set", "email=x");

          var decided = stage.command(0, "conflict", "resolve", "1", "--set", "phone=+43 4");
          assertTrue(decided.contains("host is to win, decided by command line"), decided);
          assertTrue(
              stage.command(0, "conflict", "list", "--decided", "false").contains("No conflict"));
          assertTrue(stage.command(0, "conflict", "list", "--decided", "--json").startsWith("["));
          stage.host().sync("both");

          assertEquals("+43 4", stage.phoneInOdoo());
          var journal =
              stage.command(0, "record", "journal", "customer", "c-1", "--integration", "rental");
          assertTrue(journal.lines().toList().get(1).contains("sent"), journal);
          assertTrue(journal.contains(ODOO_USER), journal);
        });
  }

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for this test alone"));
  }
}
