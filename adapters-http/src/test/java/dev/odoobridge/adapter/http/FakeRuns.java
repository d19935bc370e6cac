package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.CancelRun;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.OnBehalf;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Runs that start and go on until the test changes them. */
final class FakeRuns implements RunSync, ReadRuns, CancelRun {
  private static final List<EntityName> ENTITIES =
      List.of(new EntityName("customer"), new EntityName("order"));

  private final TreeMap<RunId, Run> kept = new TreeMap<>();
  private final Map<RunId, List<RunItem>> items = new HashMap<>();
  private final FakeIntegrations integrations;
  private final InstantSource clock;

  FakeRuns(FakeIntegrations integrations, InstantSource clock) {
    this.integrations = integrations;
    this.clock = clock;
  }

  synchronized void change(String id, UnaryOperator<Run> change) {
    kept.computeIfPresent(new RunId(id), (_, run) -> change.apply(run));
    notifyAll();
  }

  synchronized void addItems(String id, List<RunItem> more) {
    items.computeIfAbsent(new RunId(id), _ -> new ArrayList<>()).addAll(more);
  }

  synchronized void awaitStarted(int count) throws InterruptedException {
    while (kept.size() < count) {
      wait();
    }
  }

  @Override
  public synchronized RunSync.Result start(
      Caller caller, IntegrationId integration, SyncRequest request) {
    var known = integrations.find(integration);
    if (known.isEmpty()) {
      return new RunSync.Result.NoSuchIntegration(integration);
    }
    var foreign = request.entities().stream().filter(name -> !ENTITIES.contains(name)).findFirst();
    if (foreign.isPresent()) {
      return new RunSync.Result.NoSuchEntity(foreign.get(), ENTITIES);
    }
    if (known.filter(Integration::paused).isPresent()) {
      return new RunSync.Result.Paused(integration);
    }
    if (kept.values().stream().anyMatch(run -> isRunning(run, integration))) {
      return new RunSync.Result.AlreadyRunning(integration);
    }
    var id = new RunId("run-%06d".formatted(kept.size() + 1));
    var run =
        new Run(
                id,
                integration,
                request,
                caller.name(),
                RunStatus.RUNNING,
                clock.instant(),
                Optional.empty(),
                Map.of(),
                Optional.empty())
            .askedBy(OnBehalf.id());
    kept.put(id, run);
    notifyAll();
    return new RunSync.Result.Started(run);
  }

  private static boolean isRunning(Run run, IntegrationId integration) {
    return run.status() == RunStatus.RUNNING && run.integration().equals(integration);
  }

  @Override
  public synchronized CancelRun.Result cancel(Caller caller, RunId id) {
    return find(id)
        .<CancelRun.Result>map(
            run ->
                run.status() == RunStatus.RUNNING
                    ? new CancelRun.Result.Requested(run)
                    : new CancelRun.Result.AlreadyEnded(run))
        .orElseGet(() -> new CancelRun.Result.NoSuchRun(id));
  }

  @Override
  public synchronized Optional<Run> find(RunId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized Optional<Run> await(RunId id, Duration atMost) {
    var end = System.nanoTime() + atMost.toNanos();
    while (kept.containsKey(id) && kept.get(id).status() == RunStatus.RUNNING) {
      var left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return find(id);
  }

  @Override
  public synchronized Page<Run> list(RunFilter filter, Slice<Run> slice) {
    return slice.pageOf(
        kept.values().stream()
            .filter(run -> filter.integration().stream().allMatch(run.integration()::equals))
            .filter(run -> filter.status().stream().allMatch(run.status()::equals))
            .filter(run -> filter.direction().stream().allMatch(run.request().direction()::equals))
            .filter(run -> filter.trigger().stream().allMatch(run.trigger()::equals))
            .filter(run -> filter.entity().stream().allMatch(run.request().entities()::contains))
            .filter(run -> filter.started().contains(run.startedAt()))
            .toList());
  }

  @Override
  public synchronized Optional<Page<NumberedItem>> items(
      RunId id, ItemFilter filter, Slice<NumberedItem> slice) {
    if (!kept.containsKey(id)) {
      return Optional.empty();
    }
    var all = items.getOrDefault(id, List.of());
    return Optional.of(
        slice.pageOf(
            IntStream.range(0, all.size())
                .mapToObj(index -> new NumberedItem(index + 1L, all.get(index)))
                .filter(n -> filter.entity().stream().allMatch(n.item().entity()::equals))
                .filter(n -> filter.outcome().stream().allMatch(n.item().outcome()::equals))
                .toList()));
  }
}
