package dev.odoobridge.adapter.persistence;

import dev.odoobridge.application.port.out.StoreFailure;
import java.sql.SQLException;
import java.util.Optional;

/** Says for people what a database error means; never what the data was. */
final class SqlFailures {
  private static final String UNIQUE_VIOLATION = "23505";

  private SqlFailures() {}

  static StoreFailure failure(SQLException cause) {
    return new StoreFailure(message(state(cause)), cause);
  }

  static boolean isUniqueViolation(SQLException failure) {
    return UNIQUE_VIOLATION.equals(failure.getSQLState());
  }

  /** Whether the connection is of no use any more: cut, or ended by the server. */
  static boolean isBroken(SQLException failure) {
    var state = state(failure);
    return state.startsWith("08") || state.startsWith("57P");
  }

  /** The five characters of the SQL standard; the pool leaves them to the cause of its failure. */
  static String state(SQLException failure) {
    return Optional.ofNullable(failure.getSQLState())
        .or(() -> Optional.ofNullable(failure.getCause()).flatMap(SqlFailures::stateOfCause))
        .orElse("");
  }

  private static Optional<String> stateOfCause(Throwable cause) {
    return cause instanceof SQLException failure ? Optional.of(state(failure)) : Optional.empty();
  }

  private static String message(String state) {
    var meaning =
        switch (state.length() < 2 ? "" : state.substring(0, 2)) {
          case "" -> "no database connection became free in time";
          case "08" -> "the database cannot be reached";
          case "23" -> "the database refused the work: it refers to what is not there";
          case "28", "3D" -> "the database does not let the bridge in";
          case "40" -> "the database stopped the work, for other work was in its way";
          case "53" -> "the database has no room left: disk, memory or connections";
          case "57" -> "the database is shutting down or was told to stop the work";
          default -> "the database refused the work";
        };
    return state.isEmpty() ? meaning : meaning + " (SQLSTATE " + state + ")";
  }
}
