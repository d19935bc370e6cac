package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.domain.value.RawValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One invoice alone, by commands and over HTTP: CARE-4, CARE-5, CARE-6, CARE-9 to CARE-13. */
@ExtendWith(StartedBridge.ForAll.class)
interface CareContract {

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  private static String mark() {
    return Long.toString(InstantSource.system().millis(), 36);
  }

  /** What was printed, without what the service in this process logged. */
  private static JsonNode json(Served.Ran ran) {
    try {
      return ApiClient.JSON.readTree(ran.printed().replaceFirst("(?sm)\\A.*?(?=^[\\[{] *\\R)", ""));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(ran.printed(), broken);
    }
  }

  private static RawValue state(OdooHands hands, long invoice) {
    var domain =
        RawValue.list(RawValue.list(RawValue.of("id"), RawValue.of("="), RawValue.of(invoice)));
    return hands.search("account.move", domain, List.of("state")).getFirst().member("state");
  }

  private static void bill(Served served, String id) {
    served.put("patient", "p" + id, Map.of("name", "Ann Able", "phone_number", "+43 1"));
    served.put("charge_item", "x" + id, Map.of("title", "X-ray", "code", "C" + id, "price", 80));
    served.put(
        "invoice",
        "i" + id,
        Map.of(
            "external_id",
            "INV-" + id,
            "issue_date",
            "2026-03-01",
            "patient",
            "p" + id,
            "status",
            "draft",
            "charge_items",
            List.of(Map.of("charge_item", "x" + id, "quantity", 2, "price", 80))));
  }

  @Test
  default void oneInvoiceGoesWithWhatItNeedsAndItsStatusComesBack(StartedBridge bridge) {
    var one = mark() + "a";
    var two = mark() + "b";
    try (var odoo = odoo();
        var served = new Served(odoo, "care", bridge)) {
      served.api().post(Served.MAIN + "/prepare-odoo", "");
      bill(served, one);
      bill(served, two);

      var dry = served.command("sync-invoice", "i" + one, "--dry-run", "--validate");
      assertEquals(0, dry.code(), dry.printed());
      assertTrue(dry.printed().contains("-> patient p" + one + ": created"), dry.printed());
      assertTrue(dry.printed().contains("status: draft -> issued"), dry.printed());
      assertTrue(
          dry.printed().contains("invoice_line_ids[1].quantity: (none) -> 2"), dry.printed());
      assertTrue(dry.printed().contains("nothing was changed"), dry.printed());
      assertEquals(0, served.odooId("patient", "p" + one));

      var sent = served.command("sync-invoice", "i" + one, "--validate", "--json");
      assertEquals(0, sent.code(), sent.printed());
      var invoice = json(sent).path("record").path("odoo_id").asLong();
      assertEquals(RawValue.of("posted"), state(odoo.hands(), invoice));
      assertEquals("issued", served.field("invoice", "i" + one, "status"));
      assertTrue(served.odooId("patient", "p" + one) > 0);
      assertEquals(0, served.odooId("patient", "p" + two));
      var again =
          json(
              served.command(
                  "sync-invoice", "i" + one, "--force", "--json", "--direction", "export"));
      assertEquals(1, again.path("run").path("counts").path("unchanged").asLong());

      odoo.hands().call("account.move", invoice, "button_draft");
      odoo.hands().call("account.move", invoice, "button_cancel");
      var path = Served.MAIN + "/records/invoice/i" + one + "/sync?wait=60";
      var back = served.api().post(path, Map.of("direction", "import"));
      assertEquals("succeeded", back.path("status").asText(), back.toString());
      assertEquals("cancelled", served.field("invoice", "i" + one, "status"));

      var listed = served.command("sync-invoices", "--invoice-id", "i" + two, "--dry-run");
      assertEquals(0, listed.code(), listed.printed());
      assertEquals(0, served.odooId("invoice", "i" + two));
      var all = served.command("sync-invoices", "--limit", "5", "--direction", "export");
      assertEquals(0, all.code(), all.printed());
      assertTrue(served.odooId("invoice", "i" + two) > 0);
      assertTrue(served.odooId("patient", "p" + two) > 0);
      assertEquals(1, served.command("sync-invoice", "none").code());
      assertEquals(2, served.command("sync-invoice", "i" + one, "--entity", "bill").code());
    }
  }

  @Test
  default void anEntityThatIsSwitchedOffWaitsAndIsCounted(StartedBridge bridge) {
    var mark = mark();
    try (var odoo = odoo();
        var served = new Served(odoo, "care", bridge)) {
      served.api().post(Served.MAIN + "/prepare-odoo", "");
      assertEquals(0, served.command("auto-sync", "--off", "--entity", "invoice").code());
      assertEquals(0, served.command("auto-sync", "--on").code());
      bill(served, mark);

      arrives(served, "charge_item", "x" + mark);
      arrives(served, "patient", "p" + mark);
      assertEquals(0, served.odooId("invoice", "i" + mark));
      var invoices = served.api().get(Served.MAIN + "/status").path("entities").path("invoice");
      assertFalse(invoices.path("auto_sync").asBoolean(), invoices.toString());
      assertEquals(1, invoices.path("waiting").asLong());

      var on = served.command("auto-sync", "--on", "--entity", "invoice");
      assertTrue(on.printed().contains("invoice"), on.printed());
      arrives(served, "invoice", "i" + mark);
      assertEquals(2, served.command("auto-sync", "--on", "--off").code());
      assertEquals(2, served.command("auto-sync", "--on", "--entity", "bill").code());
    }
  }

  private static void arrives(Served served, String entity, String id) {
    Eventually.holds(
        Duration.ofMinutes(2),
        () -> served.odooId(entity, id) > 0,
        () -> entity + ": " + served.get(entity, id));
  }

  @Test
  default void aTotalThatDiffersIsSaidAndNotPaperedOver(StartedBridge bridge) {
    var id = mark();
    try (var odoo = odoo();
        var served = new Served(odoo, "care", bridge)) {
      served.api().post(Served.MAIN + "/prepare-odoo", "");
      bill(served, id);
      served.patch("invoice", "i" + id, Map.of("total_net", 150));

      var sent = served.command("sync-invoice", "i" + id, "--direction", "export");

      assertEquals(0, sent.code(), sent.printed());
      assertTrue(sent.printed().contains("total_net differs: 150"), sent.printed());
      var record = served.get("invoice", "i" + id);
      assertEquals(150, record.path("fields").path("total_net").asInt());
      assertEquals("total_net", record.path("differences").path(0).path("field").asText());
      assertTrue(record.path("differences").path(0).path("odoo").asText().startsWith("160"));
      var listed = served.api().get(Served.MAIN + "/differences?entity=invoice");
      assertEquals("i" + id, listed.path("items").path(0).path("id").asText());
      var status = served.api().get(Served.MAIN + "/status").path("entities").path("invoice");
      assertEquals(1, status.path("differing").asLong());

      served.patch("invoice", "i" + id, Map.of("total_net", 160));
      served.sync("export");
      assertEquals(0, served.get("invoice", "i" + id).path("differences").size());

      var hands = odoo.hands();
      var line =
          hands
              .search(
                  "account.move.line",
                  RawValue.list(
                      RawValue.list(
                          RawValue.of("move_id"),
                          RawValue.of("="),
                          RawValue.of(served.odooId("invoice", "i" + id))),
                      RawValue.list(RawValue.of("product_id"), RawValue.of("!="), RawValue.FALSE)),
                  List.of("id"))
              .getFirst()
              .member("id");
      hands.write(
          "account.move",
          served.odooId("invoice", "i" + id),
          Map.of(
              "invoice_line_ids",
              RawValue.list(
                  RawValue.list(
                      RawValue.of(1),
                      line,
                      new RawValue.Members(Map.of("quantity", RawValue.of(3)))))));
      served.sync("import");
      var changed = served.get("invoice", "i" + id).path("differences").path(0);
      assertTrue(changed.path("odoo").asText().startsWith("240"), changed.toString());
    }
  }

  @Test
  default void whatIsTriedInOdooIsRemovedAgain(StartedBridge bridge) throws UnknownHostException {
    try (var odoo = odoo();
        var served = new Served(odoo, "care", bridge)) {
      var machine = InetAddress.getLocalHost().getHostName();
      var self = ProcessHandle.current();
      var since = self.info().startInstant().orElseThrow().toEpochMilli();
      var name = "odoo-bridge test-operations " + machine + ":";
      var hands = odoo.hands();
      var killed = partner(hands, name + self.pid() + ":" + (since - 1));
      var alive = partner(hands, name + self.pid() + ":" + since + " renamed");
      var foreign = partner(hands, "odoo-bridge test-operations elsewhere:1:1");

      var dry = served.command("test-operations", "--dry-run");
      assertEquals(0, dry.code(), dry.printed());
      assertTrue(dry.printed().contains("would make"), dry.printed());
      assertEquals(List.of(killed, alive, foreign), left(hands));

      var ran = served.command("test-operations", "--limit", "2", "--json");
      assertEquals(0, ran.code(), ran.printed());
      assertEquals(
          List.of("clean-up", "fields", "search", "read", "create", "update", "delete"),
          json(ran).findValuesAsText("operation"));
      assertEquals(List.of(alive, foreign), left(hands));

      var products =
          served.command("test-operations", "--model", "product.product", "--operation", "update");
      assertEquals(0, products.code(), products.printed());
      var nothing = served.command("test-operations", "--model", "no.such.model");
      assertEquals(1, nothing.code(), nothing.printed());
      assertEquals(2, served.command("test-operations", "--operation", "fly").code());
      hands.call("res.partner", alive, "unlink");
      hands.call("res.partner", foreign, "unlink");

      var tested =
          served.command("test-connection", "--verbose", "--test-operations", "--test-resources");
      assertEquals(0, tested.code(), tested.printed());
      for (var word : List.of("profile: care", "read", "account.move", "product.product")) {
        assertTrue(tested.printed().contains(word), tested.printed());
      }
      assertFalse(tested.printed().contains("fails"), tested.printed());
    }
  }

  private static long partner(OdooHands hands, String name) {
    return hands.create(
        "res.partner", Map.of("name", RawValue.of(name), "active", RawValue.of(false)));
  }

  private static List<Long> left(OdooHands hands) {
    var domain =
        RawValue.list(
            RawValue.list(
                RawValue.of("name"),
                RawValue.of("=like"),
                RawValue.of("odoo-bridge test-operations %")),
            RawValue.list(RawValue.of("active"), RawValue.of("="), RawValue.of(false)));
    return hands.search("res.partner", domain, List.of("id")).stream()
        .map(row -> ((RawValue.Number) row.member("id")).value().longValueExact())
        .sorted()
        .toList();
  }

  @Test
  default void aJobInTheBackgroundHasAHandle(StartedBridge bridge) {
    try (var odoo = odoo();
        var served = new Served(odoo, "care", bridge)) {
      served.api().post(Served.MAIN + "/prepare-odoo", "");
      bill(served, mark());

      var begun = served.command("sync", "--direction", "export", "--background");
      assertEquals(0, begun.code(), begun.printed());
      var run = begun.printed().strip();
      Eventually.holds(
          Duration.ofMinutes(2),
          () -> {
            var status = served.api().get("/api/v1/runs/" + run).path("status").asText();
            return !status.equals("running");
          },
          () -> "the run goes on");
      var shown = json(served.command("run", "show", run, "--json"));
      assertEquals("succeeded", shown.path("status").asText(), shown.toString());
      assertEquals(3, shown.path("counts").path("created").asLong());
      assertEquals(3, json(served.command("run", "items", run, "--json")).path("items").size());
      assertEquals(1, served.command("run", "cancel", run).code());
    }
  }
}
