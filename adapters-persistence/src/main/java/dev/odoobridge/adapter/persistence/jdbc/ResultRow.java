package dev.odoobridge.adapter.persistence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The row a result set stands on, its columns by name. */
public final class ResultRow {
  private final ResultSet results;

  ResultRow(ResultSet results) {
    this.results = results;
  }

  public String text(String column) throws SQLException {
    return optionalText(column).orElseThrow(() -> missing(column));
  }

  public Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(results.getString(column));
  }

  /** A word of a fixed list, read by its parser. */
  public <T> T word(String column, Function<String, Optional<T>> parser) throws SQLException {
    return parser
        .apply(text(column))
        .orElseThrow(() -> new SQLException("the column " + column + " has an unknown word"));
  }

  public List<String> texts(String column) throws SQLException {
    return List.of((String[]) results.getArray(column).getArray());
  }

  public long number(String column) throws SQLException {
    return optionalNumber(column).orElseThrow(() -> missing(column));
  }

  public int integer(String column) throws SQLException {
    return Math.toIntExact(number(column));
  }

  public Optional<Long> optionalNumber(String column) throws SQLException {
    var value = results.getLong(column);
    return results.wasNull() ? Optional.empty() : Optional.of(value);
  }

  public boolean flag(String column) throws SQLException {
    return results.getBoolean(column);
  }

  public Instant moment(String column) throws SQLException {
    return optionalMoment(column).orElseThrow(() -> missing(column));
  }

  public Optional<Instant> optionalMoment(String column) throws SQLException {
    return Optional.ofNullable(results.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** The names of its columns, in their order. */
  public List<String> columns() throws SQLException {
    var columns = results.getMetaData();
    var names = new ArrayList<String>();
    for (var index = 1; index <= columns.getColumnCount(); index++) {
      names.add(columns.getColumnLabel(index));
    }
    return names;
  }

  /** The value as the driver has it, for columns whose type is not known before. */
  public Optional<Object> value(String column) throws SQLException {
    return Optional.ofNullable(results.getObject(column));
  }

  private static SQLException missing(String column) {
    return new SQLException("the column " + column + " is null");
  }
}
