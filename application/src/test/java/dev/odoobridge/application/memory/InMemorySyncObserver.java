package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told, in words. Thread-safe. */
public final class InMemorySyncObserver implements SyncObserver {
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void runEnded(Run run) {
    told.add("run " + run.id() + " " + run.status().word());
  }

  @Override
  public void odooOpened(Optional<String> failure, Duration took) {
    told.add("opened " + failure.orElse("ok") + " " + took);
  }

  @Override
  public void callMade(ModelName model, String method, Optional<String> failure, Duration took) {
    told.add("called " + model + " " + method + " " + failure.orElse("ok") + " " + took);
  }

  @Override
  public void batchSent(IntegrationId integration, EntityName entity, int records) {
    told.add("sent " + integration + " " + entity + " " + records);
  }

  @Override
  public void changesRetried(IntegrationId integration, EntityName entity, int changes) {
    told.add("retried " + integration + " " + entity + " " + changes);
  }

  @Override
  public void recordsRead(IntegrationId integration, Provenance.Source source) {
    told.add("read " + integration + " " + source.word());
  }

  public List<String> told() {
    return List.copyOf(told);
  }
}
