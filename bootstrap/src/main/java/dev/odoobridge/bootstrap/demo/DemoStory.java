package dev.odoobridge.bootstrap.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.RunFollower;
import dev.odoobridge.bootstrap.cli.RunReport;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the demo does, and its account of it. All of it goes through the HTTP API. */
final class DemoStory {
  private static final String INTEGRATION = "/api/v1/integrations/demo";
  private final ApiClient api;
  private final DemoOdoo odoo;
  private final PrintStream out;
  private final OdooConnector connector;
  private final RunFollower runs;
  private final String prefix;

  DemoStory(ApiClient api, DemoOdoo odoo, PrintStream out, OdooConnector connector) {
    this.api = api;
    this.odoo = odoo;
    this.out = out;
    this.connector = connector;
    this.runs = new RunFollower(api);
    // A real Odoo keeps what earlier demos left there.
    this.prefix =
        odoo.own().isPresent() ? "" : "d" + Long.toString(Instant.now().getEpochSecond(), 36) + "-";
  }

  /** Tells the story; whether everything came out as it should. */
  boolean tell() {
    connect();
    load(RentalSample.of(prefix, 1, 120, 150, 100, 60));
    out.println();
    out.println("3. Sync, both ways (what is new in Odoo counts, too)");
    var first = sync();
    out.println();
    out.println("4. Both sides go on working");
    changeHere();
    changeThere();
    out.println();
    out.println("5. Sync again: each change travels, the rest is left alone");
    var second = sync();
    show(second);
    out.println();
    out.println("6. And once more: there is nothing left to do");
    var third = sync();
    return isFine(first) && isFine(second) && isQuiet(third) && look();
  }

  private void connect() {
    out.println("1. An integration");
    var body = new LinkedHashMap<String, Object>();
    body.put("id", "demo");
    body.put("name", "Demo");
    body.put("url", odoo.address().url().toString());
    body.put("database", odoo.address().database());
    body.put("username", odoo.credentials().username());
    odoo.credentials().apiKey().map(Secret::reveal).ifPresent(key -> body.put("api_key", key));
    odoo.credentials().password().map(Secret::reveal).ifPresent(word -> body.put("password", word));
    body.put("profile", "go4rent");
    body.put("auto_sync", false);
    api.post("/api/v1/integrations", body);
    var tested = api.post(INTEGRATION + "/test-connection", "");
    if (!tested.path("ok").asBoolean()) {
      throw new WrongSetting("--odoo-url", tested.path("message").asText());
    }
    out.println(
        "   Odoo "
            + tested.path("version").asText()
            + " answers over "
            + tested.path("transport").asText()
            + (odoo.own().isPresent() ? " (the double; --odoo-url takes a real one)" : ""));
    var prepared = api.post(INTEGRATION + "/prepare-odoo", "");
    out.println(
        "   %d custom fields made in Odoo, to carry our ids; %d were there"
            .formatted(prepared.path("created").size(), prepared.path("present").size()));
    out.println();
  }

  private void load(RentalSample sample) {
    out.println("2. A rental company puts its records into the bridge");
    load("product", sample.products());
    load("customer", sample.customers());
    load("order", sample.orders());
    load("invoice", sample.invoices());
  }

  private void load(String entity, List<Map<String, Object>> records) {
    var lines = new StringBuilder();
    for (var record : records) {
      lines.append(json(record)).append('\n');
    }
    var answers = api.postLines(INTEGRATION + "/records/" + entity, lines.toString());
    var created = answers.lines().filter(line -> line.contains("\"created\"")).count();
    out.println("   %4d %ss taken".formatted(created, entity));
  }

  private static String json(Object value) {
    try {
      return ApiClient.JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonNode sync() {
    var run = runs.sync("demo", Map.of("direction", "both"), true);
    RunReport.print(run);
    if (!isFine(run)) {
      RunReport.printItems(runs.items(run.path("id").asText()), false);
    }
    return run;
  }

  private void changeHere() {
    patch("customer", "C1", Map.of("phone", "+43 1 555 0001"));
    out.println("   here:    customer C1 has a new phone");
    patch("customer", "C2", Map.of("address", "Neue Gasse 7"));
    out.println("   here:    customer C2 has moved ...");
    patch("order", "O1", Map.of("status", "in_progress"));
    out.println("   here:    order O1 is in progress now");
    patch("product", "P3", Map.of("rental_price", 77.5));
    out.println("   here:    product P3 rents for 77.50 ...");
  }

  private void patch(String entity, String id, Map<String, Object> fields) {
    api.patch(INTEGRATION + "/records/" + entity + "/" + prefix + id, fields);
  }

  private void changeThere() {
    var hands = new OdooHands(connector.connect(odoo.address(), odoo.credentials()).transport());
    hands.write(
        "res.partner",
        odooId("customer", "C2"),
        Map.of("email", RawValue.of("moved@rental.example")));
    out.println("   in Odoo: ... and customer C2 got another e-mail address: both will hold");
    hands.write(
        "product.product", odooId("product", "P4"), Map.of("name", RawValue.of("Renamed in Odoo")));
    out.println("   in Odoo: product P4 was renamed");
    hands.call("sale.order", odooId("order", "O2"), "action_confirm");
    out.println("   in Odoo: order O2 was confirmed");
    var born = hands.create("res.partner", Map.of("name", RawValue.of("Greta Born-in-Odoo")));
    out.println("   in Odoo: partner #" + born + " is new");
    hands.write(
        "product.product",
        odooId("product", "P3"),
        Map.of("list_price", RawValue.of(new BigDecimal("81.25"))));
    out.println("   in Odoo: ... and 81.25 there, later: a conflict, the newer one wins");
  }

  private long odooId(String entity, String id) {
    return record(entity, id).path("odoo_id").asLong();
  }

  private JsonNode record(String entity, String id) {
    return api.get(INTEGRATION + "/records/" + entity + "/" + prefix + id);
  }

  private void show(JsonNode run) {
    for (var item : runs.items(run.path("id").asText())) {
      var changes = new StringBuilder();
      item.path("changes")
          .forEach(
              change ->
                  changes.append(
                      "%s: %s -> %s  "
                          .formatted(
                              change.path("field").asText(),
                              change.path("before").asText(),
                              change.path("after").asText())));
      out.println(
          "   %s %s %s %s: %s%s"
              .formatted(
                  item.path("direction").asText().equals("export") ? "to Odoo" : "to us  ",
                  item.path("entity").asText(),
                  item.path("host_id").asText(),
                  item.path("outcome").asText(),
                  changes,
                  item.path("message").asText()));
    }
  }

  private boolean look() {
    var moved = record("customer", "C2").path("fields");
    var confirmed = record("order", "O2").path("fields").path("status").asText();
    var held =
        moved.path("email").asText().equals("moved@rental.example")
            && moved.path("address").asText().equals("Neue Gasse 7")
            && confirmed.equals("in_progress");
    out.println();
    out.println(
        held
            ? "Customer C2 holds both changes, order O2 is "
                + confirmed
                + ". Nothing lost, nothing doubled."
            : "Something did not come out as it should: " + moved + ", order O2 is " + confirmed);
    return held;
  }

  private static boolean isFine(JsonNode run) {
    return run.path("status").asText().equals("succeeded");
  }

  private static boolean isQuiet(JsonNode run) {
    var counts = run.path("counts");
    return isFine(run) && counts.path("unchanged").asLong() == counts.path("processed").asLong();
  }
}
