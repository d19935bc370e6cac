package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import java.util.Optional;

/** Where a test's own database is, for the settings of a service. */
public final class TestAddress {
  private TestAddress() {}

  public static DatabaseAddress of(TestDatabase database) {
    return new DatabaseAddress(
        database.jdbcUrl(),
        database.username(),
        Optional.of(database.password()).filter(it -> !it.isEmpty()).map(Secret::new));
  }
}
