package dev.odoobridge.embeddedpostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the server answers. */
record Endpoint(int port, String password) {

  static final String DATABASE = "odoo_bridge";

  String jdbcUrl() {
    return url(DATABASE);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Makes the database unless it is there. */
  void createDatabase() throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        connection.createStatement().execute("CREATE DATABASE " + DATABASE);
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), Cluster.USERNAME, password);
  }

  @Override
  public String toString() {
    return url(DATABASE);
  }
}
