package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.MirrorRows;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Selects from the views of {@link PostgresMirrorViews}. */
public final class PostgresMirrorRows implements MirrorRows {
  private final JdbcTransactions transactions;

  public PostgresMirrorRows(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<List<RawValue.Members>> page(
      IntegrationId integration, String view, long skip, int limit) {
    return transactions.with(
        connection ->
            isThere(connection, integration, view)
                ? Optional.of(
                    Sql.of(select(integration, view) + " ORDER BY id OFFSET ? LIMIT ?")
                        .number(skip)
                        .number(limit)
                        .list(connection, PostgresMirrorRows::row))
                : Optional.empty());
  }

  @Override
  public Optional<RawValue.Members> find(IntegrationId integration, String view, long id) {
    return transactions.with(
        connection ->
            isThere(connection, integration, view)
                ? Sql.of(select(integration, view) + " WHERE id = ?")
                    .number(id)
                    .first(connection, PostgresMirrorRows::row)
                : Optional.empty());
  }

  private static boolean isThere(Connection connection, IntegrationId integration, String view)
      throws SQLException {
    return Sql.of("SELECT 1 FROM pg_catalog.pg_views WHERE schemaname = ? AND viewname = ?")
        .text(PostgresMirrorViews.schema(integration))
        .text(view)
        .first(connection, _ -> true)
        .isPresent();
  }

  private static String select(IntegrationId integration, String view) {
    return "SELECT * FROM "
        + ViewSql.name(PostgresMirrorViews.schema(integration))
        + "."
        + ViewSql.name(view);
  }

  private static RawValue.Members row(ResultRow row) throws SQLException {
    var values = new LinkedHashMap<String, RawValue>();
    for (var column : row.columns()) {
      values.put(column, row.value(column).map(PostgresMirrorRows::value).orElse(RawValue.NOTHING));
    }
    return new RawValue.Members(values);
  }

  private static RawValue value(Object value) {
    return switch (value) {
      case Boolean flag -> RawValue.of(flag);
      case Long number -> RawValue.of(number);
      case BigDecimal number -> RawValue.of(number);
      case Date day -> RawValue.of(day.toLocalDate().toString());
      case Timestamp moment -> RawValue.of(moment.toInstant().toString());
      default -> RawValue.of(value.toString());
    };
  }
}
