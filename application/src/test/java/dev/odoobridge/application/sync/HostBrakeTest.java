package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SyncBench.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.ManagePlans;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the host deletes by the hundred waits for a person, too. */
class HostBrakeTest {
  private static final SyncRequest UNBRAKED = SyncRequest.of(Direction.EXPORT).with(Sweep.UNBRAKED);

  private static SyncBench deleted(int count, SyncBench bench) {
    IntStream.rangeClosed(1, 20)
        .forEach(it -> bench.put(CUSTOMER, "x" + it, "first_name", "X" + it, "last_name", "Y"));
    bench.sync();
    IntStream.rangeClosed(1, count).forEach(it -> bench.delete(CUSTOMER, "x" + it));
    return bench;
  }

  private static boolean isArchived(SyncBench bench, int number) {
    var row = bench.odoo.rows("res.partner", "name", "X" + number + " Y", "active").getFirst();
    return Boolean.FALSE.equals(row.get("active"));
  }

  @Test
  void holdsAllOfThemAndSaysSo() {
    var bench = deleted(6, SyncBench.of(19));
    bench.patch(CUSTOMER, "x20", "phone", "7");

    var run = bench.exported();

    assertEquals(RunStatus.PARTIALLY, run.status());
    assertEquals(6, count(run, CUSTOMER, Outcome.FAILED));
    assertEquals(1, count(run, CUSTOMER, Outcome.UPDATED));
    assertFalse(isArchived(bench, 1));
    assertEquals("mass-delete-brake", bench.parkedAs(CUSTOMER, "x1"));
    assertTrue(message(bench, run).matches("6 of [0-9]+ linked records were deleted here.*"));
  }

  private static String message(SyncBench bench, Run run) {
    return bench.items(run).stream()
        .filter(item -> item.outcome() == Outcome.FAILED)
        .findFirst()
        .orElseThrow()
        .message();
  }

  @Test
  void believesAFew() {
    var bench = deleted(5, SyncBench.of(19));

    bench.exported();

    assertTrue(isArchived(bench, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void letsThemGoOnceAPersonSaysTheyAreMeant(int version) {
    var bench = deleted(6, SyncBench.of(version));
    bench.exported();

    var run = bench.sync(UNBRAKED);

    assertEquals(6, count(run, CUSTOMER, Outcome.DELETED));
    assertTrue(isArchived(bench, 6));
    assertEquals(0, bench.pending());
  }

  @Test
  void holdsThemAgainWhenTheyAreOnlyTriedAgainAndAlsoOneMore() {
    var bench = deleted(6, SyncBench.of(19));
    bench.exported();
    bench.delete(CUSTOMER, "x7");
    bench
        .stores
        .failures()
        .release(
            SyncBench.ID,
            CUSTOMER,
            List.of(bench.record(CUSTOMER, "x1").key().hostId()),
            bench.clock.instant());

    bench.exported();

    assertFalse(isArchived(bench, 1));
    assertFalse(isArchived(bench, 7));
  }

  @Test
  void triesNothingElseAgainThatIsParkedWhenTheyAreMeant() {
    var bench = SyncBench.of(19);
    bench.ground();
    deleted(6, bench);
    bench.exported();
    bench.odoo.unlink("res.partner", bench.odooId(CUSTOMER, "c1"));
    bench.patch(CUSTOMER, "c1", "phone", "7");
    bench.exported();
    assertEquals("odoo-record-missing", bench.parkedAs(CUSTOMER, "c1"));

    var run = bench.sync(UNBRAKED);

    assertEquals(0, count(run, CUSTOMER, Outcome.FAILED));
  }

  @Test
  void doesNotHoldWhatIsPutAgain() {
    var bench = deleted(6, SyncBench.of(19));
    bench.exported();
    IntStream.rangeClosed(1, 6)
        .forEach(it -> bench.put(CUSTOMER, "x" + it, "first_name", "X" + it, "last_name", "Y"));

    var run = bench.exported();

    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> bench.items(run).toString());
    assertFalse(isArchived(bench, 1));
    assertEquals(0, bench.pending());
  }

  @Test
  void goesByWhatTheIntegrationChose() {
    var bench = deleted(6, SyncBench.braked(19, new DeleteBrake(10, 0.5)));
    bench.exported();
    assertTrue(isArchived(bench, 6));

    IntStream.rangeClosed(7, 17).forEach(it -> bench.delete(CUSTOMER, "x" + it));
    bench.exported();
    assertFalse(isArchived(bench, 7));
  }

  @Test
  void isShownInADryRunAndNotInTheWayOfAPlanThatSaysTheyAreMeant() {
    var bench = deleted(6, SyncBench.of(19));

    var dry = bench.sync(SyncBench.dry(Direction.EXPORT));
    assertEquals(6, count(dry, CUSTOMER, Outcome.FAILED));

    var made = bench.plans().make(SyncBench.PERSON, SyncBench.ID, UNBRAKED);
    var id = ((ManagePlans.Made.Started) made).plan().id();
    var plan = bench.plans().find(SyncBench.ID, id).orElseThrow();
    assertEquals(6, plan.operations());
    bench.plans().apply(SyncBench.PERSON, SyncBench.ID, id, false);
    assertTrue(isArchived(bench, 6));
  }
}
