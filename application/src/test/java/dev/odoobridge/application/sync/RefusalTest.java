package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odoo refuses some of what it is sent. */
class RefusalTest {

  private static void customers(SyncBench bench, int count) {
    for (var number = 0; number < count; number++) {
      bench.put(CUSTOMER, "c" + number, "first_name", "Cut", "last_name", "N" + number);
    }
  }

  private static int made(SyncBench bench) {
    return bench.odoo.rows("res.partner", List.of(List.of("name", "=like", "Cut N%")), "id").size();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPoisonedRecordStandsAloneAndTheOthersArrive(int version) {
    var bench = SyncBench.of(version);
    bench
        .odoo
        .store()
        .faults()
        .poison("res.partner", row -> "Cut N77".equals(row.get("name")), OdooFault.user("evil"));
    customers(bench, 200);

    var run = bench.exported();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals(199, SyncBench.count(run, CUSTOMER, Outcome.CREATED));
    assertEquals(1, SyncBench.count(run, CUSTOMER, Outcome.FAILED));
    assertEquals("odoo-refused", bench.parkedAs(CUSTOMER, "c77"));
    assertEquals(199, made(bench));
    assertEquals(1, bench.pending());
    bench.wire.forget();
    bench.exported();
    assertEquals(List.of(), bench.wire.writes());
    bench.put(CUSTOMER, "c77", "first_name", "Cut", "last_name", "N777");
    bench.exported();
    assertEquals(200, made(bench));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPoisonedOrderDoesNotDoubleTheNewLinesOfAnother(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    RoundTripTest.order(bench, "o2", "pending");
    bench.sync();
    bench
        .odoo
        .store()
        .faults()
        .poison(
            "sale.order", row -> "bad".equals(row.get("client_order_ref")), OdooFault.user("no"));
    var three = List.of(line("p1", 2, 9.5), line("p2", 1, 20), line("p2", 7, 7));
    bench.patch(ORDER, "o1", "lines", three);
    bench.patch(ORDER, "o2", "code", "bad");

    bench.exported();

    assertEquals("odoo-refused", bench.parkedAs(ORDER, "o2"));
    var id = bench.odooId(ORDER, "o1");
    assertEquals(3, bench.odoo.rows("sale.order.line", "order_id", id, "id").size());
    assertEquals(3, bench.lines(ORDER, "o1").size());
  }

  @Test
  void aRefusedTransitionStaysAFailureThroughImports() {
    var bench = SyncBench.of(19);
    bench.ground();
    var faults = bench.odoo.store().faults();
    faults.poison("sale.order", row -> "sale".equals(row.get("state")), OdooFault.user("not now"));
    RoundTripTest.order(bench, "o1", "in_progress");

    var run = bench.sync();
    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals("odoo-refused", bench.parkedAs(ORDER, "o1"));
    bench.sync();
    bench.sync();

    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
    assertEquals("odoo-refused", bench.parkedAs(ORDER, "o1"));
    faults.clear();
    bench.patch(ORDER, "o1", "notes", "try again");
    bench.sync();
    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals(0, bench.pending());
  }

  @Test
  void aMethodThatAnswersTrueAndDoesNothingIsAFailure() {
    var bench = SyncBench.of(19);
    bench.ground();
    RoundTripTest.order(bench, "o1", "confirmed");
    bench.wire.once("sale.order", "action_quotation_sent", (_, _) -> RawValue.TRUE);

    var run = bench.sync();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals("transition", bench.parkedAs(ORDER, "o1"));
    assertEquals("confirmed", bench.said(ORDER, "o1", "status"));
  }
}
