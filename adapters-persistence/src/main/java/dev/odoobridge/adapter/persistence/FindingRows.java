package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.RunId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Turns the findings of audits into rows and back. */
final class FindingRows {
  static final String SELECT =
      """
      SELECT number, entity, kind, severity, host_id, odoo_id, message, disagreements, repair
      FROM audit_finding
      """;

  private FindingRows() {}

  static Sql insert(RunId audit, long last, List<Finding> findings) {
    return Sql.of(
            """
            INSERT INTO audit_finding (audit, number, entity, kind, severity, host_id, odoo_id,
                                       message, disagreements, repair)
            SELECT ?, ? + place, entity, kind, severity, host_id, odoo_id, message, disagreements,
                   repair
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                        ?::jsonb[], ?::text[]) WITH ORDINALITY
              AS given (entity, kind, severity, host_id, odoo_id, message, disagreements, repair,
                        place)
            """)
        .text(audit.value())
        .number(last)
        .column("text", findings, it -> Optional.of(it.entity()))
        .column("text", findings, it -> Optional.of(it.kind().word()))
        .column("text", findings, it -> Optional.of(it.severity().word()))
        .column("text", findings, Finding::hostId)
        .column("bigint", findings, Finding::odooId)
        .column("text", findings, it -> Optional.of(StoredText.readable(it.message())))
        .column("text", findings, it -> Optional.of(encode(it.disagreements())))
        .column("text", findings, it -> it.repair().map(OperationKind::word));
  }

  static NumberedFinding finding(ResultRow row) throws SQLException {
    var repair = row.optionalText("repair");
    var finding =
        new Finding(
            new EntityName(row.text("entity")),
            row.word("kind", FindingKind::parse),
            row.word("severity", Severity::parse),
            row.optionalText("host_id").map(HostId::new),
            row.optionalNumber("odoo_id").map(OdooId::new),
            row.text("message"),
            decode(row.text("disagreements")),
            repair.isEmpty()
                ? Optional.empty()
                : Optional.of(row.word("repair", OperationKind::parse)));
    return new NumberedFinding(row.number("number"), finding);
  }

  private static String encode(List<Disagreement> disagreements) {
    return RunJson.encodeChanges(
        disagreements.stream()
            .map(it -> new FieldChange(it.field(), it.host(), it.odoo()))
            .toList());
  }

  private static List<Disagreement> decode(String text) {
    return RunJson.decodeChanges(text).stream()
        .map(it -> new Disagreement(it.field(), it.before(), it.after()))
        .toList();
  }
}
