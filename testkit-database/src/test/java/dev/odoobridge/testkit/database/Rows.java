package dev.odoobridge.testkit.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Single statements against a test database. */
final class Rows {

  private Rows() {}

  static void execute(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String value(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.connect()) {
      return value(connection, sql);
    }
  }

  static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
