package dev.odoobridge.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.StoreFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Statements that go to the server together. */
final class PipelineIT {
  private static final Sql NUMBERS = Sql.of("SELECT number FROM numbers ORDER BY number");

  private final JdbcTransactions transactions = PostgresStores.transactions();

  private static Sql table() {
    return Sql.of("CREATE TEMPORARY TABLE numbers (number bigint) ON COMMIT DROP");
  }

  private static Sql insert(long... numbers) {
    var all = new ArrayList<Long>();
    for (var number : numbers) {
      all.add(number);
    }
    return Sql.of("INSERT INTO numbers SELECT unnest(?)").numbers(all);
  }

  @Test
  void areCarriedOutInTheirOrderWithTheirOwnParametersAndAnswers() {
    var before = new ArrayList<Long>();
    var after = new ArrayList<Long>();

    // Each several times, for the driver speaks otherwise to the server from the fifth time on.
    for (var time = 0; time < 8; time++) {
      before.clear();
      after.clear();
      transactions.run(
          new Pipeline()
              .add(table())
              .add(insert(2, 1))
              .add(NUMBERS, row -> before.add(row.number("number")))
              .add(Sql.of("DELETE FROM numbers WHERE number = ?").number(1))
              .add(Sql.of("SELECT 1 AS nothing WHERE false"), _ -> before.add(0L))
              .add(insert(3))
              .add(NUMBERS, row -> after.add(row.number("number"))));

      assertEquals(List.of(1L, 2L), before);
      assertEquals(List.of(2L, 3L), after);
    }
  }

  @Test
  void failTogetherWhenOneFindsNothingThatMust() {
    var nothing = Sql.of("SELECT number FROM numbers WHERE number = ?").number(7);
    var pipeline =
        new Pipeline().add(table()).require(nothing, () -> new SQLException("none")).add(insert(1));

    var failure = assertThrows(StoreFailure.class, () -> transactions.run(pipeline));

    assertEquals("none", failure.getCause().getMessage());
  }

  @Test
  void failTogetherWhenOneIsWrong() {
    var pipeline = new Pipeline().add(table()).add(Sql.of("SELECT 1 / 0")).add(insert(1));

    assertThrows(StoreFailure.class, () -> transactions.run(pipeline));
  }

  @Test
  @Timeout(60)
  void doNotWaitForEachOtherHoweverLongTheyAndTheirAnswersAre() {
    var text = "x".repeat(20_000_000);
    var lengths = new ArrayList<Long>();
    var pipeline = new Pipeline();
    for (var time = 0; time < 3; time++) {
      pipeline.add(
          Sql.of("SELECT CAST(? AS text) AS given").text(text),
          row -> lengths.add((long) row.text("given").length()));
    }

    transactions.run(pipeline);

    assertEquals(List.of(20_000_000L, 20_000_000L, 20_000_000L), lengths);
  }

  @Test
  void mayBeNone() {
    transactions.run(new Pipeline());

    var left = new ArrayList<Boolean>();
    transactions.run(
        new Pipeline()
            .add(
                Sql.of("SELECT to_regclass('pg_temp.numbers') IS NULL AS gone"),
                row -> left.add(row.flag("gone"))));
    assertEquals(List.of(true), left);
  }
}
