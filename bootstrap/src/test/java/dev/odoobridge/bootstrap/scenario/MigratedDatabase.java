package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.testkit.database.TestDatabase;

/** Databases that have the bridge's tables already: migrated once in this process, then copied. */
public final class MigratedDatabase {
  private MigratedDatabase() {}

  public static TestDatabase create() {
    return TestDatabase.template("migrated", MigratedDatabase::migrate).create();
  }

  private static void migrate(TestDatabase database) {
    Database.open(TestAddress.of(database)).close();
  }
}
