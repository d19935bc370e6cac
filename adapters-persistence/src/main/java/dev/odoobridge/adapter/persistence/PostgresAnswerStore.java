package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.domain.access.KeptAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Kept answers in PostgreSQL, their bodies sealed for {@code answer/<caller>/<key>}. */
public final class PostgresAnswerStore implements AnswerStore {
  private final JdbcTransactions transactions;
  private final SecretVault vault;

  public PostgresAnswerStore(JdbcTransactions transactions, SecretVault vault) {
    this.transactions = transactions;
    this.vault = vault;
  }

  @Override
  public Optional<Known> take(
      String caller, String key, String fingerprint, Instant now, Instant abandoned) {
    var insert =
        Sql.of(
                """
                INSERT INTO kept_answer AS kept (caller, key, fingerprint, taken_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (caller, key) DO UPDATE
                SET fingerprint = excluded.fingerprint, taken_at = excluded.taken_at
                WHERE kept.status IS NULL AND kept.taken_at < ?
                """)
            .text(caller)
            .text(key)
            .text(fingerprint)
            .moment(now)
            .moment(abandoned);
    return transactions.with(
        connection ->
            insert.update(connection) == 1 ? Optional.empty() : known(connection, caller, key));
  }

  private Optional<Known> known(Connection connection, String caller, String key)
      throws SQLException {
    return Sql.of(
            """
            SELECT fingerprint, status, content_type, location, body FROM kept_answer
            WHERE caller = ? AND key = ?
            """)
        .text(caller)
        .text(key)
        .first(connection, row -> known(caller, key, row));
  }

  private Known known(String caller, String key, ResultRow row) throws SQLException {
    var status = row.optionalNumber("status");
    if (status.isEmpty()) {
      return new Known(row.text("fingerprint"), Optional.empty());
    }
    return new Known(
        row.text("fingerprint"),
        Optional.of(
            new KeptAnswer(
                Math.toIntExact(status.get()),
                row.text("content_type"),
                row.optionalText("location"),
                vault.open(row.text("body"), place(caller, key)))));
  }

  @Override
  public void keep(String caller, String key, KeptAnswer answer) {
    var update =
        Sql.of(
                """
                UPDATE kept_answer SET status = ?, content_type = ?, location = ?, body = ?
                WHERE caller = ? AND key = ?
                """)
            .number(answer.status())
            .text(answer.contentType())
            .text(answer.location())
            .text(vault.seal(answer.body(), place(caller, key)))
            .text(caller)
            .text(key);
    transactions.with(update::update);
  }

  @Override
  public void free(String caller, String key) {
    var delete =
        Sql.of("DELETE FROM kept_answer WHERE caller = ? AND key = ? AND status IS NULL")
            .text(caller)
            .text(key);
    transactions.with(delete::update);
  }

  @Override
  public long forget(Instant before) {
    var delete = Sql.of("DELETE FROM kept_answer WHERE taken_at < ?").moment(before);
    return transactions.with(delete::update);
  }

  @Override
  public void forget(String caller) {
    var delete = Sql.of("DELETE FROM kept_answer WHERE caller = ?").text(caller);
    transactions.with(delete::update);
  }

  private static String place(String caller, String key) {
    return "answer/" + caller + "/" + key;
  }
}
