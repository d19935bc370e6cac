package dev.odoobridge.testkit.odoo;

import static dev.odoobridge.testkit.odoo.Refusals.refused;
import static dev.odoobridge.testkit.odoo.Refusals.validationError;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value looks like after the round trip, and what is refused. */
class ValuesTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void keepsAnEmptyTextApartFromNothing(int version) {
    var bench = new Bench(version);
    var partner = bench.odoo.create("res.partner", Map.of("name", "Ada", "email", ""));

    assertEquals("", bench.odoo.read("res.partner", partner, "email"));
    assertEquals(false, bench.odoo.read("res.partner", partner, "phone"));
    assertEquals(0L, bench.odoo.read("res.partner", partner, "color"));
    assertEquals(List.of(), bench.odoo.read("res.partner", partner, "category_id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello            | <p>hello</p>",
        "a & b < c        | <p>a &amp; b &lt; c</p>",
        "<div>q</div>     | <div>q</div>",
        "<b>hi</b> there  | <span><b>hi</b> there</span>",
        "<p>t</p><script>x</script> | <p>t</p>",
      })
  void wrapsNotesInto19sHtmlAndLeavesThemIn14(String written, String read) {
    for (var version : List.of(14, 19)) {
      var bench = new Bench(version);
      var partner = bench.odoo.create("res.partner", Map.of("name", "Ada", "comment", written));

      assertEquals(
          version == 19 ? read : written, bench.odoo.read("res.partner", partner, "comment"));
    }
  }

  @Test
  void roundsPricesIn14AndQuantitiesInBoth() {
    for (var version : List.of(14, 19)) {
      var bench = new Bench(version);
      var product = bench.product("12.345");
      var order = bench.order(product, new BigDecimal("3.333"));
      var line = (Long) ((List<?>) bench.odoo.read("sale.order", order, "order_line")).getFirst();

      var price = new BigDecimal(version == 14 ? "12.35" : "12.345");
      assertEquals(price, bench.odoo.read("product.product", product, "list_price"));
      assertEquals(price, bench.odoo.read("sale.order.line", line, "price_unit"));
      assertEquals(
          new BigDecimal("3.33"), bench.odoo.read("sale.order.line", line, "product_uom_qty"));
      var untaxed = new BigDecimal(version == 14 ? "41.13" : "41.11");
      assertEquals(untaxed, bench.odoo.read("sale.order", order, "amount_untaxed"));
      assertEquals(new BigDecimal("6.17"), bench.odoo.read("sale.order", order, "amount_tax"));
    }
  }

  @Test
  void emptiesAManyToOneThatIsWrittenBackAsAPair() {
    for (var version : List.of(14, 19)) {
      var bench = new Bench(version);
      var partner = bench.odoo.create("res.partner", Map.of("name", "Ada", "country_id", 3));

      bench.odoo.write("res.partner", partner, Map.of("country_id", List.of(3, "Belgium")));
      assertEquals(false, bench.odoo.read("res.partner", partner, "country_id"));

      bench.odoo.write("res.partner", partner, Map.of("country_id", "3"));
      assertEquals(
          version == 14 ? (Object) 3L : false,
          bench.odoo.read("res.partner", partner, "country_id"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void answersTrueAndIgnoresWhatCannotBeWritten(int version) {
    var bench = new Bench(version);
    var partner = bench.partner("Ada");

    bench.odoo.write(
        "res.partner",
        partner,
        Map.of("write_date", "2020-01-01 00:00:00", "commercial_partner_id", 1, "id", 77));

    assertEquals("2026-11-20 10:00:00", bench.odoo.read("res.partner", partner, "write_date"));
    assertEquals(partner, bench.odoo.read("res.partner", partner, "commercial_partner_id"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void refusesBadValues(int version) {
    var odoo = new Bench(version).odoo;

    refused(
        "builtins.ValueError",
        () -> odoo.create("res.partner", Map.of("name", "x", "type", "zzz")));
    refused(
        "builtins.ValueError",
        () -> odoo.create("res.partner", Map.of("name", "x", "color", "abc")));
    refused("builtins.ValueError", () -> odoo.create("res.partner", Map.of("name", "x\0y")));
    refused(
        "builtins.ValueError",
        () ->
            odoo.create(
                "sale.order", Map.of("partner_id", 3, "date_order", "2026-01-01T00:00:00")));
    refused(
        version == 14 ? "builtins.ValueError" : "builtins.KeyError",
        () -> odoo.write("res.partner", 3, Map.of("nofield", 1)));
    validationError(() -> odoo.create("res.partner", Map.of("name", "x", "user_id", 99_999)));
    validationError(() -> odoo.create("res.partner", Map.of("email", "nameless")));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void rollsTheWholeBatchBackWhenOneRecordIsBad(int version) {
    var bench = new Bench(version);
    var batch = List.of(Map.of("name", "first"), Map.of("email", "bad"), Map.of("name", "third"));

    validationError(
        () -> bench.odoo.call("res.partner", "create", null, Map.of("vals_list", batch), Map.of()));

    assertEquals(
        List.of(), bench.odoo.search("res.partner", List.of(List.of("name", "=", "first"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void leavesOutMissingIdsOnReadAndRefusesThemOnWrite(int version) {
    var odoo = new Bench(version).odoo;
    var fields = Map.<String, Object>of("fields", List.of("name"));

    var rows = (List<?>) odoo.call("res.partner", "read", List.of(1L, 999L), fields, Map.of());

    assertEquals(1, rows.size());
    refused(
        "odoo.exceptions.MissingError",
        () ->
            odoo.call(
                "res.partner",
                "write",
                List.of(1L, 999L),
                Map.of("vals", Map.of("ref", "lost")),
                Map.of()));
    assertEquals(false, odoo.read("res.partner", 1, "ref"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void runsTheCommandsOfToManyFields(int version) {
    var odoo = new Bench(version).odoo;
    var one = odoo.create("res.partner.category", Map.of("name", "A"));
    var two = odoo.create("res.partner.category", Map.of("name", "B"));
    var partner =
        odoo.create("res.partner", Map.of("name", "Ada", "category_id", List.of(one, two)));
    assertEquals(List.of(one, two), odoo.read("res.partner", partner, "category_id"));

    odoo.write("res.partner", partner, Map.of("category_id", List.of(List.of(3, one))));
    assertEquals(List.of(two), odoo.read("res.partner", partner, "category_id"));

    odoo.write("res.partner", partner, Map.of("category_id", List.of(List.of(6, 0, List.of(one)))));
    assertEquals(List.of(one), odoo.read("res.partner", partner, "category_id"));

    odoo.write("res.partner", partner, Map.of("category_id", List.of(List.of(5))));
    assertEquals(List.of(), odoo.read("res.partner", partner, "category_id"));
  }
}
