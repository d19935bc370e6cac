package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.INVOICE;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static dev.odoobridge.application.sync.SyncBench.count;
import static dev.odoobridge.application.sync.SyncBench.line;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes travel to the other side, and stop there. */
class RoundTripTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void bringsOneCustomerThereAndBack(int version) {
    var bench = SyncBench.of(version);
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron", "email", "a@x.io");

    var run = bench.sync();

    assertEquals(RunStatus.SUCCEEDED, run.status());
    var created =
        bench.items(run).stream()
            .filter(item -> item.hostId().equals(Optional.of(new HostId("c1"))));
    assertEquals(List.of(Outcome.CREATED), created.map(RunItem::outcome).toList());
    var id = bench.odooId(CUSTOMER, "c1");
    assertEquals("Ada Byron", bench.odoo.value("res.partner", id, "name"));
    assertEquals("c1", bench.odoo.value("res.partner", id, SampleProfile.KEY));

    bench.odoo.write("res.partner", id, Map.of("name", "Ada Lovelace", "phone", "123"));
    bench.sync();

    assertEquals("Ada", bench.said(CUSTOMER, "c1", "first_name"));
    assertEquals("Lovelace", bench.said(CUSTOMER, "c1", "last_name"));
    assertEquals("123", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theSecondSyncWritesNothing(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    order(bench, "o1", "in_progress");
    invoice(bench, "i1", "sent");
    var first = bench.sync();
    assertEquals(RunStatus.SUCCEEDED, first.status(), () -> bench.items(first).toString());
    bench.wire.forget();

    var second = bench.sync();

    assertEquals(RunStatus.SUCCEEDED, second.status());
    assertEquals(List.of(), bench.wire.writes());
    assertEquals(List.of(), bench.items(second));
    var third = bench.sync(SyncBench.forced(Direction.BOTH));
    assertEquals(List.of(), bench.wire.writes());
    assertEquals(List.of(), bench.items(third));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void sendsFiveHundredCustomersInBatches(int version) {
    var bench = SyncBench.batches(version, 100);
    for (var number = 0; number < 500; number++) {
      bench.put(CUSTOMER, "c" + number, "first_name", "N" + number, "last_name", "X");
    }

    var run = bench.exported();

    assertEquals(500, count(run, CUSTOMER, Outcome.CREATED));
    assertEquals(5, bench.wire.calls("res.partner", "create").size());
    assertEquals(
        500, bench.odoo.rows("res.partner", List.of(List.of("name", "=like", "N%")), "id").size());
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void bringsAnOrderToItsStateWithItsLinesAndDate(int version) {
    for (var word : List.of("pending", "confirmed", "in_progress", "completed", "cancelled")) {
      var bench = SyncBench.of(version);
      bench.ground();
      order(bench, "o1", word);

      var run = bench.sync();

      assertEquals(RunStatus.SUCCEEDED, run.status(), () -> word + bench.items(run));
      var id = bench.odooId(ORDER, "o1");
      var states = bench.odoo.rows("sale.order", "id", id, "state", "date_order").getFirst();
      assertEquals(state(version, word), states.get("state"), word);
      assertEquals("2026-02-01 08:00:00", states.get("date_order"), word);
      assertEquals(word, bench.said(ORDER, "o1", "status"));
      assertEquals(List.of("p1:2@9.5", "p2:1@20"), bench.lines(ORDER, "o1"));
      assertEquals(2, bench.odoo.rows("sale.order.line", "order_id", id, "id").size());
    }
  }

  private static String state(int version, String word) {
    return switch (word) {
      case "pending" -> "draft";
      case "confirmed" -> "sent";
      case "in_progress" -> "sale";
      case "completed" -> version == 14 ? "done" : "sale";
      default -> "cancel";
    };
  }

  static void order(SyncBench bench, String id, String status) {
    bench.put(
        ORDER,
        id,
        "code",
        "A-" + id,
        "customer",
        "c1",
        "order_date",
        "2026-02-01T08:00:00Z",
        "notes",
        "first\nsecond & last",
        "status",
        status,
        "lines",
        List.of(line("p1", 2, 9.5), line("p2", 1, 20)));
  }

  static void invoice(SyncBench bench, String id, String status) {
    bench.put(
        INVOICE,
        id,
        "code",
        "B-" + id,
        "customer",
        "c1",
        "issued",
        "2026-02-20",
        "due",
        "2026-03-20",
        "status",
        status,
        "lines",
        List.of(line("p1", 2, 9.5)));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void bringsAnInvoiceToItsState(int version) {
    for (var word : List.of("draft", "sent", "cancelled")) {
      var bench = SyncBench.of(version);
      bench.ground();
      invoice(bench, "i1", word);

      var run = bench.sync();

      assertEquals(RunStatus.SUCCEEDED, run.status(), () -> word + bench.items(run));
      var id = bench.odooId(INVOICE, "i1");
      var row = bench.odoo.rows("account.move", "id", id, "state", "invoice_date_due").getFirst();
      assertEquals(
          word.equals("sent") ? "posted" : word.equals("draft") ? "draft" : "cancel",
          row.get("state"));
      assertEquals("2026-03-20", row.get("invoice_date_due"));
      assertEquals(word, bench.said(INVOICE, "i1", "status"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void bringsWhatWasMadeInOdooWithWhatItRefersTo(int version) {
    var bench = SyncBench.of(version);
    var partner = bench.odoo.create("res.partner", values("name", "Grace Hopper"));
    var product = bench.odoo.create("product.product", values("name", "Lamp", "list_price", 5));
    var lines = List.of(List.of(0, 0, values("product_id", product, "product_uom_qty", 3)));
    var order = bench.odoo.create("sale.order", values("partner_id", partner, "order_line", lines));

    var run = bench.sync(SyncBench.only(Direction.IMPORT, ORDER));

    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> bench.items(run).toString());
    assertEquals("odoo-" + partner, bench.said(ORDER, "odoo-" + order, "customer"));
    assertEquals("Grace", bench.said(CUSTOMER, "odoo-" + partner, "first_name"));
    assertEquals(List.of("odoo-" + product + ":3@5"), bench.lines(ORDER, "odoo-" + order));
    assertEquals("Lamp", bench.said(PRODUCT, "odoo-" + product, "name"));
    assertTrue(bench.wire.writes().isEmpty());
  }
}
