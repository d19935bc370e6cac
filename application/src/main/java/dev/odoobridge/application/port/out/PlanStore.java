package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps plans and their operations; they go with their integration. Thread-safe; takes part in
 * {@link Transactions}.
 */
public interface PlanStore {

  /** Stores the plan, or its new state when it is known. */
  void save(Plan plan);

  Optional<Plan> find(PlanId id);

  /** Plans of an integration. */
  List<Plan> list(IntegrationId integration, Slice<Plan> slice);

  long count(IntegrationId integration);

  /**
   * Adds operations behind those the plan has. One whose {@link Operation#key key} the plan has
   * already is passed over. Used by one caller at a time for a plan; an unknown plan is an error.
   */
  void add(PlanId plan, List<Operation> operations);

  /** How many operations of each kind the plan has. */
  Map<OperationKind, Long> counts(PlanId plan);

  /** A plan's operations, numbered in the order they were added. */
  List<NumberedOperation> operations(
      PlanId plan, OperationFilter filter, Slice<NumberedOperation> slice);

  long countOperations(PlanId plan, OperationFilter filter);

  /**
   * Removes the plan with its operations.
   *
   * @return false when there is none of that id
   */
  boolean remove(PlanId id);

  /** Removes plans that expired before that time. */
  void removeExpired(Instant before);
}
