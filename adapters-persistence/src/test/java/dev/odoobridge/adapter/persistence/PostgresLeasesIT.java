package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.LeasesContract;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.testkit.database.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

final class PostgresLeasesIT implements LeasesContract {
  private static TestDatabase database;

  private final PostgresLeases one = create();
  private final PostgresLeases other = create();

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  private static PostgresLeases create() {
    return new PostgresLeases(new LeaseSession(PostgresStores.address(database)));
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Override
  public Leases leases() {
    return one;
  }

  @Override
  public Leases ofOtherInstance() {
    return other;
  }

  /** Ends the sessions that hold a lease; in these tests only the first instance does. */
  @Override
  public void killInstance() {
    try (var connection = database.connect()) {
      Sql.of(
              """
              SELECT pg_terminate_backend(pid, 10000) AS ended
              FROM (SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory'
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
                AS holders
              """)
          .list(connection, row -> row.flag("ended"));
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
