package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.adapter.http.api.Readiness;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Ready when the database answers. */
public final class DatabaseReadiness implements Readiness {
  private static final int SECONDS = 2;
  private final DataSource database;

  public DatabaseReadiness(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<String, Part> parts() {
    try (var connection = database.getConnection()) {
      return Map.of(
          "database",
          connection.isValid(SECONDS)
              ? new Part(State.OK, "answers")
              : new Part(State.DOWN, "does not answer"));
    } catch (SQLException _) {
      return Map.of("database", new Part(State.DOWN, "gives no connection"));
    }
  }
}
