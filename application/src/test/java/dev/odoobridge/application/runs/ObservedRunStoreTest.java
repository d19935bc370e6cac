package dev.odoobridge.application.runs;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.SampleRuns;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.memory.InMemorySyncObserver;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservedRunStoreTest {
  private final InMemorySyncObserver observer = new InMemorySyncObserver();

  @Test
  void tellsOfTheEndOfARunOnly() {
    var stores = InMemoryStores.of(new InMemoryDatabase());
    stores.integrations().add(SampleIntegrations.integration(INTEGRATION));
    var runs = new ObservedRunStore(stores.runs(), observer);
    var run = SampleRuns.running("r-1");

    runs.save(run);
    assertEquals(List.of(), observer.told());
    runs.save(run.finished(NOON));

    assertEquals(List.of("run r-1 succeeded"), observer.told());
    assertEquals(Optional.of(run.finished(NOON)), runs.find(run.id()));
  }
}
