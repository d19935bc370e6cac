package dev.odoobridge.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.LeasesContract;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.testkit.database.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  @Test
  void holdsAnyNumberOfLeasesOnOneConnection() throws SQLException {
    for (var number = 0; number < 50; number++) {
      assertTrue(one.tryAcquire("lease-" + number).isPresent());
    }

    try (var connection = database.connect()) {
      var sessions =
          Sql.of(
                  "SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory' AND pid IN"
                      + " (SELECT pid FROM pg_stat_activity WHERE datname = current_database())")
              .list(connection, row -> row.number("pid"));
      assertEquals(1, sessions.size());
    }
  }

  @Test
  void takesItsLeasesAgainWhenItConnectsAgain() {
    one.tryAcquire("kept");
    killInstance();

    one.tryAcquire("next");

    assertEquals(Optional.empty(), other.tryAcquire("kept"));
    assertEquals(Optional.empty(), one.tryAcquire("kept"));
  }

  @Test
  void keepsANameTakenInItsProcessWhileTheLostLeaseIsHeld() {
    var lost = one.tryAcquire("a").orElseThrow();
    killInstance();
    other.tryAcquire("a").orElseThrow().close();

    assertEquals(Optional.empty(), one.tryAcquire("a"));

    lost.close();
    assertTrue(one.tryAcquire("a").isPresent());
  }

  @Test
  void failsWhenTheDatabaseIsNotReached() {
    var nowhere = new DatabaseAddress("jdbc:postgresql://localhost:1/none", "me", Optional.empty());

    try (var leases = new PostgresLeases(new LeaseSession(nowhere))) {
      assertThrows(StoreFailure.class, () -> leases.tryAcquire("a"));
    }
  }
}
