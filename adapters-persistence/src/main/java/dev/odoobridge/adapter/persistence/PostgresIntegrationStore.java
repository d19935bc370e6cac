package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Integrations in PostgreSQL. The API key and the password are sealed before they go there, for the
 * places {@code integration/<id>/api_key} and {@code integration/<id>/password}; reading fails with
 * {@link SecretVault.CannotOpen} when the vault's key is another one.
 */
public final class PostgresIntegrationStore implements IntegrationStore {
  private final JdbcTransactions transactions;
  private final IntegrationRows rows;

  public PostgresIntegrationStore(JdbcTransactions transactions, SecretVault vault) {
    this.transactions = transactions;
    this.rows = new IntegrationRows(vault);
  }

  @Override
  public boolean add(Integration integration) {
    var insert =
        rows.bind(
            integration,
            """
            INSERT INTO integration (name, url, database, transport, username, api_key, password,
                                     profile, entities, company, language, auto_sync, batch_size,
                                     quiet, overlap, policies, intervals, brake_number,
                                     brake_percent, max_parallel_calls, calls_per_second,
                                     odoo_time_limit, paused,
                                     created_at, updated_at, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?,
                    ?::numeric, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """);
    return transactions.with(it -> insert.update(it) == 1);
  }

  @Override
  public boolean replace(Integration integration) {
    var update = update(integration);
    return transactions.with(it -> update.update(it) == 1);
  }

  @Override
  public boolean replace(Integration read, Integration next) {
    var update = update(next);
    return transactions.with(it -> isStill(it, read) && update.update(it) == 1);
  }

  /** Whoever changes it meanwhile waits for the end of the transaction. */
  private boolean isStill(Connection connection, Integration read) throws SQLException {
    return Sql.of(IntegrationRows.SELECT + "WHERE id = ? FOR NO KEY UPDATE")
        .text(read.id().value())
        .first(connection, rows::integration)
        .filter(read::equals)
        .isPresent();
  }

  private Sql update(Integration integration) {
    return rows.bind(
        integration,
        """
            UPDATE integration
            SET name = ?, url = ?, database = ?, transport = ?, username = ?, api_key = ?,
                password = ?, profile = ?, entities = ?, company = ?, language = ?, auto_sync = ?,
                batch_size = ?, quiet = ?, overlap = ?, policies = ?::json,
                intervals = ?::json, brake_number = ?, brake_percent = ?, max_parallel_calls = ?,
                calls_per_second = ?::numeric, odoo_time_limit = ?, paused = ?, created_at = ?, updated_at = ?
            WHERE id = ?
            """);
  }

  @Override
  public Optional<Integration> find(IntegrationId id) {
    var query = Sql.of(IntegrationRows.SELECT + "WHERE id = ?").text(id.value());
    return transactions.ask(it -> query.first(it, rows::integration));
  }

  @Override
  public Optional<String> profile(IntegrationId id) {
    var query = Sql.of("SELECT profile FROM integration WHERE id = ?").text(id.value());
    return transactions.ask(it -> query.first(it, row -> row.text("profile")));
  }

  @Override
  public List<Integration> list() {
    var query = Sql.of(IntegrationRows.SELECT + "ORDER BY id");
    return transactions.with(it -> query.list(it, rows::integration));
  }

  @Override
  public boolean remove(Integration read) {
    var delete = Sql.of("DELETE FROM integration WHERE id = ?").text(read.id().value());
    return transactions.with(
        connection -> {
          Owner.takeAlone(connection, read.id());
          return isStill(connection, read) && delete.update(connection) == 1;
        });
  }

  @Override
  public boolean remove(IntegrationId id) {
    var delete = Sql.of("DELETE FROM integration WHERE id = ?").text(id.value());
    return transactions.with(
        connection -> {
          Owner.takeAlone(connection, id);
          return delete.update(connection) == 1;
        });
  }
}
