package dev.odoobridge.adapter.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One statement and its parameters, added in the order of its question marks. Not thread-safe.
 *
 * <p>Moments are cut to microseconds, the finest that PostgreSQL keeps; it would round them up.
 */
public final class Sql {
  /** How many characters a number takes at most. */
  private static final int NUMBER = 20;

  private final String text;
  private final List<Parameter> parameters = new ArrayList<>();
  private long length;

  private Sql(String text) {
    this.text = text;
  }

  public static Sql of(String text) {
    return new Sql(text);
  }

  public Sql text(String value) {
    length += value.length();
    return add((statement, index) -> statement.setString(index, value));
  }

  public Sql text(Optional<String> value) {
    length += value.map(String::length).orElse(0);
    return add((statement, index) -> statement.setString(index, value.orElse(null)));
  }

  public Sql number(long value) {
    return add((statement, index) -> statement.setLong(index, value));
  }

  public Sql number(Optional<Long> value) {
    return add((statement, index) -> statement.setObject(index, value.orElse(null), Types.BIGINT));
  }

  public Sql flag(boolean value) {
    return add((statement, index) -> statement.setBoolean(index, value));
  }

  public Sql moment(Instant value) {
    return moment(Optional.of(value));
  }

  public Sql moment(Optional<Instant> value) {
    var stored = value.map(Sql::cut).map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
    return add(
        (statement, index) -> statement.setObject(index, stored, Types.TIMESTAMP_WITH_TIMEZONE));
  }

  public Sql texts(Collection<String> values) {
    return array("text", values.toArray(String[]::new));
  }

  public Sql numbers(Collection<Long> values) {
    return array("bigint", values.toArray(Long[]::new));
  }

  /** One column of many rows as an array of that type, for {@code unnest}. */
  public <T> Sql column(String type, List<T> rows, Function<T, Optional<?>> value) {
    var values = new @Nullable String[rows.size()];
    for (var index = 0; index < values.length; index++) {
      values[index] = value.apply(rows.get(index)).map(Sql::literal).orElse(null);
    }
    return array(type, values);
  }

  /** How long its parameters are, about, in characters. */
  long length() {
    return length;
  }

  public int update(Connection connection) throws SQLException {
    try (var statement = prepare(connection)) {
      return statement.executeUpdate();
    }
  }

  public <T> List<T> list(Connection connection, RowMapper<T> mapper) throws SQLException {
    try (var statement = prepare(connection);
        var results = statement.executeQuery()) {
      var row = new ResultRow(results);
      var found = new ArrayList<T>();
      while (results.next()) {
        found.add(mapper.map(row));
      }
      return found;
    }
  }

  public <T> Optional<T> first(Connection connection, RowMapper<T> mapper) throws SQLException {
    return list(connection, mapper).stream().findFirst();
  }

  /** For a query that has exactly one row, whatever it finds. */
  public <T> T only(Connection connection, RowMapper<T> mapper) throws SQLException {
    return list(connection, mapper).getFirst();
  }

  private PreparedStatement prepare(Connection connection) throws SQLException {
    return prepare(connection, List.of(this));
  }

  /** Several statements as one, with the parameters of all. */
  static PreparedStatement prepare(Connection connection, List<Sql> all) throws SQLException {
    var text = all.stream().map(each -> each.text).collect(Collectors.joining(";\n"));
    var statement = connection.prepareStatement(text);
    try {
      var index = 0;
      for (var each : all) {
        for (var parameter : each.parameters) {
          parameter.bind(statement, ++index);
        }
      }
      return statement;
    } catch (SQLException | RuntimeException failure) {
      statement.close();
      throw failure;
    }
  }

  private Sql array(String type, @Nullable Object[] values) {
    for (var value : values) {
      length += value instanceof String text ? text.length() : NUMBER;
    }
    return add(
        (statement, index) ->
            statement.setArray(index, statement.getConnection().createArrayOf(type, values)));
  }

  private Sql add(Parameter parameter) {
    parameters.add(parameter);
    return this;
  }

  private static String literal(Object value) {
    return value instanceof Instant instant ? cut(instant).toString() : value.toString();
  }

  private static Instant cut(Instant value) {
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  private interface Parameter {
    void bind(PreparedStatement statement, int index) throws SQLException;
  }
}
