package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.adapter.persistence.jdbc.SqlWork;
import dev.odoobridge.domain.integration.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * The one connection that holds the leases of this process; opened when it is first needed and when
 * it broke. Not thread-safe.
 */
final class LeaseSession implements AutoCloseable {
  private final DatabaseAddress address;
  private Optional<Connection> open = Optional.empty();

  LeaseSession(DatabaseAddress address) {
    this.address = address;
  }

  boolean isOpen() {
    return open.isPresent();
  }

  <T> T with(SqlWork<T> work) throws SQLException {
    var connection = open.isPresent() ? open.get() : connect();
    open = Optional.of(connection);
    try {
      return work.on(connection);
    } catch (SQLException failure) {
      close();
      throw failure;
    }
  }

  @Override
  public void close() {
    var closing = open;
    open = Optional.empty();
    closing.ifPresent(LeaseSession::close);
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", address.username());
    address.password().map(Secret::reveal).ifPresent(it -> properties.setProperty("password", it));
    properties.setProperty("ApplicationName", "odoo-bridge leases");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    var connection = DriverManager.getConnection(address.jdbcUrl(), properties);
    try {
      keepAlive(connection);
      return connection;
    } catch (SQLException failure) {
      close(connection);
      throw failure;
    }
  }

  /**
   * The server is to notice within a minute that the machine of this process is gone, and never to
   * end the session because nothing happens on it. (Not every PostgreSQL has every setting.)
   */
  private static void keepAlive(Connection connection) throws SQLException {
    Sql.of(
            """
            SELECT set_config(name, value, false) AS setting
            FROM (VALUES ('tcp_keepalives_idle', '20'), ('tcp_keepalives_interval', '10'),
                         ('tcp_keepalives_count', '4'), ('idle_session_timeout', '0'))
              AS wanted (name, value)
            JOIN pg_settings USING (name)
            """)
        .list(connection, _ -> true);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException _) {
      // It is given up either way, and the server ends what it held.
    }
  }
}
