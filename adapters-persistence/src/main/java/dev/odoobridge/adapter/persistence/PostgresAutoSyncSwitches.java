package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.AutoSyncSwitches;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Set;

/** Switches in PostgreSQL; what is on has no row. */
public final class PostgresAutoSyncSwitches implements AutoSyncSwitches {
  private final JdbcTransactions transactions;

  public PostgresAutoSyncSwitches(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Set<EntityName> off(IntegrationId integration) {
    var query =
        Sql.of("SELECT entity FROM auto_sync_off WHERE integration = ?").text(integration.value());
    return Set.copyOf(
        transactions.with(it -> query.list(it, row -> new EntityName(row.text("entity")))));
  }

  @Override
  public void turn(IntegrationId integration, EntityName entity, boolean on) {
    var change = on ? "DELETE FROM auto_sync_off WHERE integration = ? AND entity = ?" : INSERT;
    var sql = Sql.of(change).text(integration.value()).text(entity.value());
    transactions.with(sql::update);
  }

  private static final String INSERT =
      """
      INSERT INTO auto_sync_off (integration, entity)
      SELECT integration.id, wanted.entity
      FROM (SELECT ?::text AS integration, ?::text AS entity) AS wanted
      JOIN integration ON integration.id = wanted.integration
      ON CONFLICT DO NOTHING
      """;
}
