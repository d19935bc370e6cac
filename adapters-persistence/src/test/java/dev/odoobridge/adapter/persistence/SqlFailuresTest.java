package dev.odoobridge.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlFailuresTest {

  @ParameterizedTest
  @CsvSource({
    "08006, cannot be reached",
    "23503, refers to what is not there",
    "28P01, does not let the bridge in",
    "40P01, other work was in its way",
    "53300, no room left",
    "57P01, shutting down",
    "42P01, refused the work"
  })
  void saysWhatAStateMeansAndNothingOfTheData(String state, String meaning) {
    var cause = new SQLException("Key (host_id)=(secret)", state);

    var failure = SqlFailures.failure(cause);

    assertTrue(failure.getMessage().contains(meaning), failure.getMessage());
    assertTrue(failure.getMessage().endsWith("(SQLSTATE " + state + ")"), failure.getMessage());
    assertSame(cause, failure.getCause());
  }

  @Test
  void tellsAPoolThatRanDryFromOneThatCannotConnect() {
    var dry = new SQLTransientConnectionException("timed out");
    var cut = new SQLTransientConnectionException("timed out", new SQLException("no", "08001"));

    assertEquals(
        "no database connection became free in time", SqlFailures.failure(dry).getMessage());
    assertTrue(SqlFailures.failure(cut).getMessage().contains("cannot be reached"));
  }
}
