package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.line;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides work on the same records between two runs. */
class BothSidesTest {

  private static SyncBench bench(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    return bench;
  }

  private static void quiet(SyncBench bench) {
    bench.wire.forget();
    bench.sync();
    assertEquals(List.of(), bench.wire.writes());
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void changesOfDifferentFieldsBothArrive(int version) {
    var bench = bench(version);
    var id = bench.odooId(CUSTOMER, "c1");
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.odoo.write("res.partner", id, Map.of("street", "Main 1"));

    bench.sync();

    assertEquals("1", bench.odoo.value("res.partner", id, "phone"));
    assertEquals("Main 1", bench.said(CUSTOMER, "c1", "address"));
    assertEquals("1", bench.said(CUSTOMER, "c1", "phone"));
    quiet(bench);
  }

  @ParameterizedTest
  @CsvSource({
    "14,BOTH,true", "14,BOTH,false", "14,EXPORT,true", "14,EXPORT,false",
    "19,BOTH,true", "19,BOTH,false", "19,EXPORT,true", "19,EXPORT,false"
  })
  void theNewerOfTwoChangesOfOneFieldWinsAndTheLoserIsTold(
      int version, Direction direction, boolean hostIsNewer) {
    var bench = bench(version);
    var id = bench.odooId(CUSTOMER, "c1");
    if (hostIsNewer) {
      bench.odoo.write("res.partner", id, Map.of("phone", "odoo"));
      bench.clock.advance(Duration.ofSeconds(5));
      bench.patch(CUSTOMER, "c1", "phone", "host");
    } else {
      bench.patch(CUSTOMER, "c1", "phone", "host");
      bench.clock.advance(Duration.ofSeconds(5));
      bench.odoo.write("res.partner", id, Map.of("phone", "odoo"));
    }

    var run = bench.sync(SyncRequest.of(direction));

    var winner = hostIsNewer ? "host" : "odoo";
    assertEquals(winner, bench.odoo.value("res.partner", id, "phone"));
    assertEquals(winner, bench.said(CUSTOMER, "c1", "phone"));
    var told = String.join("\n", bench.items(run).stream().map(RunItem::message).toList());
    assertTrue(told.contains("phone: the host said host, Odoo odoo; " + winner + " won"), told);
    assertEquals(1, run.total().of(Outcome.CONFLICT));
    assertEquals(RunStatus.SUCCEEDED, run.status());
    quiet(bench);
  }

  @ParameterizedTest
  @CsvSource({"14,BOTH", "14,EXPORT", "19,BOTH", "19,EXPORT"})
  void aFirstLinkWithDifferencesEndsWithBothSidesEqual(int version, Direction direction) {
    var bench = SyncBench.of(version);
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "email", "a@x.io", "phone", "host");
    bench.clock.advance(Duration.ofSeconds(5));
    var id =
        bench.odoo.create("res.partner", values("name", "Ada", "email", "a@x.io", "phone", "odoo"));

    bench.sync(SyncRequest.of(direction));

    assertEquals(id, bench.odooId(CUSTOMER, "c1"));
    assertEquals("odoo", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals("odoo", bench.odoo.value("res.partner", id, "phone"));
    assertEquals("c1", bench.odoo.value("res.partner", id, SampleProfile.KEY));
    quiet(bench);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void bothSidesWorkOnTheLines(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    var id = bench.odooId(ORDER, "o1");
    var p2 = bench.odooId(SampleProfile.PRODUCT, "p2");
    bench.odoo.create(
        "sale.order.line", values("order_id", id, "product_id", p2, "product_uom_qty", 4));
    bench.patch(ORDER, "o1", "lines", List.of(line("p1", 3, 9.5), line("p2", 1, 20)));

    bench.sync();

    assertEquals(List.of("p1:3@9.5", "p2:1@20", "p2:4@20"), bench.lines(ORDER, "o1"));
    assertEquals(3, bench.odoo.rows("sale.order.line", "order_id", id, "id").size());
    quiet(bench);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aLineThatGetsAnotherProductInOdooStaysTheSameLine(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    var id = bench.odooId(ORDER, "o1");
    var p2 = bench.odooId(SampleProfile.PRODUCT, "p2");
    var line = (Long) bench.odoo.rows("sale.order.line", "order_id", id, "id").getFirst().get("id");
    bench.odoo.write("sale.order.line", line, values("product_id", p2, "price_unit", 9));

    bench.sync();
    assertEquals(List.of("p2:2@9", "p2:1@20"), bench.lines(ORDER, "o1"));
    quiet(bench);

    bench.patch(ORDER, "o1", "lines", List.of(line("p2", 2, 9), line("p2", 6, 20)));
    bench.sync();
    assertEquals(2, bench.odoo.rows("sale.order.line", "order_id", id, "id").size());
    var quantity = bench.odoo.value("sale.order.line", line + 1, "product_uom_qty");
    assertEquals(6.0, Double.parseDouble(quantity));
    quiet(bench);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theFirstOfTwoLinesOfOneProductGoesInOdoo(int version) {
    var bench = bench(version);
    bench.put(
        ORDER,
        "o1",
        "customer",
        "c1",
        "status",
        "pending",
        "lines",
        List.of(line("p1", 1, 5), line("p1", 2, 5)));
    bench.sync();
    var id = bench.odooId(ORDER, "o1");
    var lines = bench.odoo.rows("sale.order.line", "order_id", id, "id");
    bench.odoo.unlink("sale.order.line", (Long) lines.getFirst().get("id"));

    bench.sync();

    assertEquals(List.of("p1:2@5"), bench.lines(ORDER, "o1"));
    quiet(bench);
    assertEquals(
        List.of(lines.get(1).get("id")),
        bench.odoo.rows("sale.order.line", "order_id", id, "id").stream()
            .map(row -> row.get("id"))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theHostTakesALineAwayAndAddsAnother(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    var id = bench.odooId(ORDER, "o1");
    bench.patch(ORDER, "o1", "lines", List.of(line("p2", 1, 20), line("p2", 2, 20)));

    bench.sync();

    assertEquals(2, bench.odoo.rows("sale.order.line", "order_id", id, "id").size());
    assertEquals(List.of("p2:1@20", "p2:2@20"), bench.lines(ORDER, "o1"));
    quiet(bench);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aFieldThatStandsTwiceInOdooFollowsTheOneThatChanged(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    var id = bench.odooId(ORDER, "o1");
    assertEquals("A-o1", bench.odoo.value("sale.order", id, "origin"));
    bench.odoo.write("sale.order", id, Map.of("origin", "new"));

    bench.sync();

    assertEquals("new", bench.said(ORDER, "o1", "code"));
    assertEquals("new", bench.odoo.value("sale.order", id, "client_order_ref"));
    quiet(bench);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatTheOtherOdooFieldIsStillToFollowIsNotTheHostsWord(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    var id = bench.odooId(ORDER, "o1");
    bench.odoo.write("sale.order", id, Map.of("origin", "new"));
    bench.imported();
    bench.odoo.write("sale.order", id, Map.of("origin", "newer", "client_order_ref", "newer"));
    bench.clock.advance(Duration.ofMinutes(1));
    bench.patch(ORDER, "o1", "notes", "by the host");

    bench.sync();

    assertEquals("newer", bench.said(ORDER, "o1", "code"));
    assertEquals("newer", bench.odoo.value("sale.order", id, "client_order_ref"));
    assertEquals("by the host", bench.said(ORDER, "o1", "notes"));
    quiet(bench);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aStatusMovedInOdooReachesTheHost(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "confirmed");
    RoundTripTest.invoice(bench, "i1", "draft");
    bench.sync();
    bench.odoo.press("sale.order", "action_cancel", bench.odooId(ORDER, "o1"));
    bench.odoo.press("account.move", "action_post", bench.odooId(SampleProfile.INVOICE, "i1"));

    bench.sync();

    assertEquals("cancelled", bench.said(ORDER, "o1", "status"));
    assertEquals("sent", bench.said(SampleProfile.INVOICE, "i1", "status"));
    quiet(bench);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aDeletedCustomerIsArchivedAndADeletedOrderCancelled(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "completed");
    bench.sync();
    var customer = bench.odooId(CUSTOMER, "c1");
    var order = bench.odooId(ORDER, "o1");
    bench.delete(ORDER, "o1");
    bench.delete(CUSTOMER, "c1");

    bench.sync();

    assertEquals("false", bench.odoo.value("res.partner", customer, "active"));
    assertEquals("cancel", bench.odoo.value("sale.order", order, "state"));
    assertFalse(bench.holds(CUSTOMER, "c1"));
    assertFalse(bench.holds(ORDER, "o1"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aDeletedOrderDoesNotComeBackWithTheNextImport(int version) {
    var bench = bench(version);
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    bench.delete(ORDER, "o1");
    bench.sync();

    bench.sync();

    assertFalse(bench.holds(ORDER, "o1"));
    assertTrue(bench.items(bench.sync(SyncBench.forced(Direction.BOTH))).isEmpty());
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    assertEquals("draft", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals(1, bench.odoo.rows("sale.order", List.of(), "id").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPutMadeBeforeTheHostSawAChangeOfOdoosUndoesNothing(int version) {
    var bench = bench(version);
    var id = bench.odooId(CUSTOMER, "c1");
    bench.odoo.write("res.partner", id, Map.of("street", "Main 1"));
    bench.imported();
    bench.put(
        CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron", "email", "a@x.io", "phone", "9");

    bench.sync();

    assertEquals("Main 1", bench.odoo.value("res.partner", id, "street"));
    assertEquals("9", bench.odoo.value("res.partner", id, "phone"));
    quiet(bench);
  }
}
