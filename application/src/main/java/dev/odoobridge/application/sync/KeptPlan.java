package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.PlanId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps what a dry run shows as a plan. */
record KeptPlan(PlanStore plans, PlanId plan) implements Ledger {
  @Override
  public boolean wantsAll() {
    return true;
  }

  @Override
  public boolean holds() {
    return false;
  }

  @Override
  public Set<Operation.Key> admitted(
      List<Operation> operations, Map<Operation.Key, String> reasons) {
    if (!operations.isEmpty()) {
      plans.add(plan, operations);
    }
    return operations.stream().map(Operation::key).collect(Collectors.toSet());
  }
}
