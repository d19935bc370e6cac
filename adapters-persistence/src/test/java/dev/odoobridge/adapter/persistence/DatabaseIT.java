package dev.odoobridge.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.SampleRuns;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DatabaseIT {
  private static final String TABLES =
      "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'";

  private final TestDatabase empty = TestDatabase.create();
  private final DatabaseAddress address = PostgresStores.address(empty);

  @AfterEach
  void drop() {
    empty.close();
  }

  @Test
  void makesTheTablesAndFindsThemTheNextTime() {
    try (var first = Database.open(address)) {
      assertEquals(List.of(), new PostgresUserStore(first.transactions()).list());
    }
    try (var second = Database.open(address)) {
      assertEquals(List.of(), new PostgresUserStore(second.transactions()).list());
    }
  }

  /** The test database orders by code points anyway; others do not. */
  @Test
  void ordersIdsByCodePointsWhateverTheDatabaseDoes() {
    try (var database = Database.open(address)) {
      var ordered =
          Sql.of(
              """
              SELECT table_name || '.' || column_name AS place FROM information_schema.columns
              WHERE table_schema = 'public' AND collation_name = 'C'
              """);
      var columns = database.transactions().with(it -> ordered.list(it, row -> row.text("place")));

      for (var each :
          List.of(
              "integration.id",
              "record.host_id",
              "pending_change.host_id",
              "run.id",
              "app_user.name")) {
        assertTrue(columns.contains(each), each);
      }
    }
  }

  @Test
  void losesAllConnectionsThatBrokeAtOnceByTheFirstThatFails() throws SQLException {
    try (var database = Database.open(address)) {
      var held = new ArrayList<Connection>();
      for (var number = 0; number < 8; number++) {
        held.add(database.dataSource().getConnection());
      }
      for (var connection : held) {
        connection.close();
      }
      try (var other = empty.dataSource().getConnection()) {
        Sql.of(
                """
                SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)
            .list(other, row -> row.number("ended"));
      }

      var failed = 0;
      for (var number = 0; number < 10; number++) {
        failed += asks(database) ? 0 : 1;
      }
      assertTrue(failed <= 1, failed + " of 10");
    }
  }

  private static boolean asks(Database database) {
    try {
      var one = Sql.of("SELECT 1 AS one");
      return database.transactions().with(it -> one.list(it, row -> row.number("one"))).size() == 1;
    } catch (StoreFailure broken) {
      return false;
    }
  }

  @Test
  void letsSeveralInstancesStartAtOnceOnAnEmptyDatabase() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var starting = new ArrayList<Future<Database>>();
      for (var instance = 0; instance < 4; instance++) {
        starting.add(threads.submit(() -> Database.open(address)));
      }
      for (var each : starting) {
        try (var database = each.get()) {
          assertEquals(List.of(), new PostgresUserStore(database.transactions()).list());
        }
      }
    }
  }

  @Test
  void pinsItsSessionsToUtcAndReadCommitted() {
    try (var database = Database.open(address)) {
      assertEquals("UTC", setting(database, "TimeZone"));
      assertEquals("read committed", setting(database, "transaction_isolation"));
    }
  }

  @Test
  void doesNotKeepAProbeWaiting() throws SQLException {
    try (var database = Database.open(address)) {
      assertTrue(database.answers());
      var all = new ArrayList<Connection>();
      for (var taken = 0; taken < 10; taken++) {
        all.add(database.dataSource().getConnection());
      }

      assertFalse(assertTimeout(Duration.ofSeconds(4), database::answers));
      for (var each : all) {
        each.close();
      }
      assertTrue(database.answers());
    }
  }

  @Test
  void endsItsLeasesAndSessionsWhenItIsClosed() {
    var database = Database.open(address);
    assertTrue(database.leases().tryAcquire("a").isPresent());

    database.close();

    try (var next = Database.open(address)) {
      assertTrue(next.leases().tryAcquire("a").isPresent());
    }
    assertThrows(StoreFailure.class, () -> database.transactions().run(() -> {}));
  }

  @Test
  void saysWhichServerIsNotReachedWithoutThePassword() throws IOException {
    var url = "jdbc:postgresql://localhost:" + freePort() + "/bridge?password=hidden-1";
    var nowhere = new DatabaseAddress(url, "bridge", Optional.of(new Secret("hidden-2")));

    var failure = assertThrows(StoreFailure.class, () -> Database.open(nowhere));

    assertTrue(failure.getMessage().contains("is not reached"), failure.getMessage());
    assertTrue(failure.getMessage().contains("localhost"), failure.getMessage());
    assertFalse(messages(failure).contains("hidden"), messages(failure));
  }

  @Test
  void saysWhenTheDatabaseDoesNotExist() {
    var missing =
        new DatabaseAddress(
            address.jdbcUrl().replace(empty.name(), "no_such_database"),
            address.username(),
            address.password());

    var failure = assertThrows(StoreFailure.class, () -> Database.open(missing));

    assertTrue(failure.getMessage().contains("does not exist"), failure.getMessage());
  }

  @Test
  void leavesAForeignDatabaseAlone() throws SQLException {
    try (var connection = empty.connect()) {
      Sql.of("CREATE TABLE invoice (id bigint)").update(connection);
    }

    var failure = assertThrows(StoreFailure.class, () -> Database.open(address));

    assertTrue(failure.getMessage().contains("is it the bridge's own"), failure.getMessage());
    try (var connection = empty.connect()) {
      assertEquals(1, Sql.of(TABLES).<Long>only(connection, row -> row.number("count")));
    }
  }

  @Test
  void quotesNoDataInItsFailures() {
    try (var database = Database.open(address)) {
      var runs = new PostgresRunStore(database.transactions());

      var failure =
          assertThrows(StoreFailure.class, () -> runs.save(SampleRuns.running("secret-run")));

      assertTrue(failure.getMessage().contains("refers to what is not there"));
      assertFalse(messages(failure).contains("(default)"), messages(failure));
      assertFalse(messages(failure).contains("secret-run"), messages(failure));
    }
  }

  @Test
  void worksOnAfterItsConnectionsBroke() throws SQLException {
    try (var database = Database.open(address)) {
      var users = new PostgresUserStore(database.transactions());
      users.list();
      try (var connection = empty.connect()) {
        Sql.of(
                """
                SELECT pg_terminate_backend(pid, 10000) AS ended FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)
            .list(connection, _ -> true);
      }

      // The pool may find out by failing once for each of its connections.
      for (var attempt = 0; attempt < 10; attempt++) {
        try {
          users.list();
        } catch (StoreFailure failure) {
          assertTrue(failure.getMessage().contains("SQLSTATE"), failure.getMessage());
        }
      }
      assertEquals(List.of(), users.list());
    }
  }

  @Test
  void refusesAnAddressOfAnotherKind() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DatabaseAddress("jdbc:mysql://localhost/bridge", "bridge", Optional.empty()));
  }

  private static String setting(Database database, String name) {
    return database
        .transactions()
        .with(
            it ->
                Sql.of("SELECT current_setting(?) AS value")
                    .text(name)
                    .only(it, row -> row.text("value")));
  }

  private static String messages(Throwable failure) {
    var all = new StringBuilder();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      all.append(each.getMessage()).append('\n');
    }
    return all.toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
