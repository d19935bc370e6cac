package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.AcknowledgementStore;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;

/** Acknowledgements in PostgreSQL. Their lock comes before those of records. */
public final class PostgresAcknowledgementStore implements AcknowledgementStore {
  private final JdbcTransactions transactions;

  public PostgresAcknowledgementStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public FeedCursor lock(IntegrationId integration, EntityName entity) {
    if (!transactions.isInTransaction()) {
      throw new IllegalStateException("acknowledgements are locked only within a transaction");
    }
    // Written even when it is there: that locks it, and waits for whoever writes it first.
    var lock =
        Sql.of(
                """
                INSERT INTO acknowledgement (integration, entity, epoch, tx, number)
                VALUES (?, ?, 0, 0, 0)
                ON CONFLICT (integration, entity) DO UPDATE SET epoch = acknowledgement.epoch
                RETURNING epoch, tx, number
                """)
            .text(integration.value())
            .text(entity.value());
    return transactions.with(
        connection -> {
          Owner.share(connection, integration);
          return lock.only(connection, row -> FeedRows.cursor(row, ""));
        });
  }

  @Override
  public void save(IntegrationId integration, EntityName entity, FeedCursor cursor) {
    var upsert =
        Sql.of(
                """
                INSERT INTO acknowledgement (integration, entity, epoch, tx, number)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (integration, entity) DO UPDATE
                SET epoch = excluded.epoch, tx = excluded.tx, number = excluded.number
                """)
            .text(integration.value())
            .text(entity.value())
            .number(cursor.epoch())
            .number(cursor.transaction())
            .number(cursor.number());
    transactions.with(upsert::update);
  }
}
