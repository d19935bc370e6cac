package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Findings in PostgreSQL. */
public final class PostgresOdooFindings implements OdooFindings {
  private final JdbcTransactions transactions;

  public PostgresOdooFindings(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<RawValue.Members> find(IntegrationId integration, String subject) {
    var query =
        Sql.of("SELECT content FROM odoo_finding WHERE integration = ? AND subject = ?")
            .text(integration.value())
            .text(subject);
    return transactions
        .with(it -> query.first(it, row -> row.text("content")))
        .map(FindingJson::read);
  }

  @Override
  public Map<String, RawValue.Members> list(IntegrationId integration, String beginning) {
    var query =
        Sql.of(
                """
                SELECT subject, content FROM odoo_finding
                WHERE integration = ? AND starts_with(subject, ?)
                ORDER BY subject
                """)
            .text(integration.value())
            .text(beginning);
    var found = new LinkedHashMap<String, RawValue.Members>();
    transactions
        .with(it -> query.list(it, row -> Map.entry(row.text("subject"), row.text("content"))))
        .forEach(entry -> found.put(entry.getKey(), FindingJson.read(entry.getValue())));
    return found;
  }

  @Override
  public Optional<IntegrationId> owner(String subject) {
    var query =
        Sql.of("SELECT integration FROM odoo_finding WHERE subject = ? LIMIT 1").text(subject);
    return transactions
        .with(it -> query.first(it, row -> row.text("integration")))
        .map(IntegrationId::new);
  }

  @Override
  public void save(IntegrationId integration, String subject, RawValue.Members content) {
    var upsert =
        Sql.of(
                """
                INSERT INTO odoo_finding (integration, subject, content)
                SELECT id, ?, ?::json FROM integration WHERE id = ?
                ON CONFLICT (integration, subject) DO UPDATE SET content = excluded.content
                """)
            .text(subject)
            .text(FindingJson.write(content))
            .text(integration.value());
    transactions.with(
        connection -> {
          Owner.share(connection, integration);
          return upsert.update(connection);
        });
  }

  @Override
  public void remove(IntegrationId integration, String subject) {
    var delete =
        Sql.of("DELETE FROM odoo_finding WHERE integration = ? AND subject = ?")
            .text(integration.value())
            .text(subject);
    transactions.with(delete::update);
  }
}
