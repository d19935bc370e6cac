package dev.odoobridge.adapter.persistence;

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
    Sql.of("SELECT id FROM integration WHERE id = ? FOR KEY SHARE")
        .text(integration.value())
        .list(connection, row -> row.text("id"));
  }

  /**
   * As {@link #share}, for whoever adds rows that would be left over without their integration: no
   * foreign key looks after each of them.
   */
  static void require(Connection connection, IntegrationId integration) throws SQLException {
    var found =
        Sql.of("SELECT id FROM integration WHERE id = ? FOR KEY SHARE")
            .text(integration.value())
            .first(connection, row -> row.text("id"));
    if (found.isEmpty()) {
      throw new SQLException("integration " + integration + " is gone", FOREIGN_KEY_VIOLATION);
    }
  }

  static void takeAlone(Connection connection, IntegrationId integration) throws SQLException {
    Sql.of("SELECT id FROM integration WHERE id = ? FOR UPDATE")
        .text(integration.value())
        .list(connection, row -> row.text("id"));
  }
}
