package dev.odoobridge.testkit.odoo;

import static dev.odoobridge.testkit.odoo.Refusals.userError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices, their transitions and payments, per version. */
class InvoiceTest {

  private static Object field(Bench bench, long invoice, String name) {
    return bench.odoo.read("account.move", invoice, name);
  }

  private static long posted(Bench bench) {
    var invoice = bench.invoice(bench.partner("Ada"), Map.of());
    bench.run("account.move", "action_post", invoice);
    return invoice;
  }

  @Test
  void takesPriceAndTaxesFromTheProductIn19AndNothingButItsNameIn14() {
    for (var version : List.of(14, 19)) {
      var bench = new Bench(version);
      var line = Map.of("product_id", bench.product("100"), "quantity", 2);
      var invoice =
          bench.odoo.create(
              "account.move",
              Map.of(
                  "move_type", "out_invoice",
                  "partner_id", bench.partner("Ada"),
                  "invoice_line_ids", List.of(List.of(0, 0, line))));

      assertEquals(
          new BigDecimal(version == 14 ? "0.0" : "230.0"), field(bench, invoice, "amount_total"));
      assertEquals(version == 14 ? "/" : (Object) false, field(bench, invoice, "name"));
      assertEquals(1, ((List<?>) field(bench, invoice, "invoice_line_ids")).size());
      var items = bench.odoo.search("account.move.line", List.of(List.of("move_id", "=", invoice)));
      assertEquals(version == 14 ? 2 : 3, items.size());
    }
  }

  @Nested
  class Posting {
    @Test
    void numbersDatesAndAnswersAsItsVersionDoes() {
      for (var version : List.of(14, 19)) {
        var bench = new Bench(version);
        var first = bench.invoice(bench.partner("Ada"), Map.of());
        var second = bench.invoice(bench.partner("Bob"), Map.of());

        var answer = bench.odoo.call("account.move", "action_post", List.of(first, second));

        assertEquals(version == 14 ? List.of(first, second) : (Object) false, answer);
        assertEquals("2026-11-20", field(bench, first, "invoice_date"));
        assertEquals(
            version == 14 ? "INV/2026/11/0002" : "INV/2026/00002", field(bench, second, "name"));
        assertEquals("not_paid", field(bench, second, "payment_state"));
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void isAllOrNothing(int version) {
      var bench = new Bench(version);
      var good = bench.invoice(bench.partner("Ada"), Map.of());
      var empty =
          bench.odoo.create("account.move", Map.of("move_type", "out_invoice", "partner_id", 3));

      userError(() -> bench.odoo.call("account.move", "action_post", List.of(good, empty)));

      assertEquals("draft", field(bench, good, "state"));
    }

    @Test
    void againIsAcceptedIn14AndRefusedIn19() {
      var old = new Bench(14);
      var first = posted(old);
      assertEquals(List.of(first), old.run("account.move", "action_post", first));

      var recent = new Bench(19);
      var second = posted(recent);
      userError(() -> recent.run("account.move", "action_post", second));
    }

    @Test
    void recomputesTheDueDateIn19WhenThereIsATerm() {
      for (var version : List.of(14, 19)) {
        var bench = new Bench(version);
        var partner =
            bench.odoo.create("res.partner", Map.of("name", "T", "property_payment_term_id", 4));
        var dates =
            Map.<String, Object>of("invoice_date", "2026-11-02", "invoice_date_due", "2026-11-05");
        var invoice = bench.invoice(partner, dates);
        assertEquals("2026-11-05", field(bench, invoice, "invoice_date_due"));

        bench.run("account.move", "action_post", invoice);

        assertEquals(
            version == 14 ? "2026-11-05" : "2026-12-02", field(bench, invoice, "invoice_date_due"));
      }
    }
  }

  @Nested
  class Posted {
    @Test
    void mayBeChangedIn14AndHardlyIn19() {
      for (var version : List.of(14, 19)) {
        var bench = new Bench(version);
        var invoice = posted(bench);
        bench.odoo.write(
            "account.move",
            invoice,
            Map.of("ref", "R", "narration", "n", "invoice_date_due", "2027-01-01"));
        var line = (Long) ((List<?>) field(bench, invoice, "invoice_line_ids")).getFirst();
        var change = List.of(List.of(1, line, Map.of("price_unit", 70)));
        var values = Map.of("invoice_line_ids", change);

        if (version == 14) {
          bench.odoo.write("account.move", invoice, values);
          assertEquals(new BigDecimal("140.0"), field(bench, invoice, "amount_total"));
        } else {
          userError(() -> bench.odoo.write("account.move", invoice, values));
          userError(() -> bench.odoo.write("account.move", invoice, Map.of("partner_id", 3)));
        }
      }
    }

    @Test
    void goesToDraftAndCancelAsItsVersionAllows() {
      var old = new Bench(14);
      var first = posted(old);
      assertNull(old.run("account.move", "button_draft", first));
      assertNull(old.run("account.move", "button_draft", first));
      assertNull(old.run("account.move", "button_cancel", first));
      userError(() -> old.run("account.move", "unlink", first));
      old.run("account.move", "action_post", first);
      assertEquals("posted", field(old, first, "state"));

      var recent = new Bench(19);
      var second = posted(recent);
      userError(() -> recent.run("account.move", "unlink", second));
      assertNull(recent.run("account.move", "button_draft", second));
      userError(() -> recent.run("account.move", "button_draft", second));
      assertNull(recent.run("account.move", "button_cancel", second));
      userError(() -> recent.run("account.move", "button_cancel", second));
      userError(() -> recent.run("account.move", "action_post", second));
      recent.run("account.move", "button_draft", second);
      assertEquals(true, recent.run("account.move", "unlink", second));
      assertEquals("INV/2026/00001", field(recent, posted(recent), "name"));
    }
  }

  @Nested
  class Paying {
    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void isPartialThenFull(int version) {
      var bench = new Bench(version);
      var invoice = posted(bench);

      bench.pay(invoice, 30);
      assertEquals("partial", field(bench, invoice, "payment_state"));
      assertEquals(new BigDecimal("70.0"), field(bench, invoice, "amount_residual"));

      bench.pay(invoice, 500);
      assertEquals("paid", field(bench, invoice, "payment_state"));
      assertEquals(new BigDecimal("0.0"), field(bench, invoice, "amount_residual"));
      userError(() -> bench.pay(invoice, 1));
    }

    @Test
    void survivesDraftIn19Only() {
      for (var version : List.of(14, 19)) {
        var bench = new Bench(version);
        var invoice = posted(bench);
        bench.pay(invoice, 100);

        bench.run("account.move", "button_draft", invoice);

        assertEquals(version == 14 ? "not_paid" : "paid", field(bench, invoice, "payment_state"));
      }
    }

    @Test
    void ofADraftIsRefusedIn14AndMakesAPaidDraftIn19() {
      var old = new Bench(14);
      var first = old.invoice(old.partner("Ada"), Map.of());
      userError(() -> old.pay(first, 100));

      var recent = new Bench(19);
      var second = recent.invoice(recent.partner("Ada"), Map.of());
      recent.pay(second, 100);
      assertEquals("draft", field(recent, second, "state"));
      assertEquals("paid", field(recent, second, "payment_state"));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void isUndoneThroughThePayment(int version) {
      var bench = new Bench(version);
      var invoice = posted(bench);
      bench.pay(invoice, 100);
      var payment = (Long) bench.odoo.search("account.payment", List.of()).getFirst();

      assertNull(bench.run("account.payment", "action_draft", payment));
      if (version == 19) {
        assertEquals("paid", field(bench, invoice, "payment_state"));
        assertNull(bench.run("account.payment", "action_cancel", payment));
      }

      assertEquals("not_paid", field(bench, invoice, "payment_state"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void letsAClientBreakItsStateByWriting(int version) {
    var bench = new Bench(version);
    var invoice = bench.invoice(bench.partner("Ada"), Map.of());

    bench.odoo.write("account.move", invoice, Map.of("state", "posted", "payment_state", "paid"));

    assertEquals("paid", field(bench, invoice, "payment_state"));
    userError(
        () ->
            bench.odoo.create(
                "account.move", Map.of("move_type", "out_invoice", "state", "posted")));
  }
}
