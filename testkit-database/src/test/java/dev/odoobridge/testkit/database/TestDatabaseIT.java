package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class TestDatabaseIT {

  private static final String UNDEFINED_DATABASE = "3D000";
  private static final String TABLES_IN_PUBLIC =
      "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace";

  @Nested
  final class Create {

    @Test
    void givesAnEmptyDatabaseEachTime() throws SQLException {
      try (var first = TestDatabase.create();
          var second = TestDatabase.create()) {
        Rows.execute(first, "CREATE TABLE only_in_first (id int)");

        assertEquals("1", Rows.value(first, TABLES_IN_PUBLIC));
        assertEquals("0", Rows.value(second, TABLES_IN_PUBLIC));
      }
    }

    @Test
    void putsSessionsIntoAnOddTimeZone() throws SQLException {
      try (var database = TestDatabase.create();
          var connection = database.dataSource().getConnection()) {
        assertEquals("Asia/Kolkata", Rows.value(connection, "SHOW timezone"));
        assertEquals(
            "2026-03-01 05:30:00+05:30",
            Rows.value(connection, "SELECT '2026-03-01T00:00:00Z'::timestamptz"));
      }
    }

    @Test
    void servesManyThreadsAtOnce() {
      var distinctNames =
          IntStream.range(0, 12)
              .parallel()
              .mapToObj(
                  _ -> {
                    try (var database = TestDatabase.create()) {
                      return database.name();
                    }
                  })
              .distinct()
              .count();

      assertEquals(12, distinctNames);
    }
  }

  @Nested
  final class Close {

    @Test
    void dropsTheDatabaseUnderOpenSessions() throws SQLException {
      var database = TestDatabase.create();
      try (var connection = database.connect()) {
        database.close();

        assertThrows(SQLException.class, () -> Rows.value(connection, "SELECT 1"));
        var refused = assertThrows(SQLException.class, database::connect);
        assertEquals(UNDEFINED_DATABASE, refused.getSQLState());
      }
    }

    @Test
    void doesNothingTheSecondTime() {
      var database = TestDatabase.create();

      database.close();
      database.close();
    }
  }

  @Nested
  final class Template {

    @Test
    void preparesOnceForManyThreadsAndCopiesWhatWasPrepared() {
      var preparations = new AtomicInteger();
      List<String> seen =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(_ -> countAfterInsert("counted", preparations))
              .toList();

      assertEquals(1, preparations.get());
      assertEquals(List.of("3", "3", "3", "3", "3", "3", "3", "3"), seen);
    }

    private String countAfterInsert(String name, AtomicInteger preparations) {
      var template =
          TestDatabase.template(
              name,
              database -> {
                preparations.incrementAndGet();
                Rows.execute(database, "CREATE TABLE prepared AS VALUES (1), (2)");
              });
      try (var database = template.create()) {
        Rows.execute(database, "INSERT INTO prepared VALUES (3)");
        return Rows.value(database, "SELECT count(*) FROM prepared");
      } catch (SQLException cause) {
        throw new AssertionError(cause);
      }
    }

    @Test
    void copiesEvenWhenThePreparationLeavesASessionOpen() throws SQLException {
      var template =
          TestDatabase.template(
              "left open", database -> database.connect().createStatement().execute("SELECT 1"));

      try (var database = template.create()) {
        assertEquals("Asia/Kolkata", Rows.value(database, "SHOW timezone"));
      }
    }

    @Test
    void mayItselfUseOtherDatabases() throws SQLException {
      var template =
          TestDatabase.template(
              "nested",
              database -> {
                try (var other = TestDatabase.create()) {
                  Rows.execute(other, "CREATE TABLE elsewhere (id int)");
                }
              });

      try (var database = template.create()) {
        assertEquals("0", Rows.value(database, TABLES_IN_PUBLIC));
      }
    }

    @Test
    void reportsAFailedPreparationToEveryoneWhoAsks() {
      var attempts = new AtomicInteger();
      TestDatabase.Preparation failing =
          database -> {
            attempts.incrementAndGet();
            Rows.execute(database, "SELECT nonsense");
          };

      for (var round = 0; round < 2; round++) {
        var failure =
            assertThrows(
                IllegalStateException.class, () -> TestDatabase.template("failing", failing));
        assertEquals(SQLException.class, failure.getCause().getClass().getSuperclass());
      }
      assertEquals(1, attempts.get());
    }
  }
}
