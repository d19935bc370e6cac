package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManagePlans;
import dev.odoobridge.application.port.in.ManagePlans.Applied;
import dev.odoobridge.application.port.in.ManagePlans.Made;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunStatus;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/**
 * {@code /api/v1/integrations/{id}/plans}. A plan shows and changes records of all its entities, so
 * callers who are kept to some entities have none.
 */
public final class PlanRoutes {
  public static final List<String> LIST = Slices.with();
  public static final List<String> OPERATIONS = Slices.with("entity", "kind");
  public static final List<String> START = List.of("wait");

  private final ManagePlans plans;
  private final WaitingStart starts;

  public PlanRoutes(ManagePlans plans, ReadRuns runs) {
    this.plans = plans;
    this.starts = new WaitingStart(runs);
  }

  public void list(Context context) {
    var integration = integration(context);
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, Plan.SORTING);
    var page =
        plans.list(integration, slice).orElseThrow(() -> Problems.noSuchIntegration(integration));
    Answers.json(context, Answers.OK, Slices.view(slice, page, PlanView::from));
  }

  /** Starts the dry run; with {@code wait} the answer is held back until it has ended. */
  public void make(Context context) throws IOException {
    var integration = integration(context);
    var wait = Query.of(context, START).patience();
    var request = SyncBody.planned(Bodies.optionalObject(context));
    switch (plans.make(Guard.caller(context), integration, request)) {
      case Made.Refused(var why) -> throw Problems.notStarted(why);
      case Made.Started(var plan, var run) -> {
        var ended = starts.awaited(run, wait);
        var now = plans.find(integration, plan.id()).orElse(plan);
        Answers.located(
            context,
            ended.status() == RunStatus.RUNNING ? Answers.ACCEPTED : Answers.CREATED,
            Paths.INTEGRATIONS + "/" + integration + "/plans/" + plan.id(),
            PlanView.from(now));
      }
    }
  }

  public void read(Context context) {
    var plan = plans.find(integration(context), plan(context)).orElseThrow(PlanRoutes::noSuchPlan);
    Answers.json(context, Answers.OK, PlanView.from(plan));
  }

  public void operations(Context context) {
    var integration = integration(context);
    var query = Query.of(context, OPERATIONS);
    var slice = Slices.of(query, NumberedOperation.SORTING);
    var page =
        plans
            .operations(integration, plan(context), filter(query), slice)
            .orElseThrow(PlanRoutes::noSuchPlan);
    Answers.json(context, Answers.OK, Slices.view(slice, page, OperationView::from));
  }

  /** Starts the run that applies it. */
  public void apply(Context context) throws IOException {
    var integration = integration(context);
    var wait = Query.of(context, START).patience();
    var fields = new Fields(Bodies.optionalObject(context));
    var skipMoved = fields.flag("skip_moved").orElse(false);
    fields.end();
    var caller = Guard.caller(context);
    switch (plans.apply(caller, integration, plan(context), skipMoved)) {
      case Applied.Refused(var why) -> throw Problems.notStarted(why);
      case Applied.NoSuchPlan _ -> throw noSuchPlan();
      case Applied.NotReady(var status) ->
          throw Problem.of(ProblemType.PLAN_NOT_READY, "The plan is " + status.word() + ".")
              .member("plan_status", status.word());
      case Applied.Started(var run) -> {
        var now = starts.awaited(run, wait);
        var status = now.status() == RunStatus.RUNNING ? Answers.ACCEPTED : Answers.OK;
        Answers.located(context, status, Paths.RUNS + "/" + run.id(), RunView.from(now));
      }
    }
  }

  public void delete(Context context) {
    if (!plans.delete(Guard.caller(context), integration(context), plan(context))) {
      throw noSuchPlan();
    }
    Answers.nothing(context);
  }

  private static IntegrationId integration(Context context) {
    var integration = Paths.integration(context);
    Sight.of(context).require(integration, List.of());
    return integration;
  }

  private static PlanId plan(Context context) {
    var text = context.pathParam("plan");
    if (!PlanId.isWellFormed(text)) {
      throw noSuchPlan();
    }
    return new PlanId(text);
  }

  private static OperationFilter filter(Query query) {
    return new OperationFilter(
        query.entity(), query.word("kind", OperationKind.values(), OperationKind::word));
  }

  private static Problem noSuchPlan() {
    return Problem.of(ProblemType.PLAN_NOT_FOUND, "The integration has no plan of that id.");
  }
}
