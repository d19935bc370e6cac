package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Users in PostgreSQL. The order of names is that of their code points. */
public final class PostgresUserStore implements UserStore {
  private static final String SELECT =
      "SELECT name, role, password_hash, created_at, disabled, generation FROM app_user ";

  private final JdbcTransactions transactions;

  public PostgresUserStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean add(User user) {
    var insert =
        Sql.of(
                """
                INSERT INTO app_user (name, role, password_hash, created_at, disabled, generation)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO NOTHING
                """)
            .text(user.name())
            .text(user.role().word())
            .text(user.passwordHash())
            .moment(user.createdAt())
            .flag(user.disabled())
            .number(user.generation());
    return transactions.with(it -> insert.update(it) == 1);
  }

  @Override
  public boolean replace(User user) {
    var update =
        Sql.of(
                """
                UPDATE app_user
                SET role = ?, password_hash = ?, created_at = ?, disabled = ?, generation = ?
                WHERE name = ?
                """)
            .text(user.role().word())
            .text(user.passwordHash())
            .moment(user.createdAt())
            .flag(user.disabled())
            .number(user.generation())
            .text(user.name());
    return transactions.with(it -> update.update(it) == 1);
  }

  @Override
  public boolean remove(String name) {
    var delete = Sql.of("DELETE FROM app_user WHERE name = ?").text(name);
    return StoredText.isStorable(name) && transactions.with(it -> delete.update(it) == 1);
  }

  @Override
  public void lock() {
    transactions.with(
        it ->
            Sql.of("SELECT pg_advisory_xact_lock(hashtext('users')) IS NULL AS held")
                .only(it, row -> row.flag("held")));
  }

  /** Whoever signs in may name anything, also what no stored name can be. */
  @Override
  public Optional<User> find(String name) {
    var query = Sql.of(SELECT + "WHERE name = ?").text(name);
    return StoredText.isStorable(name)
        ? transactions.ask(it -> query.first(it, PostgresUserStore::user))
        : Optional.empty();
  }

  @Override
  public Optional<User> signedIn(String name, String family) {
    var query =
        Sql.of(
                SELECT
                    + """
                    WHERE name = ? AND EXISTS
                      (SELECT 1 FROM refresh_token WHERE family = ? AND app_user = app_user.name)
                    """)
            .text(name)
            .text(family);
    return StoredText.isStorable(name) && StoredText.isStorable(family)
        ? transactions.ask(it -> query.first(it, PostgresUserStore::user))
        : Optional.empty();
  }

  @Override
  public List<User> list() {
    var query = Sql.of(SELECT + "ORDER BY name");
    return transactions.with(it -> query.list(it, PostgresUserStore::user));
  }

  private static User user(ResultRow row) throws SQLException {
    return new User(
        row.text("name"),
        row.word("role", Role::parse),
        row.text("password_hash"),
        row.moment("created_at"),
        row.flag("disabled"),
        row.number("generation"));
  }
}
