package dev.odoobridge.application.sync;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.port.in.ManagePlans;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.plan.PlanStatus;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes plans by dry runs and has them applied by runs. Thread-safe. */
public final class ManagePlansService implements ManagePlans {
  private static final Logger LOG = LoggerFactory.getLogger(ManagePlansService.class);
  private final RunStarter starter;
  private final RunSyncService.SyncWork work;
  private final IntegrationStore integrations;
  private final RunStore runs;
  private final PlanStore plans;
  private final Counts<Counted> counts;

  public ManagePlansService(
      RunStarter starter,
      RunSyncService.SyncWork work,
      IntegrationStore integrations,
      RunStore runs,
      PlanStore plans) {
    this.starter = starter;
    this.work = work;
    this.integrations = integrations;
    this.runs = runs;
    this.plans = plans;
    this.counts = new Counts<>(work.clock());
  }

  @Override
  public Made make(Caller caller, IntegrationId integration, SyncRequest request) {
    var result =
        starter.start(
            caller,
            integration,
            request.rehearsed(),
            new RunStarter.Errand() {
              @Override
              public RunKind kind() {
                return RunKind.PLAN;
              }

              @Override
              public SessionWork of(Run run) {
                return making(caller, request, run);
              }
            });
    return result instanceof RunSync.Result.Started(var run)
        ? new Made.Started(find(integration, PlanId.of(run.id())).orElseThrow(), run)
        : new Made.Refused(result);
  }

  private SessionWork making(Caller caller, SyncRequest request, Run run) {
    var id = PlanId.of(run.id());
    plans.removeExpired(work.clock().instant().minus(Plan.LIFE));
    var plan = Plan.begun(id, run.integration(), request, caller.name(), run.startedAt());
    plans.save(plan);
    var syncing = work.worker().syncing(run);
    return session -> {
      session.holdTo(new KeptPlan(plans, id));
      var error = syncing.in(session);
      plans.save(plan.ready(plans.counts(id)));
      return error;
    };
  }

  @Override
  public Optional<Plan> find(IntegrationId integration, PlanId id) {
    return plans.find(id).filter(plan -> plan.integration().equals(integration)).map(this::asOfNow);
  }

  private Plan asOfNow(Plan plan) {
    var isWorkedOn =
        runs.find(plan.worker()).filter(run -> run.status() == RunStatus.RUNNING).isPresent();
    // Between the two looks the run may have ended and the plan become ready.
    return plans.find(plan.id()).orElse(plan).asOf(work.clock().instant(), isWorkedOn);
  }

  @Override
  public Optional<Page<Plan>> list(IntegrationId integration, Slice<Plan> slice) {
    return integrations
        .find(integration)
        .map(
            _ ->
                slice
                    .page(plans.list(integration, slice.andOneMore()), plans.count(integration))
                    .map(this::asOfNow));
  }

  @Override
  public Optional<Page<NumberedOperation>> operations(
      IntegrationId integration,
      PlanId id,
      OperationFilter filter,
      Slice<NumberedOperation> slice) {
    return find(integration, id)
        .map(
            _ ->
                slice.page(
                    plans.operations(id, filter, slice.andOneMore()),
                    counts.of(new Counted(id, filter), () -> plans.countOperations(id, filter))));
  }

  private record Counted(PlanId plan, OperationFilter filter) {}

  @Override
  public Applied apply(Caller caller, IntegrationId integration, PlanId id, boolean skipMoved) {
    var plan = find(integration, id);
    if (plan.isEmpty()) {
      return new Applied.NoSuchPlan(id);
    }
    if (plan.get().status() != PlanStatus.READY) {
      return new Applied.NotReady(plan.get().status());
    }
    var result =
        starter.start(
            caller,
            integration,
            plan.get().request(),
            new RunStarter.Errand() {
              @Override
              public RunKind kind() {
                return RunKind.APPLY;
              }

              @Override
              public SessionWork of(Run run) {
                var applying = plan.get().applying(run.id());
                plans.save(applying);
                return new PlanApplication(plans, applying, skipMoved);
              }
            });
    return result instanceof RunSync.Result.Started(var run)
        ? new Applied.Started(run)
        : new Applied.Refused(result);
  }

  @Override
  public boolean delete(Caller caller, IntegrationId integration, PlanId id) {
    var removed = find(integration, id).isPresent() && plans.remove(id);
    if (removed) {
      LOG.atInfo().addKeyValue("plan", id).addKeyValue("by", caller.name()).log("plan deleted");
    }
    return removed;
  }
}
