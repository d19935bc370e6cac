package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.port.in.CancelRun;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.runs.CancelRunService;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelRunTest {
  private final SyncBench bench = SyncBench.batches(19, 2);
  private final CancelRun cancel = new CancelRunService(bench.stores.runs());

  private void putCustomers(int count) {
    for (var number = 1; number <= count; number++) {
      bench.put(CUSTOMER, "c" + number, "first_name", "Ada " + number);
    }
  }

  private RunId running() {
    return bench.stores.runs().list(RunFilter.ALL, Run.SORTING.first(1)).getFirst().id();
  }

  private void cancelAtTheFirstCreate() {
    bench.wire.on(
        call -> isCreate(call),
        0,
        1,
        Wire.meanwhile(
            () ->
                assertInstanceOf(
                    CancelRun.Result.Requested.class, cancel.cancel(SyncBench.PERSON, running()))));
  }

  private static boolean isCreate(OdooCall call) {
    return call.model().value().equals("res.partner") && call.writes();
  }

  @Test
  void endsAfterTheBatchItIsAtAndTheNextRunDoesTheRest() {
    putCustomers(6);
    cancelAtTheFirstCreate();

    var cancelled = bench.exported();

    assertEquals(RunStatus.CANCELLED, cancelled.status());
    assertEquals("cancelled", cancelled.error().orElseThrow().code());
    assertEquals(2, cancelled.total().processed());
    var rest = bench.exported();
    assertEquals(RunStatus.SUCCEEDED, rest.status());
    assertEquals(4, rest.total().processed());
  }

  @Test
  void showsHowFarItIsWhileItRuns() {
    putCustomers(6);
    var seen = new ArrayList<Long>();
    bench.wire.on(
        call -> isCreate(call),
        0,
        3,
        Wire.meanwhile(
            () -> {
              var run = bench.stores.runs().find(running()).orElseThrow();
              assertEquals(RunStatus.RUNNING, run.status());
              seen.add(run.total().processed());
            }));

    assertEquals(6, bench.exported().total().processed());

    assertEquals(List.of(0L, 2L, 4L), seen);
  }

  @Test
  void leavesOneAloneThatHasEnded() {
    putCustomers(1);
    var run = bench.exported();

    assertEquals(new CancelRun.Result.AlreadyEnded(run), cancel.cancel(SyncBench.PERSON, run.id()));
    assertEquals(
        new CancelRun.Result.NoSuchRun(new RunId("none")),
        cancel.cancel(SyncBench.PERSON, new RunId("none")));
  }
}
