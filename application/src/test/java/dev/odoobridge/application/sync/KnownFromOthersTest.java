package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other connectors were bitten by, as far as no other test plays it. */
class KnownFromOthersTest {

  /** connector-prestashop#30. */
  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theNextOrderOfACustomerMakesNoSecondPartner(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    var partners = count(bench, "res.partner");
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron", "email", "a@x.io");
    RoundTripTest.order(bench, "o2", "pending");

    bench.sync();

    assertEquals(2, count(bench, "sale.order"));
    assertEquals(partners, count(bench, "res.partner"));
  }

  /** connector-prestashop#109. */
  @Test
  void aProductThatManyOrdersReferToIsImportedOnce() {
    var bench = SyncBench.of(19);
    var partner = bench.odoo.create("res.partner", values("name", "Grace Hopper"));
    var product = bench.odoo.create("product.product", values("name", "Lamp", "list_price", 5));
    for (var number = 0; number < 20; number++) {
      var lines = List.of(List.of(0, 0, values("product_id", product, "product_uom_qty", 3)));
      bench.odoo.create("sale.order", values("partner_id", partner, "order_line", lines));
    }

    var run = bench.sync(SyncBench.only(Direction.IMPORT, ORDER));

    assertEquals(20, SyncBench.count(run, ORDER, Outcome.CREATED));
    assertEquals(1, SyncBench.count(run, PRODUCT, Outcome.CREATED));
    assertEquals(1, bench.stores.records().count(SyncBench.ID, PRODUCT));
  }

  /** connector-magento#270. */
  @Test
  void aCustomerThatIsImportedAgainLeavesItsOrdersAsTheyAre() {
    var bench = SyncBench.of(19);
    bench.ground();
    RoundTripTest.order(bench, "o1", "in_progress");
    bench.sync();
    var before = bench.record(ORDER, "o1");
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), values("phone", "7"));
    bench.wire.forget();

    bench.sync(SyncBench.forced(Direction.IMPORT));
    bench.sync();

    assertEquals("7", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(before, bench.record(ORDER, "o1"));
    assertEquals(List.of(), bench.wire.writes());
  }

  /** ecommerce_integrations#246. */
  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aProductIsLinkedByItsSkuInsteadOfDoubled(int version) {
    var bench = SyncBench.of(version);
    var product = bench.odoo.create("product.product", values("name", "Saw", "default_code", "S1"));
    bench.put(PRODUCT, "p1", "name", "Saw", "sku", "S1", "price", 20);

    bench.sync();

    assertEquals(product, bench.odooId(PRODUCT, "p1"));
    assertEquals(1, bench.odoo.rows("product.product", "default_code", "S1", "id").size());
  }

  /** odoo#24102, odoo#203626: the second is all one sees of a time, or all that is compared. */
  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatIsWrittenInTheSecondOfTheWatermarkIsSeen(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), values("phone", "1"));
    var second = bench.clock.instant();
    bench.imported();
    var now = bench.clock.instant();
    bench.clock.set(second.plusMillis(400));
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), values("phone", "2"));
    bench.clock.set(now);

    bench.imported();

    assertEquals("2", bench.said(CUSTOMER, "c1", "phone"));
  }

  /** openlinker#2141. */
  @Test
  void aWholePutKeepsTheLinkAndWhatWasAgreedOn() {
    var bench = SyncBench.of(19);
    bench.ground();
    var link = bench.record(CUSTOMER, "c1").link();

    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "Lovelace", "email", "a@x.io");

    assertEquals(link, bench.record(CUSTOMER, "c1").link());
  }

  /** Microsoft's dual-write gives up after a day, and merge.dev pauses after two weeks. */
  @Test
  void whatWasSaidAndWrittenDuringAPauseOfAMonthIsSyncedAfterIt() {
    var bench = SyncBench.of(19);
    bench.ground();
    var id = bench.odooId(CUSTOMER, "c1");
    pause(bench, true);
    bench.put(CUSTOMER, "c2", "first_name", "Said", "last_name", "Meanwhile");
    bench.odoo.write("res.partner", id, values("phone", "7"));
    assertInstanceOf(
        RunSync.Result.Paused.class,
        bench
            .runSync(Runnable::run)
            .start(SyncBench.PERSON, SyncBench.ID, SyncRequest.of(Direction.BOTH)));
    bench.clock.advance(Duration.ofDays(30));
    pause(bench, false);

    bench.sync();

    assertEquals("7", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(0, bench.pending());
    bench.odooId(CUSTOMER, "c2");
  }

  private static void pause(SyncBench bench, boolean paused) {
    var old = bench.stores.integrations().find(SyncBench.ID).orElseThrow();
    bench
        .stores
        .integrations()
        .replace(
            new Integration(
                old.id(),
                old.name(),
                old.odoo(),
                old.credentials(),
                old.profile(),
                old.settings(),
                paused,
                old.createdAt(),
                old.updatedAt()));
  }

  private static int count(SyncBench bench, String model) {
    return bench.odoo.rows(model, List.of(), "id").size();
  }
}
