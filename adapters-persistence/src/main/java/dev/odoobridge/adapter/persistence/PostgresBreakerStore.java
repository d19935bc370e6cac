package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Setback;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Breakers in PostgreSQL; a closed one has no row. */
public final class PostgresBreakerStore implements BreakerStore {
  private final JdbcTransactions transactions;

  public PostgresBreakerStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public BreakerState find(IntegrationId integration) {
    return transactions.with(it -> find(it, integration)).orElse(BreakerState.CLOSED);
  }

  private static Optional<BreakerState> find(Connection connection, IntegrationId integration)
      throws SQLException {
    return Sql.of(
            """
            SELECT failures, waits_until, code, message, noticed_at FROM breaker
            WHERE integration = ?
            """)
        .text(integration.value())
        .first(connection, PostgresBreakerStore::state);
  }

  @Override
  public void save(IntegrationId integration, BreakerState state) {
    var change =
        switch (state) {
          case BreakerState.Closed _ ->
              Sql.of("DELETE FROM breaker WHERE integration = ?").text(integration.value());
          case BreakerState.Waiting(var failures, var until, var reason) ->
              upsert(integration, Optional.of((long) failures), Optional.of(until), reason);
          case BreakerState.Stopped(var reason) ->
              upsert(integration, Optional.empty(), Optional.empty(), reason);
        };
    transactions.with(
        connection -> {
          // Most are closed and stay so; a lock alone would make the commit wait for the disk.
          if (state instanceof BreakerState.Closed && find(connection, integration).isEmpty()) {
            return 0;
          }
          Owner.share(connection, integration);
          return change.update(connection);
        });
  }

  private static Sql upsert(
      IntegrationId integration,
      Optional<Long> failures,
      Optional<Instant> until,
      Setback.Reason reason) {
    return Sql.of(
            """
            INSERT INTO breaker (integration, failures, waits_until, code, message, noticed_at)
            SELECT id, ?, ?, ?, ?, ? FROM integration WHERE id = ?
            ON CONFLICT (integration) DO UPDATE
            SET failures = excluded.failures, waits_until = excluded.waits_until,
                code = excluded.code, message = excluded.message, noticed_at = excluded.noticed_at
            """)
        .number(failures)
        .moment(until)
        .text(reason.code())
        .text(StoredText.readable(reason.message()))
        .moment(reason.at())
        .text(integration.value());
  }

  private static BreakerState state(ResultRow row) throws SQLException {
    var reason =
        new Setback.Reason(row.text("code"), row.text("message"), row.moment("noticed_at"));
    var until = row.optionalMoment("waits_until");
    return until.isPresent()
        ? new BreakerState.Waiting(row.integer("failures"), until.get(), reason)
        : new BreakerState.Stopped(reason);
  }
}
