package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static dev.odoobridge.application.sync.SyncBench.count;
import static dev.odoobridge.application.sync.SyncBench.forced;
import static dev.odoobridge.application.sync.SyncBench.limited;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Odoo changed arrives, wherever an import stopped before. */
class ImportTest {
  /** The partners of a fresh Odoo. */
  private static final int SEEDED = 3;

  private final SyncBench bench = SyncBench.of(19);

  private void partners(int count) {
    for (var number = 0; number < count; number++) {
      bench.odoo.create("res.partner", values("name", "P" + number));
    }
  }

  private long held() {
    return bench.stores.records().count(SyncBench.ID, CUSTOMER);
  }

  private Cursor cursor() {
    return bench.stores.cursors().find(SyncBench.ID, CUSTOMER);
  }

  @ParameterizedTest
  @ValueSource(ints = {1999 - SEEDED, 2000 - SEEDED, 2001 - SEEDED, 4000 - SEEDED})
  void readsAllPagesWhateverTheLastOneHolds(int count) {
    partners(count);

    var run = bench.imported();

    assertEquals(count + SEEDED, held());
    assertEquals(count + SEEDED, count(run, CUSTOMER, Outcome.CREATED));
    assertTrue(cursor().pass().isEmpty());
    assertTrue(cursor().watermark().isPresent());
  }

  @Test
  void goesOnBehindThePageThatWasStored() {
    partners(4500);
    bench.wire.on(
        call ->
            Wire.is(call, "res.partner", "search_read") && call.arguments().containsKey("limit"),
        3,
        1,
        Wire.unavailable());

    var cut = bench.imported();
    assertEquals(RunStatus.FAILED, cut.status());
    assertEquals(4000, held());
    assertTrue(cursor().pass().isPresent());
    var next = bench.imported();

    assertEquals(RunStatus.SUCCEEDED, next.status());
    assertEquals(4500 + SEEDED, held());
    assertEquals(500 + SEEDED, count(next, CUSTOMER, Outcome.CREATED));
  }

  @Test
  void aPassThatALimitEndedDoesNotHideWhatChangedSince() {
    partners(10);
    var first = bench.odoo.rows("res.partner", "name", "P0", "id").getFirst();
    bench.sync(limited(Direction.IMPORT, 8));
    assertEquals(8, held());
    bench.odoo.write("res.partner", (Long) first.get("id"), Map.of("phone", "new"));

    bench.imported();

    assertEquals("new", bench.said(CUSTOMER, "odoo-" + first.get("id"), "phone"));
    assertEquals(10 + SEEDED, held());
  }

  @Test
  void aLimitOfExactlyAllEndsThePassWithTheNextRun() {
    partners(5);

    bench.sync(limited(Direction.IMPORT, 5 + SEEDED));
    assertEquals(5 + SEEDED, held());
    bench.imported();

    assertTrue(cursor().pass().isEmpty());
  }

  @Test
  void readsAgainWhatATransactionWroteThatBeganBeforeTheWatermark() {
    partners(2);
    bench.imported();
    var now = bench.clock.instant();
    bench.clock.set(now.minus(Duration.ofMinutes(10)));
    var late = bench.odoo.create("res.partner", values("name", "Late"));
    bench.clock.set(now);

    bench.imported();

    assertTrue(bench.holds(CUSTOMER, "odoo-" + late));
  }

  @Test
  void forceReadsWhatTheCursorIsPast() {
    partners(2);
    bench.imported();
    var now = bench.clock.instant();
    bench.clock.set(now.minus(Duration.ofDays(10)));
    var late = bench.odoo.create("res.partner", values("name", "Late"));
    bench.clock.set(now);
    bench.imported();
    assertFalse(bench.holds(CUSTOMER, "odoo-" + late));

    bench.sync(forced(Direction.IMPORT));

    assertTrue(bench.holds(CUSTOMER, "odoo-" + late));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aChangedLineBringsItsOrder(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    bench.clock.advance(Duration.ofDays(1));
    bench.sync();
    var lines = bench.odoo.rows("sale.order.line", "order_id", bench.odooId(ORDER, "o1"), "id");
    bench.odoo.write(
        "sale.order.line", (Long) lines.getFirst().get("id"), Map.of("product_uom_qty", 8));

    bench.imported();

    assertEquals("p1:8@9.5", bench.lines(ORDER, "o1").getFirst());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aPriceChangedOnTheTemplateBringsTheProduct(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    bench.clock.advance(Duration.ofDays(1));
    bench.sync();
    var product = bench.odooId(PRODUCT, "p1");
    var template = Long.parseLong(bench.odoo.value("product.product", product, "product_tmpl_id"));
    bench.odoo.write("product.template", template, Map.of("list_price", 77));

    bench.imported();

    assertEquals("77", bench.said(PRODUCT, "p1", "price"));
  }

  @Test
  void leavesAlonePartnersThatWereArchivedBeforeTheHostSawThem() {
    var id = bench.odoo.create("res.partner", values("name", "Old", "active", false));

    bench.imported();

    assertFalse(bench.holds(CUSTOMER, "odoo-" + id));
  }

  @Test
  void importsNoReferenceOfAnEntityThatTravelsOnlyToOdoo() {
    var customer = SampleProfile.customer(true);
    var oneWay =
        new EntityMapping(
            customer.name(),
            customer.model(),
            customer.key(),
            customer.match(),
            customer.fields(),
            customer.lines(),
            customer.status(),
            customer.create(),
            customer.filter(),
            Travel.TO_ODOO,
            customer.onDelete());
    var profile =
        new MappingProfile(
            "sample", List.of(oneWay, SampleProfile.product(true), SampleProfile.order(true)));
    var bench = SyncBench.of(19, profile);
    var partner = bench.odoo.create("res.partner", values("name", "Grace"));
    bench.odoo.create("sale.order", values("partner_id", partner));

    var run = bench.imported();

    assertEquals(0, bench.stores.records().count(SyncBench.ID, CUSTOMER));
    assertEquals(1, count(run, ORDER, Outcome.SKIPPED));
  }

  @Test
  void aChangeWhoseOdooRecordWasHiddenIsSentOnceItIsBack() {
    bench.ground();
    var id = bench.odooId(CUSTOMER, "c1");
    bench.patch(CUSTOMER, "c1", "phone", "5");
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "search_read"),
        0,
        1,
        (call, odoo) -> dev.odoobridge.domain.value.RawValue.list());
    bench.exported();
    assertEquals("odoo-record-missing", bench.parkedAs(CUSTOMER, "c1"));
    bench.odoo.write("res.partner", id, Map.of("street", "x"));

    bench.sync();

    assertEquals("5", bench.odoo.value("res.partner", id, "phone"));
    assertEquals(0, bench.pending());
  }
}
