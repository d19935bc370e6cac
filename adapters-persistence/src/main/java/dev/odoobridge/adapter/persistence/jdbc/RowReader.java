package dev.odoobridge.adapter.persistence.jdbc;

import java.sql.SQLException;

/** Takes note of a row. */
@FunctionalInterface
public interface RowReader {
  void read(ResultRow row) throws SQLException;
}
