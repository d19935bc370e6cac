package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Turns the items of runs into rows and back. */
final class RunItemRows {
  static final String SELECT =
      """
      SELECT number, entity, direction, host_id, odoo_id, outcome, code, message, changes
      FROM run_item
      """;

  private RunItemRows() {}

  /**
   * Takes numbers for so many items and holds the run, so that no one else takes them.
   *
   * @return the last number before them; empty when there is no such run
   */
  static Optional<Long> takeNumbers(Connection connection, RunId run, int count)
      throws SQLException {
    Sql.of(
            """
            SELECT integration.id FROM integration JOIN run ON run.integration = integration.id
            WHERE run.id = ?
            FOR KEY SHARE OF integration
            """)
        .text(run.value())
        .list(connection, _ -> true);
    return Sql.of("UPDATE run SET items = items + ? WHERE id = ? RETURNING items")
        .number(count)
        .text(run.value())
        .first(connection, row -> row.number("items") - count);
  }

  static Sql insert(RunId run, long last, List<RunItem> items) {
    return Sql.of(
            """
            INSERT INTO run_item (run, number, entity, direction, host_id, odoo_id, outcome, code,
                                  message, changes)
            SELECT ?, ? + place, entity, direction, host_id, odoo_id, outcome, code, message,
                   changes
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                        ?::text[], ?::jsonb[]) WITH ORDINALITY
              AS given (entity, direction, host_id, odoo_id, outcome, code, message, changes, place)
            """)
        .text(run.value())
        .number(last)
        .column("text", items, it -> Optional.of(it.entity()))
        .column("text", items, it -> Optional.of(it.direction().word()))
        .column("text", items, RunItem::hostId)
        .column("bigint", items, RunItem::odooId)
        .column("text", items, it -> Optional.of(it.outcome().word()))
        .column("text", items, RunItem::code)
        .column("text", items, it -> Optional.of(StoredText.readable(it.message())))
        .column("text", items, it -> Optional.of(RunJson.encodeChanges(it.changes())));
  }

  static NumberedItem item(ResultRow row) throws SQLException {
    var item =
        new RunItem(
            new EntityName(row.text("entity")),
            row.word("direction", Direction::parse),
            row.optionalText("host_id").map(HostId::new),
            row.optionalNumber("odoo_id").map(OdooId::new),
            row.word("outcome", Outcome::parse),
            row.optionalText("code"),
            row.text("message"),
            RunJson.decodeChanges(row.text("changes")));
    return new NumberedItem(row.number("number"), item);
  }
}
