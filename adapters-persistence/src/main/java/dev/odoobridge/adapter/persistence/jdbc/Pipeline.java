package dev.odoobridge.adapter.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Statements that go to the server together and are answered together, for the way there and back
 * costs more than most of them do. They are carried out in their order, and each sees what those
 * before it did. To be used within a transaction, once. Not thread-safe.
 */
public final class Pipeline {
  private static final long MOST_SENT = 32_768;

  private final List<Sql> statements = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  /** Adds a statement whose answer does not matter. */
  public Pipeline add(Sql statement) {
    return add(statement, _ -> {});
  }

  /** Adds a query, and who reads its rows. */
  public Pipeline add(Sql query, RowReader reader) {
    return answered(query, results -> read(results, reader));
  }

  /**
   * Adds a query that must find something: else it is thrown what is said here. What comes behind
   * it was carried out then, so the transaction must not be kept.
   */
  public Pipeline require(Sql query, Supplier<SQLException> otherwise) {
    return answered(
        query,
        results -> {
          if (!results.next()) {
            throw otherwise.get();
          }
        });
  }

  private Pipeline answered(Sql statement, Answer answer) {
    statements.add(statement);
    answers.add(answer);
    return this;
  }

  /** Has all of them carried out; nothing happens when there are none. */
  public void run(Connection connection) throws SQLException {
    var from = 0;
    while (from < statements.size()) {
      var to = endOfRound(from);
      run(connection, statements.subList(from, to), answers.subList(from, to));
      from = to;
    }
  }

  /**
   * Behind the last statement that may go with the one at {@code from}. Nobody reads answers while
   * statements are sent, so those behind the first must fit into what lies between the two: else
   * the server waits for its answers to be read, and is waited for.
   */
  private int endOfRound(int from) {
    var length = 0L;
    var end = from + 1;
    while (end < statements.size() && length + statements.get(end).length() <= MOST_SENT) {
      length += statements.get(end).length();
      end++;
    }
    return end;
  }

  private static void run(Connection connection, List<Sql> round, List<Answer> readers)
      throws SQLException {
    try (var statement = Sql.prepare(connection, round)) {
      var hasRows = statement.execute();
      for (var answer : readers) {
        if (hasRows) {
          read(statement, answer);
        }
        hasRows = statement.getMoreResults();
      }
    }
  }

  private static void read(PreparedStatement statement, Answer answer) throws SQLException {
    try (var results = statement.getResultSet()) {
      answer.read(results);
    }
  }

  private static void read(ResultSet results, RowReader reader) throws SQLException {
    var row = new ResultRow(results);
    while (results.next()) {
      reader.read(row);
    }
  }

  private interface Answer {
    void read(ResultSet results) throws SQLException;
  }
}
