package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Starts syncs. */
public final class RunSyncService implements RunSync {
  private final RunStarter starter;
  private final SyncWorker worker;

  public RunSyncService(
      IntegrationStore integrations,
      ProfileSource profiles,
      Leases leases,
      RunStore runs,
      IdSource ids,
      SyncWork work) {
    this.starter = new RunStarter(integrations, profiles, leases, runs, ids, work);
    this.worker = work.worker();
  }

  @Override
  public Result start(Caller caller, IntegrationId id, SyncRequest request) {
    return starter.start(
        caller,
        id,
        request,
        new RunStarter.Errand() {
          @Override
          public RunKind kind() {
            return RunKind.SYNC;
          }

          @Override
          public SessionWork of(Run run) {
            return worker.syncing(run);
          }
        });
  }

  /** What works on runs, and when. */
  public record SyncWork(SyncWorker worker, Executor executor, InstantSource clock) {}
}
