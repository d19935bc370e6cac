package dev.odoobridge.application.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.SampleRecords;
import dev.odoobridge.application.contract.SampleRuns;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRetentionTest {
  private static final Duration KEPT = Duration.ofDays(30);

  @Test
  void forgetsARunWhenItHasBeenKeptLongEnoughAndNoneThatRuns() {
    var stores = InMemoryStores.of(new InMemoryDatabase());
    stores.integrations().add(SampleIntegrations.integration(SampleRecords.INTEGRATION));
    stores.runs().save(SampleRuns.running("runs"));
    stores.runs().save(SampleRuns.full("ended"));
    var clock = SettableClock.at(SampleRuns.full("ended").finishedAt().orElseThrow().plus(KEPT));
    var retention = new RunRetention(stores.runs(), KEPT, clock);

    retention.tick();
    assertEquals(2, stores.runs().list(RunFilter.ALL, Run.SORTING.first(9)).size());
    clock.advance(Duration.ofSeconds(1));
    retention.tick();

    var left = stores.runs().list(RunFilter.ALL, Run.SORTING.first(9));
    assertEquals(List.of("runs"), left.stream().map(Run::id).map(Object::toString).toList());
  }
}
