package dev.odoobridge.adapter.persistence.jdbc;

import java.sql.SQLException;

/** Makes a value of a row. */
@FunctionalInterface
public interface RowMapper<T> {
  T map(ResultRow row) throws SQLException;
}
