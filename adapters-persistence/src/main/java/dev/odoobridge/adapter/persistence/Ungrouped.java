package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.failure.Cause;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.RecordKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Gives changes that were parked before there were groups their group. */
final class Ungrouped {
  private static final int BATCH = 5000;

  private Ungrouped() {}

  /** All of them, in batches; instances that start together share the work. */
  static void group(JdbcTransactions transactions) {
    while (transactions.with(Ungrouped::batch)) {
      // Each batch is a transaction of its own, so that nobody waits long for one of its rows.
    }
  }

  /** Whether there was one. What another transaction holds is left to it, or to the next start. */
  private static boolean batch(Connection connection) throws SQLException {
    var found =
        Sql.of(
                """
                SELECT record, integration, entity, host_id, parked_code, parked_message, parked_at
                FROM pending_change
                WHERE parked_at IS NOT NULL AND parked_group IS NULL
                ORDER BY record LIMIT ? FOR UPDATE SKIP LOCKED
                """)
            .number(BATCH)
            .list(connection, Ungrouped::row);
    if (!found.isEmpty()) {
      Sql.of(
              """
              UPDATE pending_change SET parked_group = given.id
              FROM unnest(?::bigint[], ?::text[]) AS given (record, id)
              WHERE pending_change.record = given.record
              """)
          .column("bigint", found, row -> Optional.of(row.record()))
          .column("text", found, row -> Optional.of(row.cause().group()))
          .update(connection);
    }
    return !found.isEmpty();
  }

  private static Row row(ResultRow row) throws SQLException {
    var key =
        new RecordKey(
            new IntegrationId(row.text("integration")),
            new EntityName(row.text("entity")),
            new HostId(row.text("host_id")));
    var parked =
        new Parked(row.text("parked_code"), row.text("parked_message"), row.moment("parked_at"));
    return new Row(row.number("record"), Cause.of(key, parked));
  }

  private record Row(long record, Cause cause) {}
}
