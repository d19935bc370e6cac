package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API tokens in PostgreSQL. */
public final class PostgresApiTokenStore implements ApiTokenStore {
  private static final String SELECT =
      """
      SELECT id, name, role, scope::text AS scope, hash, created_at, created_by, expires_at,
             last_used_at, revoked_at
      FROM api_token
      """;

  private final JdbcTransactions transactions;

  public PostgresApiTokenStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean add(ApiToken token) {
    var insert =
        Sql.of(
                """
                INSERT INTO api_token (id, name, role, scope, hash, created_at, created_by,
                                       expires_at, last_used_at, revoked_at)
                VALUES (?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
            .text(token.id())
            .text(token.name())
            .text(token.role().word())
            .text(ScopeJson.encode(token.scope()))
            .text(token.hash())
            .moment(token.createdAt())
            .text(StoredText.readable(token.createdBy()))
            .moment(token.expiresAt())
            .moment(token.lastUsedAt())
            .moment(token.revokedAt());
    return transactions.with(it -> insert.update(it) == 1);
  }

  @Override
  public Optional<ApiToken> find(String id) {
    var query = Sql.of(SELECT + "WHERE id = ?").text(id);
    return StoredText.isStorable(id)
        ? transactions.ask(it -> query.first(it, PostgresApiTokenStore::token))
        : Optional.empty();
  }

  @Override
  public List<ApiToken> list() {
    var query = Sql.of(SELECT + "ORDER BY number DESC");
    return transactions.with(it -> query.list(it, PostgresApiTokenStore::token));
  }

  @Override
  public boolean revoke(String id, Instant at) {
    var update =
        Sql.of("UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
            .moment(at)
            .text(id);
    return StoredText.isStorable(id) && transactions.with(it -> update.update(it) == 1);
  }

  @Override
  public void saveUse(String id, Instant at) {
    var update = Sql.of("UPDATE api_token SET last_used_at = ? WHERE id = ?").moment(at).text(id);
    transactions.with(update::update);
  }

  private static ApiToken token(ResultRow row) throws SQLException {
    return new ApiToken(
        row.text("id"),
        row.text("name"),
        row.word("role", Role::parse),
        ScopeJson.decode(row.text("scope")),
        row.text("hash"),
        row.moment("created_at"),
        row.text("created_by"),
        row.optionalMoment("expires_at"),
        row.optionalMoment("last_used_at"),
        row.optionalMoment("revoked_at"));
  }
}
