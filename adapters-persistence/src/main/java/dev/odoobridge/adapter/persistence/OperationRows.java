package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.Basis;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Direction;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Turns the operations of plans into rows and back. */
final class OperationRows {
  static final String SELECT =
      """
      SELECT number, entity, direction, kind, host_id, odoo_id, changes, message, host_version,
             odoo_written, agreed, effect
      FROM plan_operation
      """;

  private OperationRows() {}

  static Sql insert(PlanId plan, List<Operation> operations) {
    return Sql.of(
            """
            INSERT INTO plan_operation (plan, number, entity, direction, key, kind, host_id,
                                        odoo_id, changes, message, host_version, odoo_written,
                                        agreed, effect)
            SELECT last.plan, last.number + place, entity, direction, key, kind, host_id, odoo_id,
                   changes, message, host_version, odoo_written, agreed, effect
            FROM (SELECT plan, coalesce(max(plan_operation.number), 0) AS number
                  FROM (SELECT CAST(? AS text) AS plan) AS meant
                       LEFT JOIN plan_operation USING (plan)
                  GROUP BY plan) AS last,
                 unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                        ?::jsonb[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
                        ?::text[]) WITH ORDINALITY
                   AS given (entity, direction, key, kind, host_id, odoo_id, changes, message,
                             host_version, odoo_written, agreed, effect, place)
            ON CONFLICT (plan, entity, direction, key) DO NOTHING
            """)
        .text(plan.value())
        .column("text", operations, it -> Optional.of(it.entity()))
        .column("text", operations, it -> Optional.of(it.direction().word()))
        .column("text", operations, it -> Optional.of(it.key().id()))
        .column("text", operations, it -> Optional.of(it.kind().word()))
        .column("text", operations, Operation::hostId)
        .column("bigint", operations, Operation::odooId)
        .column("text", operations, it -> Optional.of(RunJson.encodeChanges(it.changes())))
        .column("text", operations, it -> Optional.of(StoredText.readable(it.message())))
        .column("bigint", operations, it -> it.basis().hostVersion())
        .column("timestamptz", operations, it -> it.basis().odooWritten())
        .column("text", operations, it -> it.basis().agreed())
        .column("text", operations, it -> Optional.of(it.effect()));
  }

  static NumberedOperation operation(ResultRow row) throws SQLException {
    var operation =
        new Operation(
            new EntityName(row.text("entity")),
            row.word("direction", Direction::parse),
            row.word("kind", OperationKind::parse),
            row.optionalText("host_id").map(HostId::new),
            row.optionalNumber("odoo_id").map(OdooId::new),
            RunJson.decodeChanges(row.text("changes")),
            row.text("message"),
            new Basis(
                row.optionalNumber("host_version"),
                row.optionalMoment("odoo_written"),
                row.optionalText("agreed")),
            row.text("effect"));
    return new NumberedOperation(row.number("number"), operation);
  }
}
