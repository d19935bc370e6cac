package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.SealedTexts;
import dev.odoobridge.application.port.out.SecretVault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** All columns in PostgreSQL that are sealed, each with the place its text is sealed for. */
public final class PostgresSealedTexts implements SealedTexts {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("integration", "api_key", "'integration/' || id || '/api_key'"),
          new Column("integration", "password", "'integration/' || id || '/password'"),
          new Column("webhook", "secret", "'webhook/' || id || '/secret'"),
          new Column("kept_answer", "body", "'answer/' || caller || '/' || key"));

  private final JdbcTransactions transactions;
  private final SecretVault vault;

  public PostgresSealedTexts(JdbcTransactions transactions, SecretVault vault) {
    this.transactions = transactions;
    this.vault = vault;
  }

  @Override
  public long sealAnew() {
    return transactions.with(
        connection -> {
          var count = 0L;
          for (var column : COLUMNS) {
            count += sealAnew(connection, column);
          }
          return count;
        });
  }

  /** Nobody else writes the rows meanwhile, so what is sealed anew is what is stored. */
  private long sealAnew(Connection connection, Column column) throws SQLException {
    var sealed =
        Sql.of(
                "SELECT %s AS place, %s AS sealed FROM %s WHERE %2$s IS NOT NULL FOR UPDATE"
                    .formatted(column.place(), column.name(), column.table()))
            .list(connection, row -> new Sealed(row.text("place"), row.text("sealed")));
    for (var text : sealed) {
      var anew = vault.seal(vault.open(text.text(), text.place()), text.place());
      Sql.of(
              "UPDATE %s SET %s = ? WHERE %s = ?"
                  .formatted(column.table(), column.name(), column.place()))
          .text(anew)
          .text(text.place())
          .update(connection);
    }
    return sealed.size();
  }

  private record Column(String table, String name, String place) {}

  private record Sealed(String place, String text) {
    @Override
    public String toString() {
      return "Sealed[" + place + "]";
    }
  }
}
