package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.adapter.http.api.Readiness;
import dev.odoobridge.adapter.persistence.Database;
import java.util.Map;

/** Ready when the database answers. */
public final class DatabaseReadiness implements Readiness {
  private final Database database;

  public DatabaseReadiness(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, Part> parts() {
    var part =
        database.answers()
            ? new Part(State.OK, "answers")
            : new Part(State.DOWN, "does not answer");
    return Map.of("database", part);
  }
}
