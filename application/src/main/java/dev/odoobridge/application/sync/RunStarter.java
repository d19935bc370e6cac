package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.OnBehalf;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts runs of every kind, one of an integration at a time, and has them worked on in the
 * background. Thread-safe.
 */
public final class RunStarter {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final Leases leases;
  private final RunStore runs;
  private final AbandonedRuns abandoned;
  private final IdSource ids;
  private final RunSyncService.SyncWork work;

  public RunStarter(
      IntegrationStore integrations,
      ProfileSource profiles,
      Leases leases,
      RunStore runs,
      IdSource ids,
      RunSyncService.SyncWork work) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.leases = leases;
    this.runs = runs;
    this.abandoned = new AbandonedRuns(runs, leases, work.clock());
    this.ids = ids;
    this.work = work;
  }

  /** What a run is to do. */
  interface Errand {
    RunKind kind();

    /** The work of the run, which is stored and not begun. */
    SessionWork of(Run run);
  }

  RunSync.Result start(Caller caller, IntegrationId id, SyncRequest request, Errand errand) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new RunSync.Result.NoSuchIntegration(id);
    }
    if (integration.get().paused()) {
      return new RunSync.Result.Paused(id);
    }
    var profile = profiles.of(integration.get());
    var synced = synced(profile, integration.get());
    var unknown =
        request.entities().stream().filter(entity -> !synced.contains(entity)).findFirst();
    if (unknown.isPresent()) {
      return new RunSync.Result.NoSuchEntity(unknown.get(), synced);
    }
    var lease = leases.tryAcquire(Leases.ofRuns(id));
    return lease.isEmpty()
        ? new RunSync.Result.AlreadyRunning(id)
        : start(new Begun(caller, integration.get(), profile, request), errand, lease.get());
  }

  private RunSync.Result start(Begun begun, Errand errand, Leases.Lease lease) {
    try {
      abandoned.settle(begun.integration().id());
      var run =
          new Run(
                  ids.nextRunId(),
                  begun.integration().id(),
                  begun.request(),
                  begun.caller().name(),
                  RunStatus.RUNNING,
                  work.clock().instant(),
                  Optional.empty(),
                  Map.of(),
                  Optional.empty())
              .of(errand.kind())
              .askedBy(OnBehalf.id());
      runs.save(run);
      var doing = errand.of(run);
      var behalf = run.requestId().orElse(run.id().value());
      work.executor().execute(() -> OnBehalf.during(behalf, () -> work(begun, run, doing, lease)));
      return new RunSync.Result.Started(run);
    } catch (RuntimeException failed) {
      lease.close();
      throw failed;
    }
  }

  private void work(Begun begun, Run run, SessionWork doing, Leases.Lease lease) {
    try (lease) {
      work.worker().work(begun.integration(), begun.profile(), run, doing);
    }
  }

  private static List<EntityName> synced(MappingProfile profile, Integration integration) {
    var chosen = integration.settings().entities();
    return profile.entityNames().stream()
        .filter(entity -> chosen.isEmpty() || chosen.contains(entity))
        .toList();
  }

  private record Begun(
      Caller caller, Integration integration, MappingProfile profile, SyncRequest request) {}
}
