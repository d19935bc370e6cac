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
  private Owner() {}

  static void share(Connection connection, IntegrationId integration) throws SQLException {
    Sql.of("SELECT id FROM integration WHERE id = ? FOR KEY SHARE")
        .text(integration.value())
        .list(connection, row -> row.text("id"));
  }

  static void takeAlone(Connection connection, IntegrationId integration) throws SQLException {
    Sql.of("SELECT id FROM integration WHERE id = ? FOR UPDATE")
        .text(integration.value())
        .list(connection, row -> row.text("id"));
  }
}
