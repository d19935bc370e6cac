package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;

/**
 * Begins a new stretch of the change feed when the tables have come into another cluster, or one
 * that was set back: transactions are then numbered anew, and what came later would be taken for
 * what came earlier.
 */
final class FeedEpoch {
  private FeedEpoch() {}

  /** To be called when the database is opened; several instances may do so at once. */
  static void ensure(JdbcTransactions transactions) {
    var update =
        Sql.of(
            """
            UPDATE change_feed_state
            SET epoch = epoch + CASE cluster WHEN '' THEN 0 ELSE 1 END, cluster = here.name
            FROM (
              SELECT system_identifier || '/' || timeline_id AS name
              FROM pg_control_system(), pg_control_checkpoint()
            ) AS here
            WHERE cluster <> here.name
            """);
    transactions.with(update::update);
  }
}
