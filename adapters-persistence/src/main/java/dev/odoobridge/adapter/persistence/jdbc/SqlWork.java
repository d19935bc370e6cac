package dev.odoobridge.adapter.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done on a connection that someone else opens and closes. */
@FunctionalInterface
public interface SqlWork<T> {
  T on(Connection connection) throws SQLException;
}
