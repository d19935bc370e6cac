package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.INVOICE;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.ManagePlans.Applied;
import dev.odoobridge.application.port.in.ManagePlans.Made;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.plan.PlanStatus;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan is what a run would do, kept; applied it does that and nothing else. */
class PlansTest {
  private static final SyncRequest BOTH = SyncRequest.of(Direction.BOTH);

  private static SyncBench bench(int version) {
    var bench = SyncBench.of(version);
    bench.ground();
    return bench;
  }

  private static Plan made(SyncBench bench, SyncRequest request) {
    var made = bench.plans().make(SyncBench.PERSON, SyncBench.ID, request);
    var plan = assertInstanceOf(Made.Started.class, made, made::toString).plan();
    return bench.plans().find(SyncBench.ID, plan.id()).orElseThrow();
  }

  private static Run applied(SyncBench bench, Plan plan, boolean skipMoved) {
    var result = bench.plans().apply(SyncBench.PERSON, SyncBench.ID, plan.id(), skipMoved);
    var run = assertInstanceOf(Applied.Started.class, result, result::toString).run();
    return bench.stores.runs().find(run.id()).orElseThrow();
  }

  private static List<Operation> operations(SyncBench bench, Plan plan) {
    return bench
        .plans()
        .operations(
            SyncBench.ID, plan.id(), OperationFilter.ALL, NumberedOperation.SORTING.first(1000))
        .orElseThrow()
        .items()
        .stream()
        .map(NumberedOperation::operation)
        .toList();
  }

  private static List<String> kinds(SyncBench bench, Plan plan) {
    return operations(bench, plan).stream()
        .map(it -> it.entity() + " " + it.kind().word() + " " + it.hostId().orElseThrow())
        .toList();
  }

  private static PlanStatus status(SyncBench bench, Plan plan) {
    return bench.plans().find(SyncBench.ID, plan.id()).orElseThrow().status();
  }

  private static void everything(SyncBench bench) {
    bench.put(CUSTOMER, "c2", "first_name", "Bob", "last_name", "Noyce", "email", "b@x.io");
    bench.put(
        ORDER,
        "o1",
        "customer",
        "c2",
        "status",
        "in_progress",
        "lines",
        List.of(SyncBench.line("p1", 2, 30)));
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("street", "Elm 1"));
    bench.odoo.create("res.partner", Map.of("name", "Born There", "email", "t@x.io"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void showsEachOperationAndChangesNothing(int version) {
    var bench = bench(version);
    everything(bench);
    bench.wire.forget();
    var before = bench.record(CUSTOMER, "c1");

    var plan = made(bench, BOTH);

    assertEquals(PlanStatus.READY, plan.status());
    assertEquals(List.of(), bench.wire.writes());
    assertEquals(before, bench.record(CUSTOMER, "c1"));
    var born = bench.odoo.rows("res.partner", "email", "t@x.io", "id").getFirst().get("id");
    assertEquals(
        List.of(
            "customer host_update c1",
            "customer host_create odoo-" + born,
            "customer update c1",
            "customer create c2",
            "order create o1"),
        kinds(bench, plan));
    assertEquals(
        List.of(new FieldChange("phone", "(empty)", "1")),
        operations(bench, plan).get(2).changes());
    assertEquals(
        List.of(new FieldChange("address", "(empty)", "Elm 1")),
        operations(bench, plan).get(0).changes());
    assertTrue(
        operations(bench, plan)
            .get(4)
            .changes()
            .contains(new FieldChange("order_line[1].price_unit", "(none)", "30")));
    assertEquals(5, plan.operations());
    assertEquals(RunKind.PLAN, bench.stores.runs().find(plan.id().run()).orElseThrow().kind());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void doesExactlyThat(int version) {
    var bench = bench(version);
    everything(bench);
    var plan = made(bench, BOTH);
    var planned = operations(bench, plan);

    var run = applied(bench, plan, false);

    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> bench.items(run).toString());
    assertEquals(RunKind.APPLY, run.kind());
    assertEquals(PlanStatus.APPLIED, status(bench, plan));
    assertEquals(planned.size(), run.total().processed());
    assertEquals("Elm 1", bench.said(CUSTOMER, "c1", "address"));
    assertEquals("1", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), "phone"));
    assertEquals("sale", bench.odoo.value("sale.order", bench.odooId(ORDER, "o1"), "state"));
    bench.wire.forget();
    bench.sync();
    assertEquals(List.of(), bench.wire.writes());
    assertEquals(0, bench.pending());
  }

  @Test
  void touchesNothingThatIsNotInThePlan() {
    var bench = bench(19);
    bench.patch(CUSTOMER, "c1", "phone", "1");
    var plan = made(bench, BOTH);
    bench.put(CUSTOMER, "c2", "first_name", "Bob", "last_name", "Noyce");
    var elsewhere = bench.odoo.create("res.partner", Map.of("name", "Born There"));

    var run = applied(bench, plan, false);

    assertEquals(RunStatus.SUCCEEDED, run.status());
    assertTrue(bench.record(CUSTOMER, "c2").link().isEmpty());
    assertFalse(bench.holds(CUSTOMER, "odoo-" + elsewhere));
    assertEquals(1, run.total().processed());
  }

  @Test
  void isRefusedAsAWholeWhenTheHostHasMoved() {
    var bench = bench(19);
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.put(CUSTOMER, "c2", "first_name", "Bob", "last_name", "Noyce");
    var plan = made(bench, BOTH);
    bench.patch(CUSTOMER, "c1", "phone", "2");
    bench.wire.forget();

    var run = applied(bench, plan, false);

    assertEquals(RunStatus.FAILED, run.status());
    assertEquals("plan-moved", run.error().orElseThrow().code());
    assertEquals(List.of(), bench.wire.writes());
    var moved = bench.items(run);
    assertEquals(1, moved.size());
    assertEquals(Optional.of("plan-moved"), moved.getFirst().code());
    var message = moved.getFirst().message();
    assertTrue(message.contains("phone (empty) → 1"), message);
    assertTrue(message.contains("at version 3, was at 2"), message);
    assertTrue(message.contains("phone (empty) → 2"), message);
    assertEquals(PlanStatus.READY, status(bench, plan));
  }

  @Test
  void doesWhatStillHoldsWhenThatIsWanted() {
    var bench = bench(19);
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.put(CUSTOMER, "c2", "first_name", "Bob", "last_name", "Noyce");
    var plan = made(bench, BOTH);
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "odoo's"));

    var run = applied(bench, plan, true);

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertTrue(bench.record(CUSTOMER, "c2").link().isPresent());
    assertEquals("odoo's", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), "phone"));
    assertTrue(bench.isPending(CUSTOMER, "c1"));
    assertEquals(PlanStatus.APPLIED, status(bench, plan));
  }

  @Test
  void refusesARecordThatMovesWhileThePlanIsApplied() {
    var bench = bench(19);
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.put(CUSTOMER, "c2", "first_name", "Bob", "last_name", "Noyce");
    var plan = made(bench, BOTH);
    // The second look is the one just before the write.
    bench.wire.on(
        call ->
            Wire.is(call, "res.partner", "search_read")
                && call.arguments().toString().contains(bench.odooId(CUSTOMER, "c1") + ""),
        1,
        1,
        Wire.meanwhile(
            () ->
                bench.odoo.write(
                    "res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "now"))));

    var run = applied(bench, plan, false);

    assertEquals(RunStatus.PARTIALLY, run.status(), () -> bench.items(run).toString());
    assertEquals("now", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), "phone"));
  }

  @Test
  void refusesWhatIsDoneAlready() {
    var bench = bench(19);
    bench.put(CUSTOMER, "c2", "first_name", "Bob", "last_name", "Noyce");
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("street", "Elm 1"));
    var plan = made(bench, BOTH);
    bench.sync();
    bench.wire.forget();

    var run = applied(bench, plan, false);

    assertEquals(RunStatus.FAILED, run.status());
    assertEquals(2, bench.items(run).size());
    assertEquals(List.of(), bench.wire.writes());
  }

  @Test
  void makesNoSecondRecordAfterItWasCutOff() {
    var bench = bench(19);
    bench.put(CUSTOMER, "c2", "first_name", "Bob", "last_name", "Noyce");
    var plan = made(bench, BOTH);
    bench.wire.once("res.partner", "create", Wire.cutAfter());

    assertEquals(RunStatus.FAILED, applied(bench, plan, false).status());
    assertEquals(PlanStatus.READY, status(bench, plan));
    var again = applied(bench, plan, false);

    assertEquals(RunStatus.FAILED, again.status());
    assertEquals("plan-moved", again.error().orElseThrow().code());
    bench.sync();
    assertEquals(1, bench.odoo.rows("res.partner", "name", "Bob Noyce", "id").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void linksArchivesAndCancels(int version) {
    var bench = bench(version);
    bench.put(
        ORDER,
        "o1",
        "customer",
        "c1",
        "status",
        "in_progress",
        "lines",
        List.of(SyncBench.line("p1", 2, 30)));
    bench.put(CUSTOMER, "c3", "first_name", "Eve", "last_name", "Lin", "email", "e@x.io");
    bench.sync();
    var order = bench.odooId(ORDER, "o1");
    bench.delete(CUSTOMER, "c3");
    var there = bench.odoo.create("res.partner", Map.of("name", "Tim Known", "email", "k@x.io"));
    bench.put(CUSTOMER, "c4", "first_name", "Tim", "last_name", "Known", "email", "k@x.io");
    bench.delete(ORDER, "o1");

    var plan = made(bench, BOTH);
    assertTrue(kinds(bench, plan).contains("customer archive c3"), kinds(bench, plan).toString());
    assertTrue(kinds(bench, plan).contains("order cancel o1"), kinds(bench, plan).toString());
    var run = applied(bench, plan, false);

    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> bench.items(run).toString());
    assertEquals("cancel", bench.odoo.value("sale.order", order, "state"));
    assertEquals(there, bench.odooId(CUSTOMER, "c4"));
    assertEquals(1, bench.odoo.rows("res.partner", "email", "k@x.io", "id").size());
    assertEquals(0, bench.sync().total().of(dev.odoobridge.domain.sync.Outcome.FAILED));
  }

  @Test
  void movesADocumentAndSaysOnlyThat() {
    var bench = bench(19);
    bench.put(
        INVOICE,
        "i1",
        "customer",
        "c1",
        "status",
        "draft",
        "lines",
        List.of(SyncBench.line("p1", 2, 30)));
    bench.sync();
    bench.patch(INVOICE, "i1", "status", "sent");

    var plan = made(bench, SyncBench.only(Direction.EXPORT, INVOICE));

    assertEquals(List.of("invoice transition i1"), kinds(bench, plan));
    assertEquals(
        List.of(new FieldChange("state", "draft", "posted")),
        operations(bench, plan).getFirst().changes());
    assertEquals(RunStatus.SUCCEEDED, applied(bench, plan, false).status());
    assertEquals("posted", bench.odoo.value("account.move", bench.odooId(INVOICE, "i1"), "state"));
  }

  @Test
  void deletesInTheHostWhatWasDeletedInOdoo() {
    var plain = SampleProfile.of(true);
    var bench = SweepTest.bench(19, dev.odoobridge.domain.mapping.OnOdooDelete.DELETE);
    assertEquals(4, plain.entities().size());
    bench.odoo.unlink("res.partner", bench.odooId(CUSTOMER, "c1"));

    var plan = made(bench, SyncRequest.of(Direction.IMPORT).with(Sweep.NOW));

    assertEquals(List.of("customer host_delete c1"), kinds(bench, plan));
    assertTrue(bench.holds(CUSTOMER, "c1"));
    assertEquals(RunStatus.SUCCEEDED, applied(bench, plan, false).status());
    assertFalse(bench.holds(CUSTOMER, "c1"));
  }

  @Test
  void keepsARecordTheHostChangedSinceItWasToBeDeleted() {
    var bench = SweepTest.bench(19, dev.odoobridge.domain.mapping.OnOdooDelete.DELETE);
    bench.odoo.unlink("res.partner", bench.odooId(CUSTOMER, "c1"));
    var plan = made(bench, SyncRequest.of(Direction.IMPORT).with(Sweep.NOW));
    bench.patch(CUSTOMER, "c1", "phone", "1");

    assertEquals(RunStatus.FAILED, applied(bench, plan, false).status());
    assertTrue(bench.holds(CUSTOMER, "c1"));
  }

  @Test
  void cannotBeAppliedTwiceNorLateNorWhenItFailed() {
    var bench = bench(19);
    bench.patch(CUSTOMER, "c1", "phone", "1");
    var plan = made(bench, BOTH);
    bench.clock.advance(Plan.LIFE);
    assertEquals(PlanStatus.EXPIRED, status(bench, plan));
    assertEquals(new Applied.NotReady(PlanStatus.EXPIRED), apply(bench, plan.id()));

    bench.wire.once("res.partner", "search_read", Wire.unavailable());
    var failed = made(bench, BOTH);
    assertEquals(PlanStatus.FAILED, failed.status());
    assertEquals(new Applied.NotReady(PlanStatus.FAILED), apply(bench, failed.id()));

    var last = made(bench, BOTH);
    assertInstanceOf(Applied.Started.class, apply(bench, last.id()));
    assertEquals(new Applied.NotReady(PlanStatus.APPLIED), apply(bench, last.id()));
    assertEquals(new Applied.NoSuchPlan(new PlanId("none")), apply(bench, new PlanId("none")));
  }

  private static Applied apply(SyncBench bench, PlanId id) {
    return bench.plans().apply(SyncBench.PERSON, SyncBench.ID, id, false);
  }

  @Test
  void isListedAndDeleted() {
    var bench = bench(19);
    var first = made(bench, BOTH);
    var second = made(bench, BOTH);

    var page = bench.plans().list(SyncBench.ID, Plan.SORTING.first(10)).orElseThrow();
    assertEquals(new Page<>(List.of(second, first), 2, Optional.empty()), page);

    assertTrue(bench.plans().delete(SyncBench.PERSON, SyncBench.ID, second.id()));
    assertFalse(bench.plans().delete(SyncBench.PERSON, SyncBench.ID, second.id()));
    assertEquals(Optional.empty(), bench.plans().find(SyncBench.ID, second.id()));
  }

  @Test
  void namesConflictsThatAPolicyDecides() {
    var bench = bench(19);
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "odoo's"));
    bench.clock.advance(java.time.Duration.ofMinutes(1));
    bench.patch(CUSTOMER, "c1", "phone", "host's");

    var plan = made(bench, BOTH);

    var update = operations(bench, plan).getFirst();
    assertEquals(OperationKind.UPDATE, update.kind());
    assertEquals(List.of(new FieldChange("phone", "odoo's", "host's")), update.changes());
    assertEquals(RunStatus.SUCCEEDED, applied(bench, plan, false).status());
  }
}
