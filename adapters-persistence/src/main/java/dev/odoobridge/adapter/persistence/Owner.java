package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The first lock of whoever changes what belongs to an integration. Writers share it; a removal
 * takes it alone, and so waits for them and makes later ones wait before they hold anything. The
 * whole order of locks, against deadlocks: integration, run, absent records, records by host id,
 * links by Odoo id.
 */
final class Owner {
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private Owner() {}

  static void share(Connection connection, IntegrationId integration) throws SQLException {
    shared(integration).list(connection, row -> row.text("id"));
  }

  /** The statement that shares the lock; its one row says that the integration is there. */
  static Sql shared(IntegrationId integration) {
    return Sql.of("SELECT id FROM integration WHERE id = ? FOR KEY SHARE")
        .text(integration.value());
  }

  /**
   * As {@link #share}, for whoever adds rows that would be left over without their integration: no
   * foreign key looks after each of them.
   */
  static void require(Connection connection, IntegrationId integration) throws SQLException {
    require(new Pipeline(), integration).run(connection);
  }

  /** As {@link #require}, first of several statements. */
  static Pipeline require(Pipeline pipeline, IntegrationId integration) {
    return pipeline.require(
        shared(integration),
        () -> new SQLException("integration " + integration + " is gone", FOREIGN_KEY_VIOLATION));
  }

  static void takeAlone(Connection connection, IntegrationId integration) throws SQLException {
    Sql.of("SELECT id FROM integration WHERE id = ? FOR UPDATE")
        .text(integration.value())
        .list(connection, row -> row.text("id"));
  }
}
