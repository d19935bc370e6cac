package dev.odoobridge.application.runs;

import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.odoo.Sleeper;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadRunsServiceTest {
  private static final IntegrationId ID = new IntegrationId("i");
  private final SettableClock clock = SettableClock.at(NOON);
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());

  private static Run run(String id) {
    return new Run(
        new RunId(id),
        ID,
        SyncRequest.of(Direction.BOTH),
        "alice",
        RunStatus.RUNNING,
        NOON,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  private ReadRuns reads(Sleeper sleeper) {
    return new ReadRunsService(stores.runs(), clock, sleeper);
  }

  @BeforeEach
  void aRunIsUnderWay() {
    stores.integrations().add(SampleIntegrations.integration(ID));
    stores.runs().save(run("r-1"));
  }

  @Test
  void waitsUntilTheRunHasEnded() {
    var reads =
        reads(
            duration -> {
              if (clock.advance(duration).isAfter(NOON.plusMillis(100))) {
                stores.runs().save(run("r-1").finished(clock.instant()));
              }
            });

    var ended = reads.await(new RunId("r-1"), Duration.ofSeconds(5)).orElseThrow();

    assertEquals(RunStatus.SUCCEEDED, ended.status());
  }

  @Test
  void waitsNoLongerThanAsked() {
    var still = reads(clock::advance).await(new RunId("r-1"), Duration.ofSeconds(1));

    assertEquals(RunStatus.RUNNING, still.orElseThrow().status());
    assertEquals(NOON.plusSeconds(1), clock.instant());
  }

  @Test
  void goesOnBeingInterrupted() {
    var reads =
        reads(
            _ -> {
              throw new InterruptedException();
            });

    assertEquals(
        RunStatus.RUNNING,
        reads.await(new RunId("r-1"), Duration.ofSeconds(1)).orElseThrow().status());
    assertTrue(Thread.interrupted());
  }

  @Test
  void knowsWhatIsNotThere() {
    var reads = reads(clock::advance);
    var unknown = new RunId("r-9");

    assertEquals(Optional.empty(), reads.await(unknown, Duration.ofSeconds(1)));
    assertEquals(Optional.empty(), reads.find(unknown));
    assertEquals(
        Optional.empty(), reads.items(unknown, ItemFilter.ALL, NumberedItem.SORTING.first(10)));
    assertEquals(1, reads.list(RunFilter.ALL, Run.SORTING.first(10)).total());
  }
}
