package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.license.LicenseCatalogueReader;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Catalogues and use of licences in PostgreSQL. */
public final class PostgresLicenseStore implements LicenseStore {
  private final JdbcTransactions transactions;

  public PostgresLicenseStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public LicenseCatalogue catalogue(IntegrationId integration) {
    var query =
        Sql.of("SELECT contents FROM license_catalogue WHERE integration = ?")
            .text(integration.value());
    return transactions
        .with(it -> query.first(it, row -> row.text("contents")))
        .map(PostgresLicenseStore::catalogue)
        .orElse(LicenseCatalogue.EMPTY);
  }

  private static LicenseCatalogue catalogue(String contents) {
    return switch (LicenseCatalogueReader.read(RawJson.members(contents))) {
      case LicenseCatalogueReader.Reading.Valid(var catalogue) -> catalogue;
      case LicenseCatalogueReader.Reading.Invalid(var problems) ->
          throw new IllegalStateException("a kept catalogue cannot be read: " + problems);
    };
  }

  @Override
  public void save(IntegrationId integration, LicenseCatalogue catalogue) {
    var upsert =
        Sql.of(
                """
                INSERT INTO license_catalogue (integration, contents) VALUES (?, ?::json)
                ON CONFLICT (integration) DO UPDATE SET contents = excluded.contents
                """)
            .text(integration.value())
            .text(RawJson.encode(catalogue.raw()));
    transactions.with(upsert::update);
  }

  @Override
  public Map<Use, Long> used(Collection<Use> uses) {
    var found = new HashMap<Use, Long>();
    if (!uses.isEmpty()) {
      var rows = List.copyOf(uses);
      var query =
          Sql.of(
                  """
                  SELECT integration, company, feature, period, used
                  FROM license_use JOIN unnest(?::text[], ?::bigint[], ?::text[], ?::date[])
                    AS given (integration, company, feature, period)
                    USING (integration, company, feature, period)
                  """)
              .column("text", rows, it -> Optional.of(it.integration()))
              .column("bigint", rows, it -> Optional.of(it.company()))
              .column("text", rows, it -> Optional.of(it.feature()))
              .column("date", rows, it -> Optional.of(it.period()));
      transactions
          .with(it -> query.list(it, row -> Map.entry(use(row), row.number("used"))))
          .forEach(each -> found.put(each.getKey(), each.getValue()));
    }
    return found;
  }

  private static Use use(ResultRow row) throws SQLException {
    return new Use(
        new IntegrationId(row.text("integration")),
        new OdooId(row.number("company")),
        row.text("feature"),
        LocalDate.parse(row.text("period")));
  }

  /** The row is locked by the statement that changes it, so the condition sees what others did. */
  @Override
  public Optional<Long> add(Use use, long amount, Optional<Long> limit) {
    var statement =
        amount < 0 ? less(use, amount) : more(use, amount, limit.orElse(Long.MAX_VALUE));
    return transactions.with(it -> statement.first(it, row -> row.number("used")));
  }

  private static Sql more(Use use, long amount, long limit) {
    return Sql.of(
            """
            INSERT INTO license_use AS known (used, integration, company, feature, period)
            SELECT ?, ?, ?, ?, ?::date WHERE ? <= ?
            ON CONFLICT (integration, company, feature, period)
              DO UPDATE SET used = known.used + excluded.used
              WHERE known.used <= ? - excluded.used
            RETURNING used
            """)
        .number(amount)
        .text(use.integration().value())
        .number(use.company().value())
        .text(use.feature())
        .text(use.period().toString())
        .number(amount)
        .number(limit)
        .number(limit);
  }

  private static Sql less(Use use, long amount) {
    return named(
        Sql.of(
                """
                    UPDATE license_use SET used = used + ?
                    WHERE used + ? >= 0
                      AND integration = ? AND company = ? AND feature = ? AND period = ?::date
                    RETURNING used
                    """)
            .number(amount)
            .number(amount),
        use);
  }

  @Override
  public void set(Use use, long used) {
    var upsert =
        named(
            Sql.of(
                    """
                    INSERT INTO license_use (used, integration, company, feature, period)
                    VALUES (?, ?, ?, ?, ?::date)
                    ON CONFLICT (integration, company, feature, period)
                      DO UPDATE SET used = excluded.used
                    """)
                .number(used),
            use);
    transactions.with(upsert::update);
  }

  private static Sql named(Sql sql, Use use) {
    return sql.text(use.integration().value())
        .number(use.company().value())
        .text(use.feature())
        .text(use.period().toString());
  }

  @Override
  public void forget(IntegrationId integration, OdooId company) {
    var removal =
        Sql.of("DELETE FROM license_use WHERE integration = ? AND company = ?")
            .text(integration.value())
            .number(company.value());
    transactions.with(removal::update);
  }

  @Override
  public void forgetBefore(IntegrationId integration, LocalDate day) {
    var removal =
        Sql.of(
                """
                DELETE FROM license_use
                WHERE integration = ? AND period < ?::date AND period > 'epoch'
                """)
            .text(integration.value())
            .text(day.toString());
    transactions.with(removal::update);
  }
}
