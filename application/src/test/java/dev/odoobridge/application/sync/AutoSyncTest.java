package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AutoSyncTest {
  private final SyncBench bench = SyncBench.of(19);
  private final AutoSync auto = auto(bench);

  private static AutoSync auto(SyncBench bench) {
    return new AutoSync(
        bench.due(),
        bench.stores.integrations(),
        bench.stores.runs(),
        bench.runSync(Runnable::run),
        new AutoSync.Rests(bench.breakers, bench.clock, () -> -1));
  }

  private static List<Run> runs(SyncBench bench) {
    return bench.stores.runs().list(RunFilter.ALL, Run.SORTING.first(1000));
  }

  private static int ticks(SyncBench bench, AutoSync auto, int seconds) {
    var before = runs(bench).size();
    for (var second = 0; second < seconds; second++) {
      auto.tick();
      bench.clock.advance(Duration.ofSeconds(1));
    }
    return runs(bench).size() - before;
  }

  private void settings(boolean autoSync, boolean paused, Set<String> entities) {
    var old = bench.stores.integrations().find(SyncBench.ID).orElseThrow();
    var names = new ArrayList<dev.odoobridge.domain.record.EntityName>();
    entities.forEach(name -> names.add(new dev.odoobridge.domain.record.EntityName(name)));
    var settings = old.settings();
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
                new SyncSettings(
                    Set.copyOf(names),
                    settings.company(),
                    settings.language(),
                    autoSync,
                    settings.batchSize(),
                    settings.quiet(),
                    settings.overlap(),
                    settings.policies()),
                paused,
                old.createdAt(),
                old.updatedAt()));
  }

  @Test
  void sendsAChangeOnceAndRests() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");

    assertEquals(1, ticks(bench, auto, 10));

    assertFalse(bench.isPending(CUSTOMER, "c1"));
    var run = runs(bench).getFirst();
    assertEquals("auto", run.startedBy());
    assertEquals(Direction.EXPORT, run.request().direction());
  }

  @Test
  void startsNothingWithoutChanges() {
    assertEquals(0, ticks(bench, auto, 10));
  }

  @Test
  void leavesIntegrationsAloneThatDoNotWantIt() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    settings(false, false, Set.of());
    assertEquals(0, ticks(bench, auto, 10));
    settings(true, true, Set.of());
    assertEquals(0, ticks(bench, auto, 10));
    settings(true, false, Set.of());
    assertEquals(1, ticks(bench, auto, 10));
  }

  @Test
  void waitsLongerAfterEachFailureAndNoLongerThanAMinute() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    bench.wire.on(call -> true, 0, Integer.MAX_VALUE, Wire.unavailable());

    assertEquals(5, ticks(bench, auto, 16));
    assertTrue(ticks(bench, auto, 600) <= 12);
    assertTrue(ticks(bench, auto, 61) >= 1);
  }

  @Test
  void isAtOnceThereAgainAfterASuccess() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    bench.wire.on(call -> true, 0, 3, Wire.unavailable());
    ticks(bench, auto, 20);
    assertFalse(bench.isPending(CUSTOMER, "c1"));

    bench.put(CUSTOMER, "c2", "first_name", "Bob");
    auto.tick();

    assertFalse(bench.isPending(CUSTOMER, "c2"));
  }

  @Test
  void goesOnAtOnceAfterARunWhoseEndCouldNotBeStored() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    auto.tick();
    var ended = runs(bench).getFirst();
    bench
        .stores
        .runs()
        .save(
            new Run(
                ended.id(),
                ended.integration(),
                ended.request(),
                ended.startedBy(),
                RunStatus.RUNNING,
                ended.startedAt(),
                Optional.empty(),
                ended.counts(),
                Optional.empty()));
    bench.put(CUSTOMER, "c2", "first_name", "Bob");

    auto.tick();

    assertFalse(bench.isPending(CUSTOMER, "c2"));
    assertEquals(RunStatus.INTERRUPTED, runs(bench).getLast().status());
  }

  @Test
  void doesNotSpinOnChangesOfAnEntityThatIsNotSynced() {
    bench.put(CUSTOMER, "c1", "first_name", "Ada");
    settings(true, false, Set.of("product"));

    assertTrue(ticks(bench, auto, 600) <= 20);
  }

  @Test
  void doesNotSpinOnAMappingThatDoesNotFit() {
    var wrong = SampleProfile.field("phone", "no_such_field", SampleProfile.text());
    var customer = SampleProfile.customer(true);
    var fields = new ArrayList<>(customer.fields());
    fields.add(wrong);
    var profile = new MappingProfile("sample", List.of(SyncRunsTest.withFields(customer, fields)));
    var bench = SyncBench.of(19, profile);
    bench.put(CUSTOMER, "c1", "first_name", "Ada");

    assertTrue(ticks(bench, auto(bench), 600) <= 20);
  }

  @Test
  void aRecordThatWaitsForAnotherIsTriedEverMoreRarely() {
    RoundTripTest.order(bench, "o1", "pending");

    var runs = ticks(bench, auto, 600);

    assertTrue(runs >= 5 && runs <= 15, () -> "runs " + runs);
    assertTrue(bench.isPending(ORDER, "o1"));
  }
}
