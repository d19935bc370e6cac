package dev.odoobridge.testkit.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** write_date: what moves it and how domains compare it. */
class CursorTest {

  @ParameterizedTest(name = "{0}: write_date {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "14 | >  | 10:00:05        | S.3 S.7 S+1",
        "14 | >= | 10:00:05        | S.0 S.3 S.7 S+1",
        "14 | =  | 10:00:05        | S.0",
        "14 | <= | 10:00:05        | S.0",
        "14 | in | 10:00:05        | S.0",
        "14 | >  | 10:00:05.300000 | S.7 S+1",
        "19 | >  | 10:00:05        | S+1",
        "19 | >= | 10:00:05        | S.0 S.3 S.7 S+1",
        "19 | =  | 10:00:05        | S.0 S.3 S.7",
        "19 | <= | 10:00:05        | S.0 S.3 S.7",
        "19 | in | 10:00:05        | S.0 S.3 S.7",
        "19 | >  | 10:00:05.300000 | S+1",
      })
  void comparesAsItsVersionDoes(int version, String operator, String time, String expected) {
    var bench = new Bench(version);
    Map.of("S.0", "05", "S.3", "05.300", "S.7", "05.700", "S+1", "06")
        .forEach(
            (name, second) -> {
              bench.at("2026-11-20T10:00:" + second + "Z");
              bench.partner("row " + name);
            });
    var moment = "2026-11-20 " + time;
    var value = operator.equals("in") ? List.of(moment) : moment;

    var found =
        bench.odoo.search(
            "res.partner",
            List.of(List.of("name", "=like", "row %"), List.of("write_date", operator, value)));

    var names = new ArrayList<String>();
    found.forEach(
        id -> names.add(bench.odoo.read("res.partner", (Long) id, "name").toString().substring(4)));
    assertEquals(List.of(expected.split(" ")), names.stream().sorted(CursorTest::byTime).toList());
  }

  private static int byTime(String one, String other) {
    return List.of("S.0", "S.3", "S.7", "S+1").indexOf(one)
        - List.of("S.0", "S.3", "S.7", "S+1").indexOf(other);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void isCutToSecondsOnTheWire(int version) {
    var bench = new Bench(version);
    bench.at("2026-11-20T10:00:05.987654Z");

    var partner = bench.partner("Ada");

    assertEquals("2026-11-20 10:00:05", bench.odoo.read("res.partner", partner, "write_date"));
  }

  @Nested
  class OfTheParent {

    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void followsTheQuantityOfAnOrderLineButNotItsText(int version) {
      var bench = new Bench(version);
      var order = bench.order(bench.product("10"), 1);
      var line = firstLine(bench, "sale.order", order, "order_line");
      var before = bench.odoo.read("sale.order", order, "write_date");

      bench.passSeconds(5);
      bench.odoo.write("sale.order.line", line, Map.of("name", "another text"));
      assertEquals(before, bench.odoo.read("sale.order", order, "write_date"));

      bench.odoo.write("sale.order.line", line, Map.of("product_uom_qty", 2));
      assertNotEquals(before, bench.odoo.read("sale.order", order, "write_date"));
    }

    @Test
    void followsTheTextOfAnInvoiceLineIn19Only() {
      for (var version : List.of(14, 19)) {
        var bench = new Bench(version);
        var invoice = bench.invoice(bench.partner("Ada"), Map.of());
        var line = firstLine(bench, "account.move", invoice, "invoice_line_ids");
        var before = bench.odoo.read("account.move", invoice, "write_date");

        bench.passSeconds(5);
        bench.odoo.write("account.move.line", line, Map.of("name", "another text"));

        var after = bench.odoo.read("account.move", invoice, "write_date");
        assertEquals(version == 19, !before.equals(after), "in " + version);
      }
    }

    @Test
    void ofAVariantFollowsItsTemplateIn19Only() {
      for (var version : List.of(14, 19)) {
        var bench = new Bench(version);
        var product = bench.product("10");
        var template = (Long) bench.odoo.read("product.product", product, "product_tmpl_id");
        var before = bench.odoo.read("product.product", product, "write_date");

        bench.passSeconds(5);
        bench.odoo.write("product.template", template, Map.of("list_price", 11));

        var after = bench.odoo.read("product.product", product, "write_date");
        assertEquals(version == 19, !before.equals(after), "in " + version);
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void followsAPaymentAndARenamedCustomer(int version) {
      var bench = new Bench(version);
      var partner = bench.partner("Ada");
      var invoice = bench.invoice(partner, Map.of());
      bench.run("account.move", "action_post", invoice);
      var posted = bench.odoo.read("account.move", invoice, "write_date");

      bench.passSeconds(5);
      bench.pay(invoice, 10);
      var paid = bench.odoo.read("account.move", invoice, "write_date");
      assertNotEquals(posted, paid);

      bench.passSeconds(5);
      bench.odoo.write("res.partner", partner, Map.of("name", "Ada L."));
      assertNotEquals(paid, bench.odoo.read("account.move", invoice, "write_date"));
    }
  }

  private static long firstLine(Bench bench, String model, long id, String field) {
    return (Long) ((List<?>) bench.odoo.read(model, id, field)).getFirst();
  }
}
