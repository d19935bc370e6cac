package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static dev.odoobridge.application.sync.SyncBench.HOST;
import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.PERSON;
import static dev.odoobridge.application.sync.SyncBench.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.OnBehalf;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Runs: who may start one, and how it ends. */
class SyncRunsTest {
  private final SyncBench bench = SyncBench.of(19);

  static EntityMapping withFields(EntityMapping mapping, List<FieldMapping> fields) {
    return new EntityMapping(
        mapping.name(),
        mapping.model(),
        mapping.key(),
        mapping.match(),
        fields,
        mapping.lines(),
        mapping.status(),
        mapping.create(),
        mapping.filter(),
        mapping.travel(),
        mapping.onDelete());
  }

  @Test
  void oneRunOfAnIntegrationGoesAtATime() {
    var waiting = new ArrayList<Runnable>();
    var service = bench.runSync(waiting::add);
    var request = SyncRequest.of(Direction.BOTH);

    var first = assertInstanceOf(RunSync.Result.Started.class, service.start(HOST, ID, request));
    assertEquals(new RunSync.Result.AlreadyRunning(ID), service.start(PERSON, ID, request));
    assertEquals(RunStatus.RUNNING, first.run().status());
    waiting.getFirst().run();

    assertInstanceOf(RunSync.Result.Started.class, service.start(PERSON, ID, request));
  }

  @Test
  void keepsTheRequestThatAskedForItAndCallsOdooInItsName() {
    Set<Optional<String>> names = ConcurrentHashMap.newKeySet();
    bench.wire.on(_ -> true, 0, 1000, Wire.meanwhile(() -> names.add(OnBehalf.id())));
    bench.put(CUSTOMER, "c-1", "first_name", "Ada");

    OnBehalf.during("req-1", () -> bench.sync());
    assertEquals(Set.of(Optional.of("req-1")), names);
    bench.sync();

    var runs = bench.stores.runs().list(RunFilter.ALL, Run.SORTING.first(9));
    assertEquals(
        List.of(Optional.empty(), Optional.of("req-1")),
        runs.stream().map(Run::requestId).toList());
    assertEquals(Set.of(Optional.of("req-1"), Optional.of(runs.getFirst().id().value())), names);
  }

  @Test
  void marksTheRunOfADeadProcessInterrupted() {
    var lost = bench.runSync(_ -> {});
    var dead =
        assertInstanceOf(
                RunSync.Result.Started.class, lost.start(HOST, ID, SyncRequest.of(Direction.BOTH)))
            .run();
    bench.leases.die();

    bench.sync();

    var marked = bench.stores.runs().find(dead.id()).orElseThrow();
    assertEquals(RunStatus.INTERRUPTED, marked.status());
    assertEquals("interrupted", marked.error().orElseThrow().code());
    assertTrue(marked.finishedAt().isPresent());
  }

  @Test
  void settlesAbandonedRunsWithoutANewOne() {
    var dead = started(bench.runSync(_ -> {}));
    bench.leases.die();

    new AbandonedRuns(bench.stores.runs(), bench.leases, bench.clock).settle();

    assertEquals(RunStatus.INTERRUPTED, bench.stores.runs().find(dead.id()).orElseThrow().status());
    assertEquals(RunStatus.SUCCEEDED, bench.sync().status());
  }

  @Test
  void leavesARunAloneWhoseLeaseIsHeld() {
    var alive = started(bench.runSync(_ -> {}));

    new AbandonedRuns(bench.stores.runs(), bench.leases, bench.clock).settle();

    assertEquals(RunStatus.RUNNING, bench.stores.runs().find(alive.id()).orElseThrow().status());
  }

  private static Run started(RunSync service) {
    return assertInstanceOf(
            RunSync.Result.Started.class, service.start(HOST, ID, SyncRequest.of(Direction.BOTH)))
        .run();
  }

  @Test
  void aRunThatCannotBeginLeavesTheWayFree() {
    var full =
        bench.runSync(
            _ -> {
              throw new RejectedExecutionException("full");
            });

    assertThrows(
        RejectedExecutionException.class,
        () -> full.start(HOST, ID, SyncRequest.of(Direction.BOTH)));

    assertEquals(RunStatus.SUCCEEDED, bench.sync().status());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    var service = bench.runSync(Runnable::run);
    var other = new IntegrationId("other");
    var nothing = new EntityName("nothing");

    assertEquals(
        new RunSync.Result.NoSuchIntegration(other),
        service.start(HOST, other, SyncRequest.of(Direction.BOTH)));
    var result = service.start(HOST, ID, SyncBench.only(Direction.BOTH, nothing));
    var unknown = assertInstanceOf(RunSync.Result.NoSuchEntity.class, result);
    assertEquals(nothing, unknown.entity());
    assertEquals(4, unknown.known().size());
  }

  @Test
  void anEntityThatDoesNotFitFailsAloneAndTheOthersGoOn() {
    var customer = SampleProfile.customer(true);
    var fields = new ArrayList<>(customer.fields());
    fields.add(SampleProfile.field("zip", "zipp", SampleProfile.text()));
    var profile =
        new MappingProfile(
            "sample", List.of(withFields(customer, fields), SampleProfile.product(true)));
    var bench = SyncBench.of(19, profile);
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    bench.put(PRODUCT, "p1", "name", "Drill");

    var run = bench.sync();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals(1, count(run, CUSTOMER, Outcome.FAILED));
    assertEquals(1, count(run, PRODUCT, Outcome.CREATED));
    var item = bench.items(run).getFirst();
    assertEquals("mapping", item.code().orElseThrow());
    assertTrue(item.message().contains("res.partner has no field zipp; did you mean zip?"));
    assertTrue(bench.isPending(CUSTOMER, "c1"));
  }

  @Test
  void aRunSaysWhyItFailedAndLeavesTheRestPending() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    bench.wire.on(call -> true, 0, 1, Wire.unavailable());

    var run = bench.sync();

    assertEquals(RunStatus.FAILED, run.status());
    assertEquals("odoo-unavailable", run.error().orElseThrow().code());
    assertTrue(run.finishedAt().isPresent());
    assertTrue(bench.isPending(CUSTOMER, "c1"));
  }

  @Test
  void aBugFailsTheRunAndTellsNothingOfItself() {
    bench.wire.on(
        call -> true,
        0,
        1,
        (_, _) -> {
          throw new IllegalStateException("secret detail");
        });

    var run = bench.sync();

    assertEquals(RunStatus.FAILED, run.status());
    assertEquals("internal", run.error().orElseThrow().code());
    assertTrue(!run.error().orElseThrow().message().contains("secret"));
  }

  @Test
  void worksOnlyOnTheEntitiesAskedFor() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    bench.put(PRODUCT, "p1", "name", "Drill");

    var run = bench.sync(SyncBench.only(Direction.EXPORT, PRODUCT));

    assertEquals(List.of(PRODUCT), List.copyOf(run.counts().keySet()));
    assertTrue(bench.isPending(CUSTOMER, "c1"));
  }

  @Test
  void aLimitLeavesTheRestForTheNextRun() {
    for (var number = 0; number < 5; number++) {
      bench.put(CUSTOMER, "c" + number, "first_name", "N" + number);
    }

    var run = bench.sync(SyncBench.limited(Direction.EXPORT, 3));

    assertEquals(3, count(run, CUSTOMER, Outcome.CREATED));
    assertEquals(2, bench.pending());
  }

  @Test
  void forceSendsWhatWasParked() {
    var faults = bench.odoo.store().faults();
    faults.poison(
        "res.partner",
        row -> "Bad".equals(row.get("name")),
        dev.odoobridge.testkit.odoo.orm.OdooFault.user("no"));
    bench.put(CUSTOMER, "c1", "first_name", "Bad");
    bench.exported();
    faults.clear();
    bench.exported();
    assertTrue(bench.isPending(CUSTOMER, "c1"));

    bench.sync(SyncBench.forced(Direction.EXPORT));

    assertTrue(!bench.isPending(CUSTOMER, "c1"));
  }
}
