package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.application.port.out.WebhookStore;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Progress;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/** Web hooks in PostgreSQL, their secrets sealed for {@code webhook/<id>/secret}. */
public final class PostgresWebhookStore implements WebhookStore {
  private final JdbcTransactions transactions;
  private final WebhookRows rows;

  public PostgresWebhookStore(JdbcTransactions transactions, SecretVault vault) {
    this.transactions = transactions;
    this.rows = new WebhookRows(vault);
  }

  @Override
  public void add(Webhook webhook) {
    var insert = rows.insert(webhook);
    if (transactions.with(insert::update) == 0) {
      throw new IllegalArgumentException("id: is taken: " + webhook.id());
    }
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    var query = Sql.of(WebhookRows.SELECT + "WHERE id = ?").text(id.value());
    return transactions.with(it -> query.first(it, rows::webhook));
  }

  @Override
  public List<Webhook> list() {
    var query = Sql.of(WebhookRows.SELECT + "ORDER BY id");
    return transactions.with(it -> query.list(it, rows::webhook));
  }

  @Override
  public boolean remove(WebhookId id) {
    var delete = Sql.of("DELETE FROM webhook WHERE id = ?").text(id.value());
    return transactions.with(it -> delete.update(it) == 1);
  }

  @Override
  public void savePaused(WebhookId id, boolean paused) {
    var update = Sql.of("UPDATE webhook SET paused = ? WHERE id = ?").flag(paused).text(id.value());
    transactions.with(update::update);
  }

  @Override
  public void saveProgress(WebhookId id, Progress progress) {
    var update =
        WebhookRows.bind(
                Sql.of(
                    """
                    UPDATE webhook
                    SET epoch = ?, tx = ?, number = ?, up_to_epoch = ?, up_to_tx = ?,
                        up_to_number = ?, attempts = ?, failing_since = ?, not_before = ?,
                        disabled_at = ?
                    WHERE id = ?
                    """),
                progress)
            .text(id.value());
    transactions.with(update::update);
  }

  @Override
  public void addDelivery(Delivery delivery) {
    var id = delivery.webhook().value();
    var insert =
        Sql.of(
                """
                INSERT INTO webhook_delivery (webhook, message, at, attempt, changes, status, error,
                                              took)
                SELECT id, ?, ?, ?, ?, ?, ?, ? FROM webhook WHERE id = ? FOR KEY SHARE
                """)
            .text(delivery.message())
            .moment(delivery.at())
            .number(delivery.attempt())
            .number(delivery.changes())
            .number(delivery.status().map(Integer::longValue))
            .text(delivery.error().map(StoredText::readable))
            .text(delivery.took().toString())
            .text(id);
    var forget =
        Sql.of(
                """
                DELETE FROM webhook_delivery WHERE webhook = ? AND number <= (
                  SELECT number FROM webhook_delivery WHERE webhook = ?
                  ORDER BY number DESC OFFSET ? LIMIT 1)
                """)
            .text(id)
            .text(id)
            .number(DELIVERIES_KEPT);
    transactions.with(connection -> insert.update(connection) + forget.update(connection));
  }

  @Override
  public List<Delivery> deliveries(WebhookId id, int limit) {
    var query =
        Sql.of(
                """
                SELECT message, at, attempt, changes, status, error, took FROM webhook_delivery
                WHERE webhook = ? ORDER BY number DESC LIMIT ?
                """)
            .text(id.value())
            .number(limit);
    return transactions.with(it -> query.list(it, row -> WebhookRows.delivery(id, row)));
  }
}
