package dev.odoobridge.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for a test; closing it drops it, whoever is still connected.
 *
 * <p>The server is the one that {@value ServerSearch#URL_VARIABLE} names, else one in Docker, else
 * the embedded one, the same for all tests of a process. Having none is a failure, never a skip.
 *
 * <p>Sessions are in the time zone {@value DatabaseServer#TIME_ZONE}, half an hour off every other,
 * so that a time zone mixed up shows. (PostgreSQL before version 17, or a user who is no superuser,
 * cannot override what the JDBC driver asks for: the zone of this process.)
 */
public record TestDatabase(String name, String jdbcUrl, String username, String password)
    implements AutoCloseable {

  /** An empty database, in well under a second. Thread-safe. */
  public static TestDatabase create() {
    return TestServer.shared().templates().empty().create();
  }

  /**
   * A database prepared once in this process, to be copied for each test. The name stands for the
   * preparation: the second call with it does not prepare again, not even after a failure, which it
   * reports again. Thread-safe.
   */
  public static Template template(String name, Preparation preparation) {
    return TestServer.shared().templates().named(name, preparation);
  }

  /** Without a pool: each connection is a new session. */
  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(username);
    source.setPassword(password);
    return source;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, username, password);
  }

  /** Drops the database; does nothing when it is gone. */
  @Override
  public void close() {
    TestServer.shared().server().drop(name);
  }

  /** Fills a template, for example by running the migrations. */
  @FunctionalInterface
  public interface Preparation {
    void prepare(TestDatabase database) throws Exception;
  }

  /** What databases are copied from. */
  public interface Template {

    /** A fresh copy, in about 80 ms. Thread-safe. */
    TestDatabase create();
  }
}
