package dev.odoobridge.domain.audit;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Excerpt;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong about one record.
 *
 * @param message for people: what is wrong, and what to do when no plan can mend it
 * @param disagreements the fields that differ; none but for {@link FindingKind#DRIFTED}
 * @param repair what the audit's plan does about it; empty when a person has to
 */
public record Finding(
    EntityName entity,
    FindingKind kind,
    Severity severity,
    Optional<HostId> hostId,
    Optional<OdooId> odooId,
    String message,
    List<Disagreement> disagreements,
    Optional<OperationKind> repair) {
  public Finding {
    message = Excerpt.of(message);
    disagreements = List.copyOf(disagreements);
  }

  public Finding with(Optional<OperationKind> found) {
    return new Finding(entity, kind, severity, hostId, odooId, message, disagreements, found);
  }
}
