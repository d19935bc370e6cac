package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.RefreshTokenStore;
import dev.odoobridge.domain.access.RefreshToken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Refresh tokens in PostgreSQL. */
public final class PostgresRefreshTokenStore implements RefreshTokenStore {
  private final JdbcTransactions transactions;

  public PostgresRefreshTokenStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(RefreshToken token, Instant now) {
    var forget = Sql.of("DELETE FROM refresh_token WHERE expires_at < ?").moment(now);
    var insert =
        Sql.of(
                """
                INSERT INTO refresh_token (hash, app_user, family, generation, expires_at)
                VALUES (?, ?, ?, ?, ?)
                """)
            .text(token.hash())
            .text(token.user())
            .text(token.family())
            .number(token.generation())
            .moment(token.expiresAt());
    transactions.with(connection -> forget.update(connection) + insert.update(connection));
  }

  @Override
  public Optional<RefreshToken> take(String hash) {
    return transactions.with(
        connection -> {
          var taken = use(connection, hash);
          if (taken.isEmpty()) {
            forgetFamily(connection, hash);
          }
          return taken;
        });
  }

  private static Optional<RefreshToken> use(Connection connection, String hash)
      throws SQLException {
    return Sql.of(
            """
            UPDATE refresh_token SET used = true WHERE hash = ? AND NOT used
            RETURNING hash, app_user, family, generation, expires_at
            """)
        .text(hash)
        .first(
            connection,
            row ->
                new RefreshToken(
                    row.text("hash"),
                    row.text("app_user"),
                    row.text("family"),
                    row.number("generation"),
                    row.moment("expires_at")));
  }

  private static void forgetFamily(Connection connection, String hash) throws SQLException {
    Sql.of(
            """
            DELETE FROM refresh_token
            WHERE family = (SELECT family FROM refresh_token WHERE hash = ?)
            """)
        .text(hash)
        .update(connection);
  }
}
