package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The profiles care and production: CARE-7, CARE-16, CARE-17, PROD-1 to PROD-5, PROD-8, PROD-9,
 * PROD-14.
 */
interface BuiltInProfilesContract {

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  private static String mark() {
    return Long.toString(InstantSource.system().millis(), 36);
  }

  private static RawValue.Members row(OdooHands hands, String model, long id, List<String> fields) {
    var domain = RawValue.list(RawValue.list(RawValue.of("id"), RawValue.of("="), RawValue.of(id)));
    return hands.search(model, domain, fields).getFirst();
  }

  private static String unit(OdooHands hands, long product) {
    var unit = row(hands, "product.product", product, List.of("uom_id")).member("uom_id");
    return unit instanceof RawValue.Items(var pair)
        ? ((RawValue.Number) pair.getFirst()).value().toString()
        : ((RawValue.Number) unit).value().toString();
  }

  @Test
  default void careBillsPatientsAndCancelsWhatTheHostDeletes(@TempDir Path folder) {
    var mark = mark();
    try (var odoo = odoo();
        var served = new Served(odoo, "care", folder)) {
      served.api().post(Served.MAIN + "/prepare-odoo", "");
      served.put(
          "patient",
          "p" + mark,
          Map.of("name", "Ann Able", "facility_name", "Town Clinic", "phone_number", "+43 1"));
      served.put(
          "charge_item", "x" + mark, Map.of("title", "X-ray", "code", "C" + mark, "price", 80));
      served.put(
          "invoice",
          "i" + mark,
          Map.of(
              "external_id",
              "INV-" + mark,
              "title",
              "Out-patient",
              "issue_date",
              "2026-03-01",
              "patient",
              "p" + mark,
              "status",
              "issued",
              "charge_items",
              List.of(Map.of("charge_item", "x" + mark, "quantity", 2, "price", 80))));

      served.sync("both");

      var hands = odoo.hands();
      var partner =
          row(hands, "res.partner", served.odooId("patient", "p" + mark), List.of("name", "phone"));
      assertEquals(RawValue.of("Ann Able Town Clinic"), partner.member("name"));
      var invoice = served.odooId("invoice", "i" + mark);
      var posted = row(hands, "account.move", invoice, List.of("ref", "state"));
      assertEquals(RawValue.of("INV-" + mark), posted.member("ref"));
      assertEquals(RawValue.of("posted"), posted.member("state"));
      served.sync("import");
      assertEquals("160", served.field("invoice", "i" + mark, "odoo_total_net").replace(".00", ""));
      assertEquals("Ann Able", served.field("patient", "p" + mark, "name"));

      assertCreditedIsCancelled(odoo, served, mark);

      served.api().delete(Served.MAIN + "/records/invoice/i" + mark);
      served.sync("export");

      assertEquals(
          RawValue.of("cancel"),
          row(hands, "account.move", invoice, List.of("state")).member("state"));
    }
  }

  /** An invoice that Odoo calls reversed; CARE has no word of its own for it. */
  private static void assertCreditedIsCancelled(OdooUnderTest odoo, Served served, String mark) {
    var credited = "c" + mark;
    served.put(
        "invoice",
        credited,
        Map.of(
            "issue_date",
            "2026-03-01",
            "patient",
            "p" + mark,
            "status",
            "issued",
            "charge_items",
            List.of(Map.of("charge_item", "x" + mark, "quantity", 1, "price", 80))));
    served.sync("export");
    new DocumentWorkshop(odoo, Optional.empty())
        .reverse(List.of(new OdooId(served.odooId("invoice", credited))));

    served.sync("both");

    assertEquals("cancelled", served.field("invoice", credited, "status"));
    var state = List.of("state", "payment_state");
    var there = row(odoo.hands(), "account.move", served.odooId("invoice", credited), state);
    assertEquals(RawValue.of("posted"), there.member("state"));
    assertEquals(RawValue.of("reversed"), there.member("payment_state"));
  }

  /** PROD-8; the id of an order that was made in Odoo over them. */
  private static long assertOldPathsReachOdoo(Served served, long order, String mark) {
    var api = served.api();
    var read = api.get("/api/odoo/manufacturing-orders/" + order);
    assertEquals("Dashboard-" + mark, read.path("origin").asText());
    var values = new LinkedHashMap<String, Object>();
    values.put("product_id", read.path("product_id").path("id").asLong());
    values.put("product_uom_id", read.path("product_uom_id").path("id").asLong());
    values.put("product_qty", 2);
    var made = api.post("/api/odoo/manufacturing-orders/", values).path("id").asLong();
    api.put("/api/odoo/manufacturing-orders/" + made, Map.of("origin", "on " + mark));
    var listed = api.get("/api/odoo/manufacturing-orders?where[origin]=on%20" + mark);
    assertEquals(made, listed.path("items").path(0).path("id").asLong(), listed::toString);
    var products = api.get("/api/odoo/products?total=true&where[default_code]=T" + mark);
    assertEquals(1, products.path("total").asLong(), products::toString);
    assertEquals(true, api.get("/api/odoo/test/").path("ok").asBoolean());
    assertEquals(true, api.get("/api/odoo/partners?limit=2").path("items").size() > 0);
    return made;
  }

  /** PROD-5: the same users and the same product, first from Odoo and then without it. */
  private static void assertDropDownsOutliveOdoo(OdooUnderTest odoo, Served served, String mark) {
    var users = Served.MAIN + "/odoo/choices/user?limit=1000";
    var product = Served.MAIN + "/odoo/choices/product?search=" + "Table " + mark;
    var live = served.api().get(users);
    var found = served.api().get(product.replace(" ", "%20"));
    assertEquals("odoo", live.path("source").asText());
    assertEquals(false, live.path("fallback").asBoolean());
    assertEquals("t" + mark, found.path("items").path(0).path("record").asText(), found::toString);
    served.moveOdooTo(odoo, "http://127.0.0.1:9");

    var copied = served.api().get(users);

    assertEquals("copy", copied.path("source").asText(), copied::toString);
    assertEquals(true, copied.path("fallback").asBoolean());
    assertEquals(true, Instant.parse(copied.path("as_of").asText()).isBefore(Instant.now()));
    assertEquals(live.path("items"), copied.path("items"));
    assertOldListsOutliveOdoo(served, mark);
    assertEquals(found.path("items"), served.api().get(product.replace(" ", "%20")).path("items"));
  }

  /** PROD-5: the same list where a dashboard looks for it. */
  private static void assertOldListsOutliveOdoo(Served served, String mark) {
    var products = served.api().get("/api/odoo/products?where[default_code]=T" + mark);
    assertEquals(
        "copy true", products.path("source").asText() + " " + products.path("fallback").asText());
    assertEquals(true, Instant.parse(products.path("as_of").asText()).isBefore(Instant.now()));
    var product = products.path("items").path(0);
    assertEquals("Table " + mark, product.path("name").asText(), products::toString);
    assertEquals(false, product.has("barcode"), "the copy does not have it");
    var one = served.api().get("/api/odoo/products/" + product.path("id").asLong());
    assertEquals(product, one);
    var orders = served.api().get("/api/odoo/manufacturing-orders?where[origin]=Dashboard-" + mark);
    assertEquals(3, orders.path("items").path(0).path("product_qty").asInt(), orders::toString);
  }

  /** PROD-4: with the import after it was counted, as Odoo sums it up. */
  private static void assertStockCame(Served served, OdooHands hands, long product) {
    var there = row(hands, "product.product", product, List.of("qty_available"));
    var quantity = ((RawValue.Number) there.member("qty_available")).value();
    assertEquals(
        0,
        quantity.compareTo(
            new BigDecimal(served.field("product", "odoo-" + product, "stock_quantity"))));
  }

  @Test
  default void productionOrdersGoOutWithTheirProductAndComeBackWithTheirState(
      @TempDir Path folder) {
    var mark = mark();
    try (var odoo = odoo();
        var served = new Served(odoo, "production", folder)) {
      served.api().post(Served.MAIN + "/prepare-odoo", "");
      var stock = new Stockroom(odoo);
      var counted = stock.product();
      served.sync("import");
      assertEquals(true, served.all("user").size() > 1);
      stock.count(counted, InstantSource.system().millis() % 90_000 + 1);
      served.put(
          "product",
          "t" + mark,
          Map.of("name", "Table " + mark, "sku", "T" + mark, "unit_price", 99.5));
      served.sync(Map.of("direction", "export", "entities", List.of("product")));
      served.put(
          "order",
          "o" + mark,
          Map.of(
              "unit",
              "odoo-" + unit(odoo.hands(), served.odooId("product", "t" + mark)),
              "order_number",
              mark,
              "product_id",
              "t" + mark,
              "quantity",
              3,
              "priority",
              "high",
              "notes",
              "oak",
              "status",
              "pending"));

      served.sync("export");

      var hands = odoo.hands();
      var order = served.odooId("order", "o" + mark);
      var made = row(hands, "mrp.production", order, List.of("origin", "priority", "state"));
      assertEquals(RawValue.of("Dashboard-" + mark), made.member("origin"));
      assertEquals(RawValue.of("1"), made.member("priority"));
      assertEquals(RawValue.of("draft"), made.member("state"));

      served.patch("order", "o" + mark, Map.of("priority", "whenever"));
      served.sync("export");
      assertEquals(
          RawValue.of("0"),
          row(hands, "mrp.production", order, List.of("priority")).member("priority"));

      var beside = assertOldPathsReachOdoo(served, order, mark);
      hands.call("mrp.production", order, "action_cancel");
      var full = served.api().post("/api/sync/full", Map.of());

      assertEquals(true, full.path("finished").asBoolean(), full::toString);
      assertEquals(1, full.path("orders").path("updated").asLong(), full::toString);
      assertEquals(1, full.path("orders").path("created").asLong(), full::toString);
      assertEquals(0, full.path("errors").asLong(), full::toString);
      assertEquals("on " + mark, served.field("order", "odoo-" + beside, "order_number"));

      assertStockCame(served, hands, counted);
      assertEquals("cancelled", served.field("order", "o" + mark, "status"));
      assertEquals(mark, served.field("order", "o" + mark, "order_number"));
      assertEquals("whenever", served.field("order", "o" + mark, "priority"));
      assertDropDownsOutliveOdoo(odoo, served, mark);
    }
  }
}
