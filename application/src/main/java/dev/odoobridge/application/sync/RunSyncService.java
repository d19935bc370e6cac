package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Starts runs, one of an integration at a time, and has them worked on in the background. */
public final class RunSyncService implements RunSync {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final Leases leases;
  private final RunStore runs;
  private final AbandonedRuns abandoned;
  private final IdSource ids;
  private final SyncWork work;

  public RunSyncService(
      IntegrationStore integrations,
      ProfileSource profiles,
      Leases leases,
      RunStore runs,
      IdSource ids,
      SyncWork work) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.leases = leases;
    this.runs = runs;
    this.abandoned = new AbandonedRuns(runs, leases, work.clock());
    this.ids = ids;
    this.work = work;
  }

  @Override
  public Result start(Caller caller, IntegrationId id, SyncRequest request) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    if (integration.get().paused()) {
      return new Result.Paused(id);
    }
    var profile = profiles.of(integration.get());
    var synced = synced(profile, integration.get());
    var unknown =
        request.entities().stream().filter(entity -> !synced.contains(entity)).findFirst();
    if (unknown.isPresent()) {
      return new Result.NoSuchEntity(unknown.get(), synced);
    }
    var lease = leases.tryAcquire(Leases.ofRuns(id));
    return lease.isEmpty()
        ? new Result.AlreadyRunning(id)
        : start(caller, integration.get(), profile, request, lease.get());
  }

  private Result start(
      Caller caller,
      Integration integration,
      MappingProfile profile,
      SyncRequest request,
      Leases.Lease lease) {
    try {
      abandoned.settle(integration.id());
      var run =
          new Run(
              ids.nextRunId(),
              integration.id(),
              request,
              caller.name(),
              RunStatus.RUNNING,
              work.clock().instant(),
              Optional.empty(),
              Map.of(),
              Optional.empty());
      runs.save(run);
      work.executor().execute(() -> work(integration, profile, run, lease));
      return new Result.Started(run);
    } catch (RuntimeException failed) {
      lease.close();
      throw failed;
    }
  }

  private void work(Integration integration, MappingProfile profile, Run run, Leases.Lease lease) {
    try (lease) {
      work.worker().work(integration, profile, run);
    }
  }

  private static List<EntityName> synced(MappingProfile profile, Integration integration) {
    var chosen = integration.settings().entities();
    return profile.entityNames().stream()
        .filter(entity -> chosen.isEmpty() || chosen.contains(entity))
        .toList();
  }

  /** What works on runs, and when. */
  public record SyncWork(SyncWorker worker, Executor executor, InstantSource clock) {}
}
