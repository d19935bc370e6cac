package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.MappingStore;
import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Own mappings in PostgreSQL. */
public final class PostgresMappingStore implements MappingStore {
  private static final SliceSql SLICE =
      new SliceSql(Map.of("version", "number", "by", "by COLLATE \"C\""));

  private final JdbcTransactions transactions;

  public PostgresMappingStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  /** Two who add at once wait for each other: the integration is taken alone. */
  @Override
  public MappingVersion add(IntegrationId integration, String text, Instant at, String by) {
    return transactions.with(
        connection -> {
          Owner.takeAlone(connection, integration);
          return Sql.of(
                  """
                  INSERT INTO mapping (integration, number, text, at, by)
                  SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ? FROM mapping WHERE integration = ?
                  RETURNING number, text, at, by
                  """)
              .text(integration.value())
              .text(StoredText.readable(text))
              .moment(at)
              .text(by)
              .text(integration.value())
              .only(connection, PostgresMappingStore::version);
        });
  }

  @Override
  public Optional<Newest> newest(IntegrationId integration) {
    var query =
        Sql.of(
                """
                SELECT number, at FROM mapping WHERE integration = ? ORDER BY number DESC LIMIT 1
                """)
            .text(integration.value());
    return transactions.with(
        it -> query.first(it, row -> new Newest(row.integer("number"), row.moment("at"))));
  }

  @Override
  public Optional<MappingVersion> find(IntegrationId integration, int number) {
    var query =
        Sql.of(
                """
                SELECT number, text, at, by FROM mapping WHERE integration = ? AND number = ?
                """)
            .text(integration.value())
            .number(number);
    return transactions.with(it -> query.first(it, PostgresMappingStore::version));
  }

  @Override
  public List<MappingVersion> list(IntegrationId integration, Slice<MappingVersion> slice) {
    var conditions = new Conditions().and("integration = ?", Optional.of(integration.value()));
    var query = SLICE.query("SELECT number, text, at, by FROM mapping", conditions, slice);
    return transactions.with(it -> query.list(it, PostgresMappingStore::version));
  }

  @Override
  public long count(IntegrationId integration) {
    var query =
        Sql.of("SELECT count(*) FROM mapping WHERE integration = ?").text(integration.value());
    return transactions.with(it -> query.only(it, row -> row.number("count")));
  }

  private static MappingVersion version(ResultRow row) throws SQLException {
    return new MappingVersion(
        row.integer("number"), row.text("text"), row.moment("at"), row.text("by"));
  }
}
