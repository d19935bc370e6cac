package dev.odoobridge.testkit.odoo;

import static dev.odoobridge.testkit.odoo.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bulk import {@code load}. */
class LoadTest {

  private static Map<?, ?> load(Bench bench, String model, List<String> fields, List<?> data) {
    var arguments = Map.<String, Object>of("fields", fields, "data", data);
    return (Map<?, ?>) bench.odoo.call(model, "load", null, arguments, Map.of("tz", "UTC"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void createsThenUpdatesByExternalId(int version) {
    var bench = new Bench(version);
    var fields = List.of("id", "name", "parent_id/id", "country_id/.id");
    var rows = List.of(List.of("x.a", "A", "", "3"), List.of("x.b", "B", "x.a", ""));

    var first = (List<?>) load(bench, "res.partner", fields, rows).get("ids");
    var again = load(bench, "res.partner", List.of("id", "name"), List.of(List.of("x.b", "B2")));

    assertEquals(List.of(first.get(1)), again.get("ids"));
    assertEquals("B2", bench.odoo.read("res.partner", (Long) first.get(1), "name"));
    assertEquals(first.get(0), bench.odoo.read("res.partner", (Long) first.get(1), "parent_id"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void writesNothingAndNamesEveryBadRow(int version) {
    var bench = new Bench(version);
    var rows = List.of(List.of("A", "zzz"), List.of("B", "invoice"), List.of("C", "yyy"));

    var answer = load(bench, "res.partner", List.of("name", "type"), rows);

    assertEquals(false, answer.get("ids"));
    var messages = (List<?>) answer.get("messages");
    assertEquals(
        List.of(0L, 2L),
        messages.stream().map(message -> ((Map<?, ?>) message).get("record")).toList());
    assertEquals(List.of(), bench.odoo.search("res.partner", List.of(List.of("name", "=", "B"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void appendsLinesWithoutIdAndUpdatesThoseWithOne(int version) {
    var bench = new Bench(version);
    var product = String.valueOf(bench.product("5"));
    var plain = List.of("id", "partner_id/.id", "order_line/product_id/.id");
    var rows = List.of(List.of("x.o", "3", product), List.of("", "", product));

    var order = (Long) ((List<?>) load(bench, "sale.order", plain, rows).get("ids")).getFirst();
    load(bench, "sale.order", plain, rows);
    assertEquals(4, ((List<?>) bench.odoo.read("sale.order", order, "order_line")).size());

    var keyed = List.of("id", "order_line/id", "order_line/product_id/.id");
    load(bench, "sale.order", keyed, List.of(List.of("x.o", "x.l", product)));
    load(bench, "sale.order", keyed, List.of(List.of("x.o", "x.l", product)));
    assertEquals(5, ((List<?>) bench.odoo.read("sale.order", order, "order_line")).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void makesANewRecordOfBothIds(int version) {
    var bench = new Bench(version);
    var known = bench.partner("known");

    var answer =
        load(
            bench,
            "res.partner",
            List.of(".id", "id", "name"),
            List.of(List.of(String.valueOf(known), "x.k", "new")));

    assertNotEquals(List.of(known), answer.get("ids"));
    assertEquals("known", bench.odoo.read("res.partner", known, "name"));
  }

  @Test
  void readsDatetimesInTheTimeZoneOfTheContext() {
    var bench = new Bench(19);
    var arguments =
        Map.<String, Object>of(
            "fields", List.of("partner_id/.id", "date_order"),
            "data", List.of(List.of("3", "2026-07-01 12:00:00")));

    var answer =
        (Map<?, ?>)
            bench.odoo.call("sale.order", "load", null, arguments, Map.of("tz", "Europe/Brussels"));

    var order = (Long) ((List<?>) answer.get("ids")).getFirst();
    assertEquals("2026-07-01 10:00:00", bench.odoo.read("sale.order", order, "date_order"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void failsAsAWholeOnAnUnknownColumnOrABoolean(int version) {
    var bench = new Bench(version);

    refused(
        version == 14 ? "builtins.KeyError" : "builtins.ValueError",
        () -> load(bench, "res.partner", List.of("nofield"), List.of(List.of("x"))));
    refused(
        "builtins.AttributeError",
        () -> load(bench, "res.partner", List.of("is_company"), List.of(List.of(true))));
  }
}
