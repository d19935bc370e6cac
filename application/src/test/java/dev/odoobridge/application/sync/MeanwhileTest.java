package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host goes on writing while an export is under way. */
class MeanwhileTest {
  private final SyncBench bench = SyncBench.of(19);

  private void customer(String phone) {
    bench.put(CUSTOMER, "c9", "first_name", "Ada", "last_name", "King", "phone", phone);
  }

  private void meanwhile(String model, String method, Runnable work) {
    bench.wire.once(model, method, Wire.meanwhile(work));
  }

  @Test
  void aValueSaidWhileTheRecordIsCreatedIsSentNext() {
    customer("1");
    meanwhile("res.partner", "create", () -> customer("2"));

    bench.exported();

    assertTrue(bench.isPending(CUSTOMER, "c9"));
    assertEquals("1", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c9"), "phone"));

    bench.sync();

    assertEquals("2", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c9"), "phone"));
    assertEquals("2", bench.said(CUSTOMER, "c9", "phone"));
    assertFalse(bench.isPending(CUSTOMER, "c9"));
  }

  @Test
  void aValueSaidWhileTheRecordIsChangedIsSentNext() {
    customer("1");
    bench.sync();
    customer("2");
    meanwhile("res.partner", "write", () -> customer("3"));

    bench.exported();
    assertTrue(bench.isPending(CUSTOMER, "c9"));
    bench.exported();

    assertEquals("3", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c9"), "phone"));
    assertFalse(bench.isPending(CUSTOMER, "c9"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aStatusSaidWhileTheOrderIsMadeIsReachedNext(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.order(bench, "o1", "confirmed");
    bench.wire.once(
        "sale.order",
        "create",
        Wire.meanwhile(() -> bench.patch(ORDER, "o1", "status", "in_progress")));

    bench.exported();

    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
    bench.sync();
    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
  }

  @Test
  void aStatusSaidDuringATransitionIsReachedNext() {
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    bench.patch(ORDER, "o1", "status", "confirmed");
    meanwhile(
        "sale.order",
        "action_quotation_sent",
        () -> bench.patch(ORDER, "o1", "status", "in_progress"));

    bench.exported();
    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
    bench.exported();

    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
  }

  @Test
  void linesSaidWhileTheOrderIsMadeAreSentNext() {
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    meanwhile(
        "sale.order",
        "create",
        () -> bench.patch(ORDER, "o1", "lines", List.of(line("p1", 5, 9.5), line("p1", 1, 1))));

    bench.exported();
    assertEquals(List.of("p1:5@9.5", "p1:1@1"), bench.lines(ORDER, "o1"));
    bench.sync();

    assertEquals(List.of("p1:5@9.5", "p1:1@1"), bench.lines(ORDER, "o1"));
    var rows =
        bench.odoo.rows(
            "sale.order.line", "order_id", bench.odooId(ORDER, "o1"), "product_uom_qty");
    assertEquals(2, rows.size());
    bench.wire.forget();
    bench.sync();
    assertEquals(List.of(), bench.wire.writes());
  }

  @Test
  void newDataSaidWhileTheOldIsRefusedIsTriedAgain() {
    bench
        .odoo
        .store()
        .faults()
        .poison("res.partner", row -> "bad".equals(row.get("phone")), OdooFault.user("no"));
    customer("bad");
    meanwhile("res.partner", "create", () -> customer("good"));

    bench.exported();
    assertEquals("", bench.parkedAs(CUSTOMER, "c9"));
    bench.exported();

    assertEquals("good", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c9"), "phone"));
  }

  @Test
  void aRecordDeletedWhileItIsCreatedIsDeletedNext() {
    customer("1");
    meanwhile("res.partner", "create", () -> bench.delete(CUSTOMER, "c9"));

    bench.exported();
    assertTrue(bench.record(CUSTOMER, "c9").deleted());
    bench.sync();

    assertTrue(bench.find(CUSTOMER, "c9").isEmpty());
    var rows = bench.odoo.rows("res.partner", "name", "Ada King", "active");
    assertEquals(List.of(false), rows.stream().map(row -> row.get("active")).toList());
  }

  @Test
  void aRecordDeletedBeforeItsCreateIsSentIsNotMade() {
    customer("1");
    bench.wire.once(
        "res.partner", "search_read", Wire.meanwhile(() -> bench.delete(CUSTOMER, "c9")));

    bench.exported();

    assertEquals(0, bench.odoo.rows("res.partner", "name", "Ada King", "id").size());
    bench.sync();
    assertTrue(bench.find(CUSTOMER, "c9").isEmpty());
  }

  @Test
  void aRecordSaidAgainWhileItIsDeletedStays() {
    customer("1");
    bench.sync();
    var id = bench.odooId(CUSTOMER, "c9");
    bench.delete(CUSTOMER, "c9");
    meanwhile("res.partner", "write", () -> customer("7"));

    bench.exported();
    assertEquals("7", bench.said(CUSTOMER, "c9", "phone"));
    bench.sync();

    assertEquals(id, bench.odooId(CUSTOMER, "c9"));
    assertEquals("7", bench.odoo.value("res.partner", id, "phone"));
    assertEquals("true", bench.odoo.value("res.partner", id, "active"));
  }

  @Test
  void aRecordSaidAgainAfterItWasDeletedComesBackInOdoo() {
    customer("1");
    bench.sync();
    var id = bench.odooId(CUSTOMER, "c9");
    bench.delete(CUSTOMER, "c9");
    bench.sync();
    assertEquals("false", bench.odoo.value("res.partner", id, "active"));

    customer("8");
    bench.sync();

    assertEquals(id, bench.odooId(CUSTOMER, "c9"));
    assertEquals("true", bench.odoo.value("res.partner", id, "active"));
  }

  @Test
  void aValueSaidWhileTheRecordIsLookedForIsSentNext() {
    customer("1");
    meanwhile("res.partner", "search_read", () -> customer("2"));

    bench.exported();
    assertEquals("2", bench.said(CUSTOMER, "c9", "phone"));
    bench.exported();

    assertEquals("2", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c9"), "phone"));
    assertFalse(bench.isPending(CUSTOMER, "c9"));
  }
}
