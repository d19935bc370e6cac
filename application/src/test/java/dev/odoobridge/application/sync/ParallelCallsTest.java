package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several calls at a time: records, never documents, and what happens when one of them fails. */
@Timeout(60)
class ParallelCallsTest {
  private static final int RECORDS = 40;
  private final SyncBench bench = SyncBench.batches(19, 5);
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private void customers() {
    IntStream.range(0, RECORDS)
        .forEach(
            number ->
                bench.put(
                    CUSTOMER,
                    "c%02d".formatted(number),
                    "first_name",
                    "C",
                    "last_name",
                    "L" + number));
  }

  /** Counts how many calls are in Odoo at the same time. */
  private RawValue counted(OdooCall call, OdooTransport odoo) {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      return odoo.call(call);
    } finally {
      now.decrementAndGet();
    }
  }

  private RawValue met(CountDownLatch meeting, OdooCall call, OdooTransport odoo) {
    meeting.countDown();
    try {
      assertTrue(meeting.await(20, TimeUnit.SECONDS), "no second call while this one is under way");
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return counted(call, odoo);
  }

  private void everyRecordIsInOdooOnce() {
    assertEquals(0, bench.pending());
    var ids = new HashSet<Long>();
    for (var number = 0; number < RECORDS; number++) {
      var id = "c%02d".formatted(number);
      assertTrue(ids.add(bench.odooId(CUSTOMER, id)), id);
      assertEquals(
          1, bench.odoo.rows("res.partner", "x_host_id", id, "id").size(), "doubled: " + id);
    }
  }

  @Test
  void goToOdooWhenItBearsThem() {
    customers();
    var meeting = new CountDownLatch(2);
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "create"), 1, 2, (it, odoo) -> met(meeting, it, odoo));
    bench.wire.on(call -> Wire.is(call, "res.partner", "create"), 0, 99, this::counted);

    var run = bench.exportedInThreads(CUSTOMER);

    assertEquals(RunStatus.SUCCEEDED, run.status());
    assertEquals(RECORDS, run.total().processed());
    assertEquals(0, meeting.getCount());
    assertTrue(most.get() <= 4, "at most four at a time, were " + most);
    everyRecordIsInOdooOnce();
  }

  @Test
  void leaveNothingBehindWhenOneOfThemIsNotAnswered() {
    customers();
    var meeting = new CountDownLatch(2);
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "create"),
        1,
        1,
        (call, odoo) -> {
          met(meeting, call, odoo);
          throw new OdooFailure.Uncertain("the connection was cut", "cut");
        });
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "create"), 0, 1, (it, odoo) -> odoo.call(it));
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "create"), 0, 1, (it, odoo) -> met(meeting, it, odoo));

    var cut = bench.exportedInThreads(CUSTOMER);
    assertEquals(RunStatus.FAILED, cut.status());
    assertTrue(bench.pending() >= 5, "what was cut waits");
    assertTrue(bench.pending() <= RECORDS - 10, "what arrived beside it is stored");
    // Whether the call beside it was answered before or after, the batches are smaller now.
    assertTrue(bench.pacer.found(SyncBench.ID).get(CUSTOMER).records() < 5, "went on as before");
    var next = bench.exportedInThreads(CUSTOMER);

    assertEquals(RunStatus.SUCCEEDED, next.status());
    everyRecordIsInOdooOnce();
  }

  @Test
  void areOneAtATimeForDocuments() {
    bench.ground();
    bench.sync();
    IntStream.range(0, RECORDS)
        .forEach(
            number ->
                bench.put(
                    ORDER,
                    "o%02d".formatted(number),
                    "customer",
                    "c1",
                    "status",
                    "pending",
                    "lines",
                    RawValue.list(SyncBench.line("p1", 1, 2))));
    bench.wire.on(call -> Wire.is(call, "sale.order", "create"), 0, 99, this::counted);

    var run = bench.exportedInThreads(ORDER);

    assertEquals(RunStatus.SUCCEEDED, run.status());
    assertEquals(1, most.get());
    for (var number = 1; number < RECORDS; number++) {
      assertTrue(
          bench.odooId(ORDER, "o%02d".formatted(number - 1))
              < bench.odooId(ORDER, "o%02d".formatted(number)),
          "made in the order of their ids");
    }
    assertFalse(bench.pacer.found(SyncBench.ID).isEmpty());
    assertEquals(Optional.empty(), run.error());
  }
}
