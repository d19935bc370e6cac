package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Progress;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Bundles in PostgreSQL. */
public final class PostgresBundleStore implements BundleStore {
  private static final String COLUMNS =
      "number, integration, by, state, steps, created_at, changed_at, tries, due, code, message";

  private final JdbcTransactions transactions;

  public PostgresBundleStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Bundle add(Bundle bundle) {
    var insert =
        Sql.of(
                """
                INSERT INTO bundle (integration, by, state, steps, created_at, changed_at, tries, due)
                VALUES (?, ?, ?, ?::json, ?, ?, ?, ?)
                RETURNING number
                """)
            .text(bundle.integration().value())
            .text(bundle.by())
            .text(bundle.state().word())
            .text(BundleJson.write(bundle.steps()))
            .moment(bundle.createdAt())
            .moment(bundle.changedAt())
            .number(bundle.tries())
            .moment(bundle.due());
    return transactions.with(
        connection -> {
          Owner.require(connection, bundle.integration());
          return bundle.numbered(
              insert.first(connection, row -> row.number("number")).orElseThrow());
        });
  }

  @Override
  public void save(Bundle bundle) {
    var update =
        Sql.of(
                """
                UPDATE bundle SET state = ?, steps = ?::json, changed_at = ?, tries = ?, due = ?,
                  code = ?, message = ?
                WHERE number = ?
                """)
            .text(bundle.state().word())
            .text(BundleJson.write(bundle.steps()))
            .moment(bundle.changedAt())
            .number(bundle.tries())
            .moment(bundle.due())
            .text(bundle.waiting().map(Progress.Trouble::code))
            .text(bundle.waiting().map(Progress.Trouble::message))
            .number(bundle.number());
    transactions.with(update::update);
  }

  @Override
  public Optional<Bundle> find(IntegrationId integration, long number) {
    var query =
        Sql.of("SELECT " + COLUMNS + " FROM bundle WHERE integration = ? AND number = ?")
            .text(integration.value())
            .number(number);
    return transactions.with(it -> query.first(it, PostgresBundleStore::bundle));
  }

  @Override
  public List<Bundle> list(
      IntegrationId integration, Optional<Bundle.State> state, Slice<Bundle> slice) {
    var select = "SELECT " + COLUMNS + " FROM bundle";
    var query = SliceSql.PLAIN.query(select, conditions(integration, state), slice);
    return transactions.with(it -> query.list(it, PostgresBundleStore::bundle));
  }

  @Override
  public long count(IntegrationId integration, Optional<Bundle.State> state) {
    return transactions.with(it -> conditions(integration, state).count(it, "bundle"));
  }

  private static Conditions conditions(IntegrationId integration, Optional<Bundle.State> state) {
    return new Conditions()
        .and("integration = ?", Optional.of(integration.value()))
        .and("state = ?", state.map(Bundle.State::word));
  }

  @Override
  public List<Bundle> open(int limit) {
    var query =
        Sql.of(
                "SELECT "
                    + COLUMNS
                    + " FROM (SELECT *, row_number() OVER (PARTITION BY integration ORDER BY number)"
                    + " AS place FROM bundle WHERE state IN ('going', 'undoing')) AS placed"
                    + " WHERE place <= ? ORDER BY number")
            .number(limit);
    return transactions.with(it -> query.list(it, PostgresBundleStore::bundle));
  }

  @Override
  public boolean isWaiting(IntegrationId integration) {
    var query =
        Sql.of(
                """
                SELECT number FROM bundle WHERE integration = ? AND state IN ('going', 'undoing')
                LIMIT 1
                """)
            .text(integration.value());
    return transactions.with(it -> query.first(it, row -> row.number("number"))).isPresent();
  }

  @Override
  public long forget(Instant before) {
    var delete =
        Sql.of("DELETE FROM bundle WHERE state NOT IN ('going', 'undoing') AND changed_at < ?")
            .moment(before);
    return transactions.with(delete::update);
  }

  private static Bundle bundle(ResultRow row) throws SQLException {
    var message = row.optionalText("message").orElse("");
    return new Bundle(
        row.number("number"),
        new IntegrationId(row.text("integration")),
        row.text("by"),
        Bundle.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        BundleJson.read(row.text("steps")),
        row.moment("created_at"),
        row.moment("changed_at"),
        Math.toIntExact(row.number("tries")),
        row.moment("due"),
        row.optionalText("code").map(code -> new Progress.Trouble(code, message)));
  }
}
