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
    if (statements.isEmpty()) {
      return;
    }
    try (var statement = Sql.prepare(connection, statements)) {
      var hasRows = statement.execute();
      for (var answer : answers) {
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
