package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Odoo carries out later what it never answered: an unknown outcome is settled by evidence or time.
 */
class LateArrivalTest {
  private static final Duration LIMIT = Duration.ofHours(1);
  private final Deque<Runnable> underWay = new ArrayDeque<>();

  /** No answer comes; the call is carried out when the test says so. */
  private Wire.Happening late() {
    return (call, odoo) -> {
      underWay.add(() -> odoo.call(call));
      throw new OdooFailure.Uncertain("no answer came", "no-answer");
    };
  }

  /** The process dies while the call is under way. */
  private Wire.Happening dying() {
    return (call, odoo) -> {
      underWay.add(() -> odoo.call(call));
      throw new IllegalStateException("the process dies here");
    };
  }

  private void arrive() {
    underWay.remove().run();
  }

  private static int called(SyncBench bench, String name) {
    return bench.odoo.rows("res.partner", List.of(List.of("name", "=like", name)), "id").size();
  }

  @ParameterizedTest
  @CsvSource({"14,false", "14,true", "19,false", "19,true"})
  void aCreateThatArrivesLateIsWaitedForAndNotMadeAgain(int version, boolean dies) {
    var bench = SyncBench.patient(version, LIMIT);
    bench.put(CUSTOMER, "c1", "first_name", "Late", "last_name", "One");
    bench.wire.once("res.partner", "create", dies ? dying() : late());
    assertEquals(RunStatus.FAILED, bench.exported().status());
    bench.put(CUSTOMER, "c2", "first_name", "Late", "last_name", "Two");

    var meanwhile = bench.exported();

    assertEquals(RunStatus.PARTIALLY, meanwhile.status());
    assertEquals(1, meanwhile.total().of(Outcome.SKIPPED));
    assertEquals(Parked.OUTCOME_UNKNOWN, bench.parkedAs(CUSTOMER, "c1"));
    assertEquals(1, called(bench, "Late Two"));
    assertEquals(0, called(bench, "Late One"));
    arrive();
    bench.clock.advance(Duration.ofSeconds(1));
    bench.exported();
    bench.sync();

    assertEquals(1, called(bench, "Late One"));
    assertEquals(0, bench.pending());
    bench.odooId(CUSTOMER, "c1");
  }

  @Test
  void aCreateThatNeverArrivedIsMadeOnceOdooMustHaveEndedIt() {
    var bench = SyncBench.patient(19, LIMIT);
    bench.put(CUSTOMER, "c1", "first_name", "Late", "last_name", "One");
    bench.wire.once("res.partner", "create", late());
    bench.exported();

    for (var seconds : List.of(1, 2, 4, 8, 15, 15)) {
      bench.exported();
      assertEquals(0, called(bench, "Late One"));
      var waiting = bench.record(CUSTOMER, "c1").pending().orElseThrow();
      var looked = waiting.parked().orElseThrow().at();
      assertEquals(Duration.ofSeconds(seconds), Duration.between(looked, waiting.notBefore()));
    }
    bench.clock.advance(LIMIT.minusMinutes(13));
    bench.exported();
    assertEquals(0, called(bench, "Late One"));
    bench.clock.advance(Duration.ofMinutes(13));
    bench.exported();

    assertEquals(1, called(bench, "Late One"));
    assertEquals(0, bench.pending());
  }

  @Test
  void aRecordDeletedMeanwhileIsWaitedForAndArchived() {
    var bench = SyncBench.patient(19, LIMIT);
    bench.put(CUSTOMER, "c1", "first_name", "Late", "last_name", "One");
    bench.wire.once("res.partner", "create", late());
    bench.exported();
    bench.delete(CUSTOMER, "c1");
    bench.exported();

    arrive();
    bench.sync();
    bench.sync();

    assertTrue(bench.find(CUSTOMER, "c1").isEmpty());
    var row = bench.odoo.rows("res.partner", "name", "Late One", "active").getFirst();
    assertEquals(false, row.get("active"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aLineThatArrivesLateIsNotAddedTwice(int version) {
    var bench = SyncBench.patient(version, LIMIT);
    bench.ground();
    RoundTripTest.order(bench, "o1", "pending");
    bench.sync();
    bench.patch(
        ORDER,
        "o1",
        "lines",
        List.of(
            SyncBench.line("p1", 2, 9.5), SyncBench.line("p2", 1, 20), SyncBench.line("p1", 4, 7)));
    bench.wire.once("sale.order", "write", late());
    bench.exported();

    bench.exported();
    arrive();
    bench.clock.advance(LIMIT.plusMinutes(10));
    bench.sync();

    assertEquals(List.of("p1:2@9.5", "p2:1@20", "p1:4@7"), bench.lines(ORDER, "o1"));
    assertEquals(3, bench.odoo.rows("sale.order.line", List.of(), "id").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aStepToAnotherStateIsNotTakenTwice(int version) {
    var bench = SyncBench.patient(version, LIMIT);
    bench.ground();
    RoundTripTest.order(bench, "o1", "in_progress");
    bench.wire.once("sale.order", "action_confirm", late());
    bench.exported();

    bench.exported();
    assertEquals(1, bench.wire.calls("sale.order", "action_confirm").size());
    arrive();
    bench.sync();

    assertEquals(1, bench.wire.calls("sale.order", "action_confirm").size());
    assertEquals("in_progress", bench.said(ORDER, "o1", "status"));
    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void anOlderValueThatArrivesLateDoesNotReplaceANewerOne(int version) {
    var bench = SyncBench.patient(version, LIMIT);
    bench.ground();
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.wire.once("res.partner", "write", late());
    bench.exported();
    bench.patch(CUSTOMER, "c1", "phone", "2");

    bench.exported();
    arrive();
    bench.exported();

    assertEquals("2", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), "phone"));
    assertEquals("2", bench.said(CUSTOMER, "c1", "phone"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void theSameValuesAreSentAgainAtOnceAndOthersAfterThem(int version) {
    var bench = SyncBench.patient(version, LIMIT);
    bench.ground();
    var id = bench.odooId(CUSTOMER, "c1");
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.wire.once("res.partner", "write", late());
    bench.exported();

    bench.exported();
    assertEquals("1", bench.odoo.value("res.partner", id, "phone"));
    bench.patch(CUSTOMER, "c1", "phone", "2");
    bench.exported();
    assertEquals("1", bench.odoo.value("res.partner", id, "phone"));
    arrive();
    bench.clock.advance(LIMIT.plusMinutes(10));
    bench.exported();

    assertEquals("2", bench.odoo.value("res.partner", id, "phone"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatSomebodyWroteInOdooAfterTheUnansweredCallStays(int version) {
    var bench = SyncBench.patient(version, LIMIT);
    bench.ground();
    var id = bench.odooId(CUSTOMER, "c1");
    bench.patch(CUSTOMER, "c1", "address", "theirs");
    bench.wire.once("res.partner", "write", Wire.cutAfter());
    bench.exported();
    bench.odoo.write("res.partner", id, values("street", "ours"));
    bench.clock.advance(Duration.ofMinutes(1));
    bench.patch(CUSTOMER, "c1", "phone", "2");

    bench.clock.advance(LIMIT.plusMinutes(10));
    bench.sync();

    assertEquals("ours", bench.odoo.value("res.partner", id, "street"));
    assertEquals("ours", bench.said(CUSTOMER, "c1", "address"));
    assertEquals("2", bench.odoo.value("res.partner", id, "phone"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void itStaysHoweverOftenTheHostSaysOtherThingsBeforeAnImport(int version) {
    var bench = SyncBench.patient(version, LIMIT);
    bench.ground();
    var id = bench.odooId(CUSTOMER, "c1");
    bench.patch(CUSTOMER, "c1", "address", "theirs");
    bench.wire.once("res.partner", "write", Wire.cutAfter());
    bench.exported();
    bench.clock.advance(Duration.ofMinutes(1));
    bench.odoo.write("res.partner", id, values("street", "ours"));
    for (var phone : List.of("2", "3", "4")) {
      bench.clock.advance(LIMIT.plusMinutes(10));
      bench.patch(CUSTOMER, "c1", "phone", phone);
      bench.exported();
    }

    bench.sync();

    assertEquals("ours", bench.odoo.value("res.partner", id, "street"));
    assertEquals("ours", bench.said(CUSTOMER, "c1", "address"));
    assertEquals("4", bench.odoo.value("res.partner", id, "phone"));
  }

  @Test
  void whatOdooRefusedToReceiveIsSentAgainAtOnce() {
    var bench = SyncBench.patient(19, LIMIT);
    bench.ground();
    RoundTripTest.order(bench, "o1", "in_progress");
    bench.wire.once("sale.order", "create", Wire.unavailable());
    bench.wire.once("sale.order", "action_confirm", Wire.unavailable());

    bench.exported();
    bench.exported();
    bench.exported();

    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    assertEquals(0, bench.pending());
  }
}
