package dev.odoobridge.application.port.in;

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
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.Optional;

/** Keeps dry runs as plans, and carries plans out. */
public interface ManagePlans {
  /**
   * Starts a dry run in the background whose operations are kept. The plan has the run's id and is
   * ready when the run has ended.
   */
  Made make(Caller caller, IntegrationId integration, SyncRequest request);

  /** The plan as it stands now; empty when the integration has none of that id. */
  Optional<Plan> find(IntegrationId integration, PlanId id);

  /** Plans; empty when there is no such integration. */
  Optional<Page<Plan>> list(IntegrationId integration, Slice<Plan> slice);

  /** A plan's operations, numbered in their order; empty when the plan is unknown. */
  Optional<Page<NumberedOperation>> operations(
      IntegrationId integration, PlanId id, OperationFilter filter, Slice<NumberedOperation> slice);

  /**
   * Starts a run in the background that plans the same records again and does exactly what the plan
   * says. If anything has moved since, nothing is done and the run says what moved.
   *
   * @param skipMoved does what still holds, and leaves out what moved
   */
  Applied apply(Caller caller, IntegrationId integration, PlanId id, boolean skipMoved);

  /** False when there is no such plan. What was applied of it stays. */
  boolean delete(Caller caller, IntegrationId integration, PlanId id);

  /** What came of making one. */
  sealed interface Made {

    /** It is being made; {@link ReadRuns} follows the run. */
    record Started(Plan plan, Run run) implements Made {}

    /** Nothing was started. */
    record Refused(RunSync.Result why) implements Made {}
  }

  /** What came of applying one. */
  sealed interface Applied {
    record Started(Run run) implements Applied {}

    record NoSuchPlan(PlanId id) implements Applied {}

    /** It cannot be applied: it is not made yet, failed, was applied or has expired. */
    record NotReady(PlanStatus status) implements Applied {}

    /** Nothing was started. */
    record Refused(RunSync.Result why) implements Applied {}
  }
}
