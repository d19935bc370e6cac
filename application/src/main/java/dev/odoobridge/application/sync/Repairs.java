package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.HostId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what would mend an audit's findings as a plan, and tells which finding each is for. */
final class Repairs implements Ledger {
  private final KeptPlan kept;
  private final Map<HostId, OperationKind> byHostId = new HashMap<>();
  private final Map<OdooId, OperationKind> byOdooId = new HashMap<>();

  Repairs(PlanStore plans, PlanId plan) {
    this.kept = new KeptPlan(plans, plan);
  }

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
    for (var operation : operations) {
      if (operation.kind() != OperationKind.RETIRE) {
        operation.hostId().ifPresent(id -> byHostId.put(id, operation.kind()));
      }
      operation.odooId().ifPresent(id -> byOdooId.put(id, operation.kind()));
    }
    return kept.admitted(operations, reasons);
  }

  /** The finding with what mends it, among what was shown since the last {@link #forget}. */
  Finding with(Finding finding) {
    var repair =
        finding
            .odooId()
            .flatMap(id -> Optional.ofNullable(byOdooId.get(id)))
            .or(() -> finding.hostId().flatMap(id -> Optional.ofNullable(byHostId.get(id))));
    return finding.with(repair);
  }

  void forget() {
    byHostId.clear();
    byOdooId.clear();
  }
}
