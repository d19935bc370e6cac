package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Tally;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Writes an audit down as it goes. Used by one thread. */
final class AuditReport {
  private final AuditStore audits;
  private final SyncSession session;
  private final Repairs repairs;
  private Audit audit;

  AuditReport(AuditStore audits, Audit begun, SyncSession session, Repairs repairs) {
    this.audits = audits;
    this.audit = begun;
    this.session = session;
    this.repairs = repairs;
  }

  boolean isThorough() {
    return audit.thorough();
  }

  /** Adds what a part of an entity came to; what mends the findings was planned before. */
  void add(EntityName entity, long compared, long known, long waiting, List<Finding> findings) {
    var counts = new EnumMap<FindingKind, Long>(FindingKind.class);
    findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
    audit = audit.counted(entity, new Tally(compared, known, waiting, counts));
    session
        .stores()
        .transactions()
        .run(
            () -> {
              audits.save(audit);
              if (!findings.isEmpty()) {
                audits.add(audit.id(), findings.stream().map(repairs::with).toList());
              }
              session.log().add(entity, List.of(), compared + known);
            });
    repairs.forget();
  }

  void end(Optional<PlanId> plan) {
    audit = audit.ended(plan);
    audits.save(audit);
  }
}
