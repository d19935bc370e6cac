package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.listing.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The conditions of a query that is put together: all must hold. */
final class Conditions {
  private final List<String> texts = new ArrayList<>(List.of("true"));
  private final List<Consumer<Sql>> parameters = new ArrayList<>();

  /** Adds one with a question mark, when there is a value for it. */
  Conditions and(String text, Optional<String> value) {
    value.ifPresent(it -> and(text, sql -> sql.text(it)));
    return this;
  }

  Conditions and(String text, Consumer<Sql> parameter) {
    texts.add(text);
    parameters.add(parameter);
    return this;
  }

  /** Adds that a column is within a period. */
  Conditions within(String column, Period period) {
    period.from().ifPresent(from -> and(column + " >= ?", sql -> sql.moment(from)));
    period.until().ifPresent(until -> and(column + " < ?", sql -> sql.moment(until)));
    return this;
  }

  /** How many rows of the table they leave. */
  long count(Connection connection, String table) throws SQLException {
    return between("SELECT count(*) FROM " + table, "")
        .only(connection, row -> row.number("count"));
  }

  /** The query, to which the parameters of its tail are to be added. */
  Sql between(String head, String tail) {
    var sql = Sql.of(head + " WHERE " + String.join(" AND ", texts) + " " + tail);
    parameters.forEach(it -> it.accept(sql));
    return sql;
  }
}
