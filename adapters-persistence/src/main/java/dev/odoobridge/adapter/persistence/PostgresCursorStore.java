package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Cursor;
import java.sql.SQLException;
import java.util.Optional;

/** Cursors in PostgreSQL. */
public final class PostgresCursorStore implements CursorStore {
  private final JdbcTransactions transactions;

  public PostgresCursorStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Cursor find(IntegrationId integration, EntityName entity) {
    var query =
        new Place(integration, entity)
            .sql(
                """
                SELECT watermark, pass_from, pass_next, pass_after_id, swept_at FROM cursor
                WHERE integration = ? AND entity = ?
                """);
    return transactions
        .with(it -> query.first(it, PostgresCursorStore::cursor))
        .orElse(Cursor.START);
  }

  @Override
  public void save(IntegrationId integration, EntityName entity, Cursor cursor) {
    var upsert =
        new Place(integration, entity)
            .sql(
                """
                INSERT INTO cursor (integration, entity, watermark, pass_from, pass_next,
                                    pass_after_id, swept_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (integration, entity) DO UPDATE
                SET watermark = excluded.watermark, pass_from = excluded.pass_from,
                    pass_next = excluded.pass_next, pass_after_id = excluded.pass_after_id,
                    swept_at = excluded.swept_at
                """)
            .moment(cursor.watermark())
            .moment(cursor.pass().flatMap(Cursor.Pass::from))
            .moment(cursor.pass().flatMap(Cursor.Pass::next))
            .number(cursor.pass().map(Cursor.Pass::afterId))
            .moment(cursor.sweptAt());
    transactions.with(
        connection -> {
          Owner.share(connection, integration);
          return upsert.update(connection);
        });
  }

  private static Cursor cursor(ResultRow row) throws SQLException {
    var watermark = row.optionalMoment("watermark");
    var sweptAt = row.optionalMoment("swept_at");
    var afterId = row.optionalNumber("pass_after_id");
    if (afterId.isEmpty()) {
      return new Cursor(watermark, Optional.empty(), sweptAt);
    }
    return new Cursor(
        watermark,
        Optional.of(
            new Cursor.Pass(
                row.optionalMoment("pass_from"), row.optionalMoment("pass_next"), afterId.get())),
        sweptAt);
  }
}
