package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManagePlans;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.plan.PlanStatus;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Plans that are made by the fake's runs and stay as the test wants them. */
final class FakePlans implements ManagePlans {
  private final TreeMap<PlanId, Plan> kept = new TreeMap<>();
  private final Map<PlanId, List<Operation>> operations = new HashMap<>();
  private final FakeIntegrations integrations;
  private final FakeRuns runs;

  /** Whether the last plan was to be applied leaving out what moved. */
  volatile boolean skippedMoved;

  FakePlans(FakeIntegrations integrations, FakeRuns runs) {
    this.integrations = integrations;
    this.runs = runs;
  }

  synchronized void change(String id, UnaryOperator<Plan> change) {
    kept.computeIfPresent(new PlanId(id), (_, plan) -> change.apply(plan));
  }

  synchronized void add(String id, List<Operation> more) {
    operations.computeIfAbsent(new PlanId(id), _ -> new ArrayList<>()).addAll(more);
  }

  @Override
  public synchronized Made make(Caller caller, IntegrationId integration, SyncRequest request) {
    var result = runs.start(caller, integration, request.rehearsed());
    if (!(result instanceof RunSync.Result.Started(Run run))) {
      return new Made.Refused(result);
    }
    var id = PlanId.of(run.id());
    var plan = Plan.begun(id, integration, request, caller.name(), run.startedAt());
    kept.put(id, plan);
    return new Made.Started(plan, run);
  }

  @Override
  public synchronized Optional<Plan> find(IntegrationId integration, PlanId id) {
    return Optional.ofNullable(kept.get(id)).filter(it -> it.integration().equals(integration));
  }

  @Override
  public synchronized Optional<Page<Plan>> list(IntegrationId integration, Slice<Plan> slice) {
    var all =
        kept.values().stream().filter(plan -> plan.integration().equals(integration)).toList();
    return integrations.find(integration).map(_ -> slice.pageOf(all));
  }

  @Override
  public synchronized Optional<Page<NumberedOperation>> operations(
      IntegrationId integration,
      PlanId id,
      OperationFilter filter,
      Slice<NumberedOperation> slice) {
    var numbered = new ArrayList<NumberedOperation>();
    for (var each : operations.getOrDefault(id, List.of())) {
      numbered.add(new NumberedOperation(numbered.size() + 1L, each));
    }
    numbered.removeIf(it -> !filter.entity().stream().allMatch(it.operation().entity()::equals));
    numbered.removeIf(it -> !filter.kind().stream().allMatch(it.operation().kind()::equals));
    return find(integration, id).map(_ -> slice.pageOf(numbered));
  }

  @Override
  public synchronized Applied apply(
      Caller caller, IntegrationId integration, PlanId id, boolean skipMoved) {
    var plan = find(integration, id);
    if (plan.isEmpty()) {
      return new Applied.NoSuchPlan(id);
    }
    if (plan.get().status() != PlanStatus.READY) {
      return new Applied.NotReady(plan.get().status());
    }
    skippedMoved = skipMoved;
    var result = runs.start(caller, integration, plan.get().request());
    return result instanceof RunSync.Result.Started(Run run)
        ? new Applied.Started(run)
        : new Applied.Refused(result);
  }

  @Override
  public synchronized boolean delete(Caller caller, IntegrationId integration, PlanId id) {
    return find(integration, id).map(plan -> kept.remove(plan.id())).isPresent();
  }
}
