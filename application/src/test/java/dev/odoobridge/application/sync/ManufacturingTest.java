package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.MADE;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.sync.RunStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manufacturing orders travel with their states, quantities and components. */
class ManufacturingTest {
  private static final List<String> WORDS =
      List.of("pending", "on_hold", "in_progress", "completed", "cancelled");

  private static SyncBench bench(int version) {
    var bench = SyncBench.of(version, SampleProfile.making());
    bench.put(PRODUCT, "p1", "name", "Table", "sku", "T1", "price", 10);
    bench.sync();
    var leg = bench.odoo.create("product.product", Map.of("name", "Leg"));
    var template =
        bench.odoo.value("product.product", bench.odooId(PRODUCT, "p1"), "product_tmpl_id");
    var line = Map.of("product_id", leg, "product_qty", 4);
    bench.odoo.create(
        "mrp.bom",
        Map.of(
            "product_tmpl_id",
            Long.valueOf(template),
            "bom_line_ids",
            List.of(List.of(0, 0, line))));
    bench.sync();
    return bench;
  }

  private static void order(SyncBench bench, String id, String status) {
    bench.put(
        MADE,
        id,
        "number",
        "N-" + id,
        "urgency",
        "1",
        "product",
        "p1",
        "quantity",
        3,
        "deadline",
        "2026-04-01T08:00:00Z",
        "status",
        status);
  }

  private static String inOdoo(SyncBench bench, String id, String field) {
    return bench.odoo.value("mrp.production", bench.odooId(MADE, id), field);
  }

  private static String components(SyncBench bench, String id) {
    var rows =
        bench.odoo.rows(
            "stock.move", "raw_material_production_id", bench.odooId(MADE, id), "product_uom_qty");
    return rows.size() == 1 ? String.valueOf(rows.getFirst().get("product_uom_qty")) : "" + rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aNewOrderReachesEveryState(int version) {
    var bench = bench(version);
    WORDS.forEach(word -> order(bench, word, word));

    var run = bench.sync();

    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> bench.items(run).toString());
    for (var word : WORDS) {
      var state = SampleProfile.making().entity(MADE).orElseThrow().status().orElseThrow().table();
      assertEquals(state.state(word).orElseThrow(), inOdoo(bench, word, "state"), word);
      assertEquals(word, bench.said(MADE, word, "status"));
      assertEquals("12.0", components(bench, word), word);
    }
    bench.wire.forget();
    assertEquals(RunStatus.SUCCEEDED, bench.sync().status());
    assertEquals(List.of(), bench.wire.writes());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void anOrderThatIsDoneKeepsTheUrgencyTheHostSaid(int version) {
    var bench = bench(version);
    order(bench, "o1", "completed");

    bench.sync();

    assertEquals("1", inOdoo(bench, "o1", "priority"));
    assertEquals("1", bench.said(MADE, "o1", "urgency"));
  }

  @ParameterizedTest
  @CsvSource({"14,on_hold", "14,in_progress", "19,pending", "19,on_hold", "19,in_progress"})
  void anotherQuantityTakesTheComponentsAlong(int version, String status) {
    var bench = bench(version);
    order(bench, "o1", status);
    bench.sync();

    bench.patch(MADE, "o1", "quantity", 5, "number", "N-2");
    var run = bench.sync();

    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> bench.items(run).toString());
    assertEquals("5.0", inOdoo(bench, "o1", "product_qty"));
    assertEquals("20.0", components(bench, "o1"));
    assertEquals("N-2", inOdoo(bench, "o1", "origin"));
    assertEquals("5", bench.said(MADE, "o1", "quantity"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatIsDoneStaysSoAndThatIsSaid(int version) {
    var bench = bench(version);
    order(bench, "o1", "completed");
    order(bench, "o2", "completed");
    bench.sync();

    bench.patch(MADE, "o1", "status", "cancelled");
    bench.patch(MADE, "o2", "quantity", 9);
    bench.sync();

    assertEquals("transition", bench.parkedAs(MADE, "o1"));
    assertEquals("transition", bench.parkedAs(MADE, "o2"));
    assertEquals("done", inOdoo(bench, "o1", "state"));
    assertEquals("3.0", inOdoo(bench, "o2", "product_qty"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void anOrderToBeClosedIsInProgressForAHostWithoutAWordForIt(int version) {
    var bench = bench(version);
    order(bench, "o1", "on_hold");
    bench.sync();

    bench.odoo.write("mrp.production", bench.odooId(MADE, "o1"), Map.of("qty_producing", 3));
    var run = bench.sync();

    assertEquals("to_close", inOdoo(bench, "o1", "state"));
    assertEquals("in_progress", bench.said(MADE, "o1", "status"));
    assertEquals(0, bench.items(run).stream().filter(item -> item.code().isPresent()).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aQuestionOfOdooIsLeftToPeopleAndStopsNoOtherOrder(int version) {
    var bench = bench(version);
    order(bench, "o1", "in_progress");
    order(bench, "o2", "in_progress");
    bench.sync();
    var taken = version == 14 ? "quantity_done" : "quantity";
    var move =
        bench.odoo.rows("stock.move", "raw_material_production_id", bench.odooId(MADE, "o1"), "id");
    bench.odoo.write("stock.move", (Long) move.getFirst().get("id"), used(version, taken));
    bench.odoo.write("mrp.production", bench.odooId(MADE, "o1"), Map.of("qty_producing", 3));
    bench.sync();

    bench.patch(MADE, "o1", "status", "completed");
    bench.patch(MADE, "o2", "status", "completed");
    bench.sync();

    assertEquals("done", inOdoo(bench, "o2", "state"));
    assertEquals("odoo-refused", bench.parkedAs(MADE, "o1"));
    var parked = bench.record(MADE, "o1").pending().orElseThrow().parked().orElseThrow();
    assertEquals(
        "Odoo asks: Consumption Warning (mrp.consumption.warning); answer it in Odoo",
        parked.message());
  }

  private static Map<String, Object> used(int version, String taken) {
    return version == 14 ? Map.of(taken, 7) : Map.of(taken, 7, "picked", true);
  }
}
