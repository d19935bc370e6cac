package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.INVOICE;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.line;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that is odd, lost half way or dangerous to touch stops only itself, and says why. */
class OneBadRecordTest {

  /** Odoo sends a phone number that is no text for the customer of that name. */
  private static void garble(SyncBench bench, String name) {
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "search_read"),
        0,
        1000,
        (call, odoo) -> {
          var rows = ((RawValue.Items) odoo.call(call)).values();
          return new RawValue.Items(
              rows.stream().map(row -> garbled((RawValue.Members) row, name)).toList());
        });
  }

  private static RawValue garbled(RawValue.Members row, String name) {
    if (!row.member("name").equals(RawValue.of(name)) || !row.values().containsKey("phone")) {
      return row;
    }
    var values = new LinkedHashMap<>(row.values());
    values.put("phone", RawValue.list());
    return new RawValue.Members(values);
  }

  private static List<RunItem> failed(SyncBench bench, Run run) {
    return bench.items(run).stream().filter(item -> item.outcome() == Outcome.FAILED).toList();
  }

  @Test
  void isLeftOutOfAnImportAndNamed() {
    var bench = SyncBench.of(19);
    var bad = bench.odoo.create("res.partner", Map.of("name", "Bad"));
    var good = bench.odoo.create("res.partner", Map.of("name", "Good"));
    garble(bench, "Bad");

    var run = bench.imported();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertTrue(bench.holds(CUSTOMER, "odoo-" + good));
    var item = failed(bench, run).getFirst();
    assertEquals(bad, item.odooId().orElseThrow().value());
    assertEquals(Optional.of("odoo-unreadable"), item.code());
    assertTrue(item.message().contains("res.partner.phone"), item::message);
  }

  @Test
  void waitsByItselfInAnExport() {
    var bench = SyncBench.of(19);
    bench.ground();
    bench.put(CUSTOMER, "c2", "first_name", "Bad", "last_name", "");
    bench.sync();
    garble(bench, "Bad");
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.patch(CUSTOMER, "c2", "phone", "2");

    bench.exported();

    assertEquals("odoo-unreadable", bench.parkedAs(CUSTOMER, "c2"));
    assertEquals("1", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), "phone"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void anOrderWithoutADateWhoseCreateGotNoAnswerReachesItsState(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    bench.put(
        ORDER, "o1", "customer", "c1", "status", "in_progress", "lines", List.of(line("p1", 1, 9)));
    bench.wire.once("sale.order", "create", Wire.cutAfter());
    assertEquals(RunStatus.FAILED, bench.exported().status());

    bench.sync();

    assertEquals("", bench.parkedAs(ORDER, "o1"));
    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @CsvSource({"14", "19"})
  void aPaidInvoiceIsNotCancelledWhenTheHostDeletesIt(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.invoice(bench, "i1", "sent");
    bench.sync();
    var id = bench.odooId(INVOICE, "i1");
    bench.odoo.pay(id);
    bench.sync();
    assertEquals("paid", bench.said(INVOICE, "i1", "status"));

    bench.delete(INVOICE, "i1");
    bench.sync();

    assertEquals("posted", bench.odoo.value("account.move", id, "state"));
    assertEquals("transition", bench.parkedAs(INVOICE, "i1"));
  }

  @Test
  void anIdThatTheBridgeGivesIsNotTakenFromTheHost() {
    var bench = SyncBench.of(19);
    var stranger = bench.odoo.create("res.partner", Map.of("name", "Stranger"));
    var write =
        new WriteRecords.Write(
            new HostId("odoo-" + stranger),
            SyncBench.members("first_name", "Impostor", "last_name", "X"),
            true,
            Optional.empty());

    var result = bench.host.write(SyncBench.HOST, SyncBench.ID, CUSTOMER, write);

    assertInstanceOf(WriteRecords.Result.Invalid.class, result);
    bench.imported();
    bench.patch(CUSTOMER, "odoo-" + stranger, "phone", "1");
    assertEquals("1", bench.said(CUSTOMER, "odoo-" + stranger, "phone"));
  }

  @Test
  void theRunSaysWhichRecordWasMadeInOdoo() {
    var bench = SyncBench.of(19);
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "B");

    var run = bench.exported();

    assertEquals(
        bench.odooId(CUSTOMER, "c1"), bench.items(run).getFirst().odooId().orElseThrow().value());
  }

  @Test
  void aPriceThatOdooMovesWithTheProductIsPutBack() {
    var bench = SyncBench.of(19);
    bench.ground();
    bench.put(
        ORDER, "o1", "customer", "c1", "status", "pending", "lines", List.of(line("p1", 1, 9)));
    bench.sync();
    var order = bench.odooId(ORDER, "o1");
    var lineId =
        (Long) bench.odoo.rows("sale.order.line", "order_id", order, "id").getFirst().get("id");
    // As Odoo 19 does when a quantity changes and the price is not said again.
    bench.wire.on(
        call -> Wire.is(call, "sale.order", "write"),
        0,
        1,
        (call, odoo) -> {
          var answer = odoo.call(call);
          bench.odoo.write("sale.order.line", lineId, values("price_unit", 100));
          return answer;
        });

    bench.patch(ORDER, "o1", "lines", List.of(line("p1", 3, 9)));
    bench.sync();

    assertEquals("9", number(bench.odoo.value("sale.order.line", lineId, "price_unit")));
    assertEquals(List.of("p1:3@9"), bench.lines(ORDER, "o1"));
    bench.wire.forget();
    bench.sync();
    assertEquals(List.of(), bench.wire.writes());
  }

  private static String number(String text) {
    return new BigDecimal(text).stripTrailingZeros().toPlainString();
  }
}
