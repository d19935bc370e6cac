package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.record.HostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong about one record.
 *
 * @param fields those that differ, with what each side says
 * @param repair what the audit's plan does about it; null when a person has to
 */
record FindingView(
    long number,
    String entity,
    String kind,
    String severity,
    @Nullable String hostId,
    @Nullable Long odooId,
    String message,
    List<Disagreement> fields,
    @Nullable String repair) {

  static FindingView from(NumberedFinding numbered) {
    var finding = numbered.finding();
    return new FindingView(
        numbered.number(),
        finding.entity().value(),
        finding.kind().word(),
        finding.severity().word(),
        finding.hostId().map(HostId::value).orElse(null),
        finding.odooId().map(OdooId::value).orElse(null),
        finding.message(),
        finding.disagreements(),
        finding.repair().map(OperationKind::word).orElse(null));
  }
}
