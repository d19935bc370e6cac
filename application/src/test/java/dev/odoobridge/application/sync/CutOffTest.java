package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.sync.RunStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odoo goes away at the worst moment: nothing is lost and nothing doubled. */
class CutOffTest {

  private static void customers(SyncBench bench, int count) {
    for (var number = 0; number < count; number++) {
      bench.put(CUSTOMER, "c" + number, "first_name", "Cut", "last_name", "N" + number);
    }
  }

  private static int made(SyncBench bench) {
    return bench.odoo.rows("res.partner", List.of(List.of("name", "=like", "Cut N%")), "id").size();
  }

  @ParameterizedTest
  @CsvSource({"14,true", "14,false", "19,true", "19,false"})
  void linksWhatACreateMadeWhoseAnswerWasLost(int version, boolean keyed) {
    var bench = SyncBench.of(version, SampleProfile.of(keyed));
    customers(bench, 5);
    bench.wire.once("res.partner", "create", Wire.cutAfter());

    var cut = bench.exported();
    assertEquals(RunStatus.FAILED, cut.status());
    assertEquals("odoo-uncertain", cut.error().orElseThrow().code());
    var next = bench.exported();

    assertEquals(RunStatus.SUCCEEDED, next.status());
    assertEquals(5, made(bench));
    assertEquals(0, bench.pending());
    bench.odooId(CUSTOMER, "c4");
  }

  @ParameterizedTest
  @CsvSource({"14,true", "14,false", "19,true", "19,false"})
  void anOrderWhoseCreateWasCutOffStillReachesItsState(int version, boolean keyed) {
    var bench = SyncBench.of(version, SampleProfile.of(keyed));
    bench.ground();
    RoundTripTest.order(bench, "o1", "in_progress");
    bench.wire.once("sale.order", "create", Wire.cutAfter());

    bench.exported();
    bench.sync();

    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals(1, bench.odoo.rows("sale.order", List.of(), "id").size());
    assertEquals(List.of("p1:2@9.5", "p2:1@20"), bench.lines(ORDER, "o1"));
  }

  @ParameterizedTest
  @CsvSource({"14,action_confirm", "19,action_confirm", "19,write", "19,search_read", "14,write"})
  void anOrderWhoseTransitionWasCutOffStillReachesItsState(int version, String method) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.order(bench, "o1", "in_progress");
    var isBack =
        method.equals("search_read") ? bench.wire.calls("sale.order", "create").size() + 1 : 0;
    bench.wire.on(call -> Wire.is(call, "sale.order", method), isBack, 1, Wire.unavailable());

    assertEquals(RunStatus.FAILED, bench.exported().status());
    assertEquals(1, bench.odoo.rows("sale.order", List.of(), "id").size());
    bench.odooId(ORDER, "o1");
    bench.sync();

    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals(1, bench.odoo.rows("sale.order", List.of(), "id").size());
    bench.wire.forget();
    bench.sync();
    assertEquals(List.of(), bench.wire.writes());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theDateOfAnOrderThatAPersonConfirmedMeanwhileIsOdoosToSay(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    var id = bench.odooId(ORDER, "o1");
    bench.patch(ORDER, "o1", "code", "X");
    bench.wire.once("sale.order", "write", Wire.cutAfter());
    bench.exported();
    bench.clock.advance(Duration.ofMinutes(1));
    bench.odoo.press("sale.order", "action_confirm", id);
    var confirmed = bench.odoo.value("sale.order", id, "date_order");
    bench.clock.advance(Duration.ofMinutes(10));

    bench.sync();
    bench.sync();

    assertEquals(confirmed, bench.odoo.value("sale.order", id, "date_order"));
    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPaidInvoiceWaitsForItsPaymentInOdoo(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.invoice(bench, "i1", "paid");

    bench.sync();
    assertEquals("transition", bench.parkedAs(SampleProfile.INVOICE, "i1"));
    bench.sync();
    bench.sync();

    assertEquals("paid", bench.said(SampleProfile.INVOICE, "i1", "status"));
    assertEquals("transition", bench.parkedAs(SampleProfile.INVOICE, "i1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aDraftTurnedPaidWaitsForItsPaymentInOdoo(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.invoice(bench, "i1", "draft");
    bench.sync();
    bench.patch(SampleProfile.INVOICE, "i1", "status", "paid");

    bench.sync();
    bench.sync();
    bench.sync();

    assertEquals("paid", bench.said(SampleProfile.INVOICE, "i1", "status"));
    assertEquals("transition", bench.parkedAs(SampleProfile.INVOICE, "i1"));
  }

  @ParameterizedTest
  @CsvSource({"14,0", "14,1", "14,2", "19,0", "19,1", "19,2"})
  void finishesWhatAnUnavailableOdooLeftUndone(int version, int after) {
    var bench = SyncBench.batches(version, 10);
    customers(bench, 35);
    bench.wire.on(call -> Wire.is(call, "res.partner", "create"), after, 1, Wire.unavailable());

    var run = bench.exported();
    assertEquals(RunStatus.FAILED, run.status());
    assertEquals("odoo-unavailable", run.error().orElseThrow().code());
    assertEquals(after * 10, made(bench));
    assertEquals(35 - after * 10, bench.pending());
    bench.exported();

    assertEquals(35, made(bench));
    assertEquals(0, bench.pending());
  }

  @Test
  void aRecordDeletedAfterItsCreateWasCutOffIsDeletedInOdooToo() {
    var bench = SyncBench.of(19);
    customers(bench, 1);
    bench.wire.once("res.partner", "create", Wire.cutAfter());
    bench.exported();
    bench.delete(CUSTOMER, "c0");

    bench.sync();
    bench.sync();

    assertTrue(bench.find(CUSTOMER, "c0").isEmpty());
    var row = bench.odoo.rows("res.partner", "name", "Cut N0", "active").getFirst();
    assertEquals(false, row.get("active"));
  }

  @Test
  void aDeletedRecordNeverTakesAForeignOneAlong() {
    var bench = SyncBench.of(19);
    var other = bench.odoo.create("res.partner", values("name", "Other", "email", "same@x.io"));
    bench.put(CUSTOMER, "c1", "first_name", "Mine", "email", "mine@x.io");
    bench.wire.once("res.partner", "create", Wire.unavailable());
    bench.exported();
    bench.patch(CUSTOMER, "c1", "email", "same@x.io");
    bench.delete(CUSTOMER, "c1");

    bench.exported();

    assertEquals("true", bench.odoo.value("res.partner", other, "active"));
    assertTrue(bench.find(CUSTOMER, "c1").isEmpty());
  }

  @Test
  void anOrderNobodyCanReadBackIsNotMadeTwice() {
    var bench = SyncBench.of(19);
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    bench.wire.once(
        "sale.order",
        "create",
        (call, odoo) -> {
          var ids = odoo.call(call);
          bench.odoo.rows("sale.order", List.of(), "id").stream()
              .mapToLong(row -> (Long) row.get("id"))
              .forEach(id -> bench.odoo.unlink("sale.order", id));
          return ids;
        });

    bench.exported();
    bench.exported();

    assertEquals(1, bench.wire.calls("sale.order", "create").size());
    assertEquals("odoo-record-missing", bench.parkedAs(ORDER, "o1"));
  }

  @Test
  void aRecordThatVanishedFromOdooIsSaidAndNotMadeAgain() {
    var bench = SyncBench.of(19);
    bench.ground();
    var id = bench.odooId(CUSTOMER, "c1");
    bench.odoo.unlink("res.partner", id);
    bench.patch(CUSTOMER, "c1", "phone", "5");

    var run = bench.sync();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals("odoo-record-missing", bench.parkedAs(CUSTOMER, "c1"));
    bench.wire.forget();
    bench.exported();
    assertEquals(List.of(), bench.wire.writes());
  }
}
