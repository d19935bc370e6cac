package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.Optional;

/** Compares both sides entity by entity, and keeps what mends them as a plan. Changes nothing. */
final class Auditor implements SessionWork {
  private final AuditStore audits;
  private final PlanStore plans;
  private final Audit begun;

  Auditor(AuditStore audits, PlanStore plans, Audit begun) {
    this.audits = audits;
    this.plans = plans;
    this.begun = begun;
  }

  @Override
  public Optional<Run.RunError> in(SyncSession session) {
    var id = PlanId.of(begun.id());
    var request = SyncRequest.of(Direction.BOTH).of(begun.entities());
    var plan = Plan.begun(id, begun.integration(), request, begun.startedBy(), begun.startedAt());
    plans.save(plan);
    var repairs = new Repairs(plans, id);
    var looking = session.rehearsing();
    looking.holdTo(repairs);
    var report = new AuditReport(audits, begun, session, repairs);
    for (var entity : session.entities().values()) {
      if (begun.entities().isEmpty() || begun.entities().contains(entity.name())) {
        new EntityAudit(looking, entity, audits, report).run();
      }
    }
    var counts = plans.counts(id);
    if (counts.isEmpty()) {
      plans.remove(id);
    } else {
      plans.save(plan.ready(counts));
    }
    report.end(counts.isEmpty() ? Optional.empty() : Optional.of(id));
    return Optional.empty();
  }
}
