package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** FBS-1, FBS-2 and FBS-3: what Odoo has, any record of it, any method; over every transport. */
public interface OdooDoorsContract {
  String ODOO = Host.INTEGRATION + "/odoo";
  String PARTNERS = ODOO + "/records/res.partner";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for tests, long enough"));
  }

  private static void with(
      OdooUnderTest odoo, Optional<TransportName> transport, Path data, Consumer<Bridge> work) {
    try (var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      new Host(api).connect(odoo, transport);
      work.accept(bridge);
    }
  }

  @TestFactory
  default Stream<DynamicTest> opensEveryModelOver(@TempDir Path data) {
    var odoo = odoo();
    return odoo.transports().stream()
        .map(
            transport ->
                dynamicTest(
                    transport.word(),
                    () ->
                        with(
                            odoo,
                            Optional.of(transport),
                            data.resolve(transport.word()),
                            OdooDoorsContract::works)))
        .onClose(odoo::close);
  }

  private static void works(Bridge bridge) {
    try (var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      discovers(api);
      var name = "Door " + InstantSource.system().millis();
      var company = api.post(PARTNERS, values("name", name + " Ltd", "is_company", true));
      var companyId = company.path("id").asLong();
      var parent = Map.of("id", companyId);
      var made = api.post(PARTNERS, values("name", name, "parent_id", parent, "phone", "+1"));
      var one = PARTNERS + "/" + made.path("id").asLong();
      var row = api.get(one + "?fields=name,email,parent_id,create_date,active,child_ids");
      assertEquals(companyId, row.at("/parent_id/id").asLong(), row::toString);
      assertTrue(row.path("email").isNull() && row.path("child_ids").isArray(), row::toString);
      assertTrue(row.path("create_date").asText().matches("\\d{4}-.*T.*Z"), row::toString);
      api.patch(one, values("email", "door@example.com"));
      var query = "?fields=name&total=true&where%5Bname.like%5D=" + name.replace(" ", "%20");
      assertEquals(2, api.get(PARTNERS + query).path("total").asLong());
      lists(api, name, companyId);
      batches(api, name, companyId);
      calls(api, name, made.path("id").asLong());
      assertTrue(api.get(one).size() > 30, "all fields of a partner");
      api.delete(one);
      assertEquals(404, status(() -> api.get(one)));
    }
  }

  private static void discovers(ApiClient api) {
    var models = api.get(ODOO + "/models?search=res.partner").path("items");
    assertTrue(models.findValuesAsText("model").contains("res.partner"), models::toString);
    var fields = api.get(ODOO + "/models/res.partner/fields").path("items");
    assertTrue(fields.findValuesAsText("name").containsAll(List.of("name", "email")));
    var modules = api.get(ODOO + "/modules?state=installed").path("items");
    assertTrue(modules.findValuesAsText("name").contains("sale"), modules::toString);
    var version = api.get(ODOO + "/version");
    assertTrue(version.path("version").asText().matches("1[0-9].*"), version::toString);
    assertEquals(404, status(() -> api.get(ODOO + "/models/no.such.model/fields")));
    assertEquals(404, status(() -> api.get(ODOO + "/records/no.such.model")));
  }

  /** In any order and in pages of one, with a domain of Odoo's; plain and as Odoo writes it. */
  private static void lists(ApiClient api, String name, long companyId) {
    var domain = StoreStage.query("[[\"name\",\"like\",\"" + name + "\"]]");
    var list = PARTNERS + "?fields=name,parent_id&limit=1&order=name%20desc&domain=" + domain;
    var first = api.get(list);
    assertEquals(name + " Ltd", first.at("/items/0/name").asText(), first::toString);
    var second = api.get(list + "&after=" + first.path("next").asText());
    assertEquals(companyId, second.at("/items/0/parent_id/id").asLong(), second::toString);
    var third = api.get(list + "&after=" + second.path("next").asText());
    assertTrue(third.path("items").isEmpty() && third.path("next").isNull(), third::toString);
    var raw = api.get(list + "&raw=true").at("/items/0/parent_id");
    assertTrue(raw.isBoolean() && !raw.asBoolean(), raw::toString);
    assertEquals(422, status(() -> api.get(PARTNERS + "?fields=no_such")));
    assertEquals(422, status(() -> api.get(PARTNERS + "?order=no_such")));
  }

  private static void batches(ApiClient api, String name, long inUse) {
    var records =
        List.of(
            Map.of("name", name + " A"), Map.of("email", "nameless@example.com"), Map.of("x", 1));
    var made = api.post(PARTNERS + "/batch", Map.of("operation", "create", "records", records));
    assertEquals(
        List.of("created", "failed", "invalid"),
        made.path("items").findValuesAsText("outcome"),
        made::toString);
    var id = made.at("/items/0/id").asLong();
    var changes =
        List.of(
            Map.of("id", id, "values", Map.of("email", "a@example.com")),
            Map.of("id", 99_999_999, "values", Map.of("email", "b@example.com")));
    var changed = api.post(PARTNERS + "/batch", Map.of("operation", "update", "records", changes));
    assertEquals(
        List.of("updated", "missing"),
        changed.path("items").findValuesAsText("outcome"),
        changed::toString);
    var gone =
        api.post(
            PARTNERS + "/batch", Map.of("operation", "delete", "ids", List.of(id, 99_999_999)));
    assertEquals(
        List.of("deleted", "missing"),
        gone.path("items").findValuesAsText("outcome"),
        gone::toString);
    assertTrue(inUse > 0);
  }

  private static void calls(ApiClient api, String name, long id) {
    var found =
        api.post(
            ODOO + "/call/res.partner/search_count",
            Map.of("arguments", Map.of("domain", List.of(List.of("name", "=", name)))));
    assertEquals(1, found.path("result").asLong(), found::toString);
    var read =
        api.post(
            ODOO + "/call/res.partner/read",
            Map.of("ids", List.of(id), "arguments", Map.of("fields", List.of("website"))));
    assertTrue(read.at("/result/0/website").isNull(), read::toString);
    assertEquals(403, status(() -> api.post(ODOO + "/call/res.partner/_write", Map.of())));
    assertEquals(403, status(() -> api.post(ODOO + "/call/res.partner/sudo", Map.of())));
    assertEquals(422, status(() -> api.post(ODOO + "/call/res.partner/no_such", Map.of())));
  }

  @Test
  default void servesScriptsOnTheCommandLine(@TempDir Path data) {
    try (var odoo = odoo()) {
      with(odoo, Optional.empty(), data, OdooDoorsContract::scripts);
    }
  }

  private static void scripts(Bridge bridge) {
    var name = "Script " + InstantSource.system().millis();
    var id = said(bridge, 0, "create", "res.partner", "name=" + name, "is_company=true").strip();
    assertTrue(id.matches("[0-9]+"), id);
    assertTrue(said(bridge, 0, "search", "res.partner", "name~" + name).contains(name));
    said(bridge, 0, "write", "res.partner", id, "email=s@example.com", "phone=\"007\"");
    var read = said(bridge, 0, "read", "res.partner", "1," + id, "--fields", "name,email,phone");
    assertTrue(read.contains("s@example.com") && read.contains("007"), read);
    var count =
        said(
            bridge,
            0,
            "call",
            "res.partner",
            "search_count",
            "domain=[[\"name\",\"=\",\"" + name + "\"]]");
    assertEquals("1", count.strip());
    assertTrue(said(bridge, 0, "fields", "res.partner", "email").contains("char"));
    assertTrue(said(bridge, 0, "models", "res.partner").contains("Contact"));
    assertTrue(said(bridge, 0, "modules", "sale").contains("sale"));
    assertEquals(
        "  " + id + " deleted", said(bridge, 0, "unlink", "res.partner", id).stripTrailing());
    said(bridge, 1, "unlink", "res.partner", id);
    said(bridge, 1, "call", "res.partner", "_write");
    said(bridge, 2, "search", "no.such.model");
    said(bridge, 2, "create", "res.partner", "nmae=x");
    said(bridge, 2, "create", "res.partner", "name");
  }

  private static String said(Bridge bridge, int code, String... command) {
    var environment =
        Map.of(
            "ODOO_BRIDGE_SERVER",
            bridge.url().toString(),
            "ODOO_BRIDGE_TOKEN",
            bridge.adminToken().reveal());
    var out = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      var line = Stream.concat(Stream.of("odoo"), Stream.of(command)).toArray(String[]::new);
      assertEquals(code, OdooBridgeCommand.run(environment, line), String.join(" ", line));
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> values(Object... pairs) {
    var values = new LinkedHashMap<String, Object>();
    for (var index = 0; index < pairs.length; index += 2) {
      values.put((String) pairs[index], pairs[index + 1]);
    }
    return Map.of("values", values);
  }

  private static int status(Executable work) {
    return assertThrows(ApiFailure.class, work).status().orElseThrow();
  }
}
