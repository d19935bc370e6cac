package dev.odoobridge.testkit.odoo;

import static dev.odoobridge.testkit.odoo.Refusals.userError;
import static dev.odoobridge.testkit.odoo.Refusals.validationError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sales orders and their transitions, per version. */
class SaleOrderTest {

  private static String state(Bench bench, long order) {
    return bench.odoo.read("sale.order", order, "state").toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void fillsALineFromItsProduct(int version) {
    var bench = new Bench(version);
    var order = bench.order(bench.product("100"), 2);
    var line = (Long) ((List<?>) bench.odoo.read("sale.order", order, "order_line")).getFirst();

    assertEquals("[C1] Chair", bench.odoo.read("sale.order.line", line, "name"));
    assertEquals(
        List.of(1L),
        bench.odoo.read("sale.order.line", line, version == 14 ? "tax_id" : "tax_ids"));
    assertEquals(new BigDecimal("230.0"), bench.odoo.read("sale.order", order, "amount_total"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void takesTheInvoiceAddressAndOnlyIn19ThePaymentTerm(int version) {
    var bench = new Bench(version);
    var company =
        bench.odoo.create("res.partner", Map.of("name", "Co", "property_payment_term_id", 4));
    var address = bench.odoo.create("res.partner", Map.of("parent_id", company, "type", "invoice"));

    var order = bench.odoo.create("sale.order", Map.of("partner_id", company));

    assertEquals(address, bench.odoo.read("sale.order", order, "partner_invoice_id"));
    assertEquals(
        version == 14 ? (Object) false : 4L,
        bench.odoo.read("sale.order", order, "payment_term_id"));
  }

  @Nested
  class Confirming {
    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void movesTheOrderDateToNow(int version) {
      var bench = new Bench(version);
      var order = bench.order(bench.product("1"), 1);
      bench.odoo.write("sale.order", order, Map.of("date_order", "2026-01-02 03:04:05"));
      bench.passSeconds(60);

      assertEquals(true, bench.run("sale.order", "action_confirm", order));

      assertEquals("sale", state(bench, order));
      assertEquals("2026-11-20 10:01:00", bench.odoo.read("sale.order", order, "date_order"));
    }

    @Test
    void againIsAcceptedIn14AndRefusedIn19() {
      var old = new Bench(14);
      var first = old.order(old.product("1"), 1);
      old.run("sale.order", "action_confirm", first);
      assertEquals(true, old.run("sale.order", "action_confirm", first));

      var recent = new Bench(19);
      var second = recent.order(recent.product("1"), 1);
      recent.run("sale.order", "action_confirm", second);
      userError(() -> recent.run("sale.order", "action_confirm", second));
    }

    @Test
    void ofALineWithoutProductIsRefusedIn19WhatIsRefusedAtOnceIn14() {
      var line = List.of(List.of(0, 0, Map.of("name", "free", "price_unit", 5)));
      var values = Map.of("partner_id", 3, "order_line", line);
      validationError(() -> new Bench(14).odoo.create("sale.order", values));

      var recent = new Bench(19);
      var order = recent.odoo.create("sale.order", values);
      userError(() -> recent.run("sale.order", "action_confirm", order));
    }
  }

  @Nested
  class Locking {
    @Test
    void isAStateIn14AndAFlagIn19() {
      var old = new Bench(14);
      var first = old.order(old.product("1"), 1);
      old.run("sale.order", "action_confirm", first);
      assertEquals(true, old.run("sale.order", "action_done", first));
      assertEquals("done", state(old, first));
      assertNull(old.run("sale.order", "action_unlock", first));
      assertEquals("sale", state(old, first));

      var recent = new Bench(19);
      var second = recent.order(recent.product("1"), 1);
      recent.run("sale.order", "action_confirm", second);
      assertNull(recent.run("sale.order", "action_lock", second));
      assertEquals("sale", state(recent, second));
      assertEquals(true, recent.odoo.read("sale.order", second, "locked"));
      userError(() -> recent.run("sale.order", "action_cancel", second));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void fixesLinesButNotTheHeader(int version) {
      var bench = new Bench(version);
      var product = bench.product("1");
      var order = bench.order(product, 1);
      bench.run("sale.order", "action_confirm", order);
      bench.run("sale.order", version == 14 ? "action_done" : "action_lock", order);
      var line = (Long) ((List<?>) bench.odoo.read("sale.order", order, "order_line")).getFirst();

      userError(() -> bench.odoo.write("sale.order.line", line, Map.of("product_uom_qty", 5)));
      bench.odoo.write("sale.order", order, Map.of("client_order_ref", "R"));
      var added = List.of(List.of(0, 0, Map.of("product_id", product)));
      bench.odoo.write("sale.order", order, Map.of("order_line", added));

      assertEquals("R", bench.odoo.read("sale.order", order, "client_order_ref"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void keepsConfirmedLinesAndOrders(int version) {
    var bench = new Bench(version);
    var order = bench.order(bench.product("1"), 1);
    bench.run("sale.order", "action_confirm", order);
    var line = (Long) ((List<?>) bench.odoo.read("sale.order", order, "order_line")).getFirst();

    userError(() -> bench.run("sale.order.line", "unlink", line));
    userError(() -> bench.run("sale.order", "unlink", order));
    userError(() -> bench.run("sale.order", "action_quotation_sent", order));
    assertEquals(true, bench.run("sale.order", "action_draft", order));
    assertEquals("sale", state(bench, order));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void goesRoundFromCancelledToDraftToSent(int version) {
    var bench = new Bench(version);
    var order = bench.order(bench.product("1"), 1);

    assertEquals(true, bench.run("sale.order", "action_cancel", order));
    userError(() -> bench.run("sale.order", "action_confirm", order));
    assertEquals(true, bench.run("sale.order", "action_draft", order));
    assertNull(bench.run("sale.order", "action_quotation_sent", order));

    assertEquals("sent", state(bench, order));
  }

  @Test
  void asksIn14BeforeItCancelsADraftInvoiceToo() {
    for (var version : List.of(14, 19)) {
      var bench = new Bench(version);
      var order = bench.order(bench.product("1"), 1);
      var lines = (List<?>) bench.odoo.read("sale.order", order, "order_line");
      var line = Map.of("name", "x", "sale_line_ids", List.of(List.of(6, 0, lines)));
      var invoice =
          bench.odoo.create(
              "account.move",
              Map.of("move_type", "out_invoice", "invoice_line_ids", List.of(List.of(0, 0, line))));
      assertEquals(List.of(invoice), bench.odoo.read("sale.order", order, "invoice_ids"));

      if (version == 14) {
        assertInstanceOf(Map.class, bench.run("sale.order", "action_cancel", order));
        assertEquals("draft", state(bench, order));
      }
      bench.odoo.call(
          "sale.order",
          "action_cancel",
          List.of(order),
          Map.of(),
          Map.of("disable_cancel_warning", true));

      assertEquals("cancel", state(bench, order));
      assertEquals("cancel", bench.odoo.read("account.move", invoice, "state"));
    }
  }
}
