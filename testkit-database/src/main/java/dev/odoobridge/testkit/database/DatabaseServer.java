package dev.odoobridge.testkit.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes and drops databases. Thread-safe. */
final class DatabaseServer {

  static final String TIME_ZONE = "Asia/Kolkata";

  private static final int FIRST_WITH_LOGIN_TRIGGERS = 17;

  /** Keeps apart what several processes make on one server. */
  private final String prefix = "test_" + UUID.randomUUID().toString().substring(0, 8) + "_";

  private final ServerAddress address;
  private final AtomicInteger made = new AtomicInteger();
  private final Set<String> present = ConcurrentHashMap.newKeySet();

  DatabaseServer(ServerAddress address) {
    this.address = address;
  }

  /** Copies a database that nobody may be connected to. */
  TestDatabase copy(String template) {
    var name = prefix + made.incrementAndGet();
    present.add(name);
    execute(
        "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy".formatted(name, template),
        "ALTER DATABASE %s SET timezone = '%s'".formatted(name, TIME_ZONE));
    return new TestDatabase(name, address.jdbcUrl(name), address.username(), address.password());
  }

  /** Ends all sessions in a database and lets no more in, so that it can be copied. */
  void seal(String name) {
    execute(
        "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
  }

  void drop(String name) {
    if (present.remove(name)) {
      execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
  }

  void dropAll() {
    Set.copyOf(present).forEach(this::drop);
  }

  /**
   * The JDBC driver asks for the zone of its process, which wins over the database's own; only a
   * trigger at login comes after it. It lies in a schema of its own, so {@code public} stays empty.
   */
  static void keepTimeZone(TestDatabase database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rights = statement.executeQuery("SHOW is_superuser")) {
      var superuser = rights.next() && rights.getString(1).equals("on");
      if (superuser
          && connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_LOGIN_TRIGGERS) {
        connection
            .createStatement()
            .execute(
                """
                CREATE SCHEMA test_session;
                CREATE FUNCTION test_session.begin() RETURNS event_trigger LANGUAGE plpgsql AS
                  $$ BEGIN PERFORM set_config('timezone', '%s', false); END $$;
                CREATE EVENT TRIGGER test_session ON login
                  EXECUTE FUNCTION test_session.begin()
                """
                    .formatted(TIME_ZONE));
      }
    }
  }

  /** Each statement by itself: databases cannot be made in a transaction. */
  private void execute(String... statements) {
    var url = address.jdbcUrl(address.database());
    try (var connection = DriverManager.getConnection(url, address.username(), address.password());
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException(
          "the test database server %s refused: %s"
              .formatted(address, String.join("; ", statements)),
          cause);
    }
  }
}
