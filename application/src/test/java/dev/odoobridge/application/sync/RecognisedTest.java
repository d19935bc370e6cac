package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody changes in Odoo between a create that got no answer and its being recognised: both
 * sides agreed on what was sent, so it is Odoo's change alone.
 */
class RecognisedTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static Wire.Happening diesBefore() {
    return (call, odoo) -> {
      throw new IllegalStateException("the process dies here");
    };
  }

  private static long cutOff(SyncBench bench) {
    bench.put(CUSTOMER, "c1", "first_name", "Late", "last_name", "One", "phone", "1");
    bench.wire.once("res.partner", "create", Wire.cutAfter());
    bench.exported();
    bench.clock.advance(Duration.ofMinutes(1));
    return made(bench);
  }

  private static long made(SyncBench bench) {
    var rows = bench.odoo.rows("res.partner", List.of(List.of("name", "=", "Late One")), "id");
    return (Long) rows.getFirst().get("id");
  }

  private static void assertPhone(SyncBench bench, long id, String phone) {
    assertEquals(phone, bench.odoo.value("res.partner", id, "phone"));
    assertEquals(phone, bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @EnumSource(ConflictPolicy.class)
  void isOdoosAloneWhateverThePolicy(ConflictPolicy policy) {
    var bench = SyncBench.ruled(19, ConflictPolicies.all(policy));
    var id = cutOff(bench);
    bench.odoo.write("res.partner", id, values("phone", "2"));

    bench.clock.advance(LIMIT);
    bench.sync();

    assertPhone(bench, id, "2");
    assertEquals(
        0, bench.conflicts().list(ConflictFilter.ALL, NumberedConflict.SORTING.first(10)).total());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void isKnownAlsoWhenTheNextCallDiesBeforeItIsMade(int version) {
    var bench = SyncBench.of(version);
    var id = cutOff(bench);
    bench.odoo.write("res.partner", id, values("phone", "2"));
    bench.clock.advance(LIMIT);
    bench.patch(CUSTOMER, "c1", "address", "here");
    bench.wire.once("res.partner", "write", diesBefore());
    bench.exported();

    bench.clock.advance(LIMIT);
    bench.patch(CUSTOMER, "c1", "address", "there");
    bench.sync();
    bench.clock.advance(LIMIT);
    bench.sync();

    assertPhone(bench, id, "2");
    assertEquals("there", bench.odoo.value("res.partner", id, "street"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatWasDecidedIsKeptWhenTheNextCallDiesBeforeItIsMade(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    var id = bench.odooId(CUSTOMER, "c1");
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.wire.once("res.partner", "write", Wire.cutAfter());
    bench.exported();
    bench.clock.advance(Duration.ofMinutes(1));
    bench.odoo.write("res.partner", id, values("phone", "2"));
    bench.clock.advance(LIMIT);
    bench.patch(CUSTOMER, "c1", "address", "here");
    bench.wire.once("res.partner", "write", diesBefore());
    bench.exported();

    bench.clock.advance(LIMIT);
    bench.patch(CUSTOMER, "c1", "address", "there");
    bench.sync();
    bench.clock.advance(LIMIT);
    bench.sync();

    assertPhone(bench, id, "2");
    assertEquals("there", bench.odoo.value("res.partner", id, "street"));
  }

  @Test
  void anImportKnowsItTooWhenTheCreateArrivesWhileItLooks() {
    var bench = SyncBench.ruled(19, ConflictPolicies.all(ConflictPolicy.HOST));
    Deque<Runnable> underWay = new ArrayDeque<>();
    bench.put(CUSTOMER, "c1", "first_name", "Late", "last_name", "One", "phone", "1");
    bench.wire.once(
        "res.partner",
        "create",
        (call, odoo) -> {
          underWay.add(() -> odoo.call(call));
          throw new OdooFailure.Uncertain("no answer came", "no-answer");
        });
    bench.exported();
    bench.clock.advance(Duration.ofMinutes(1));
    // The first look is that of the links, the second one that of the import.
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "search_read"),
        1,
        1,
        Wire.meanwhile(
            () -> {
              underWay.remove().run();
              bench.odoo.write("res.partner", made(bench), values("phone", "2"));
            }));

    bench.sync(SyncRequest.of(Direction.IMPORT));
    bench.clock.advance(LIMIT);
    bench.sync();

    assertTrue(underWay.isEmpty());
    assertPhone(bench, made(bench), "2");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void withoutAKeyACreateThatArrivesWhileAnImportLooksIsNotTakenForANewRecord(int version) {
    var bench = SyncBench.withoutKey(version);
    Deque<Runnable> underWay = new ArrayDeque<>();
    bench.put(CUSTOMER, "c1", "first_name", "Late", "last_name", "One", "phone", "1");
    bench.wire.once(
        "res.partner",
        "create",
        (call, odoo) -> {
          underWay.add(() -> odoo.call(call));
          throw new OdooFailure.Uncertain("no answer came", "no-answer");
        });
    bench.exported();
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "search_read"),
        1,
        1,
        Wire.meanwhile(() -> underWay.remove().run()));

    bench.sync(SyncRequest.of(Direction.IMPORT));

    assertTrue(underWay.isEmpty());
    assertEquals(made(bench), bench.odooId(CUSTOMER, "c1"));
    assertFalse(bench.holds(CUSTOMER, "odoo-" + made(bench)));
  }

  @ParameterizedTest
  @CsvSource({"14,HOST", "14,NEWEST", "19,HOST", "19,NEWEST"})
  void aLineSomebodyChangedStaysChanged(int version, ConflictPolicy policy) {
    var bench = SyncBench.ruled(version, ConflictPolicies.all(policy));
    var line = cutOffOrder(bench);
    bench.odoo.write("sale.order.line", line, values("product_uom_qty", 7));

    bench.clock.advance(LIMIT);
    bench.sync();
    bench.sync();

    assertEquals(List.of("p1:7@9.5", "p2:1@20"), bench.lines(ORDER, "o1"));
    assertEquals(2, bench.odoo.rows("sale.order.line", List.of(), "id").size());
    assertEquals("7.0", bench.odoo.value("sale.order.line", line, "product_uom_qty"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aLineSomebodyRemovedStaysRemoved(int version) {
    var bench = SyncBench.of(version);
    var line = cutOffOrder(bench);
    bench.odoo.unlink("sale.order.line", line);

    bench.clock.advance(LIMIT);
    bench.sync();
    bench.sync();

    assertEquals(List.of("p2:1@20"), bench.lines(ORDER, "o1"));
    assertEquals(1, bench.odoo.rows("sale.order.line", List.of(), "id").size());
    assertEquals(0, bench.pending());
  }

  private static long cutOffOrder(SyncBench bench) {
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    bench.wire.once("sale.order", "create", Wire.cutAfter());
    bench.exported();
    bench.clock.advance(Duration.ofMinutes(1));
    return (Long) bench.odoo.rows("sale.order.line", List.of(), "id").getFirst().get("id");
  }
}
