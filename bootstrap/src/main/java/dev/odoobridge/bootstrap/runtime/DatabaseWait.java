package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.adapter.http.HttpSettings;
import dev.odoobridge.adapter.http.WaitingServer;
import dev.odoobridge.adapter.http.api.Readiness;
import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.bootstrap.config.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a database that may not be there yet: a service that starts with the machine may be faster
 * than its database. Meanwhile the service answers that it lives and is not ready.
 */
final class DatabaseWait {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private DatabaseWait() {}

  /**
   * The database, however long it takes to be reached.
   *
   * @throws StoreFailure when it is reached and does not let the bridge in
   */
  static Database open(Settings settings, DatabaseAddress address) {
    try {
      return Database.open(address);
    } catch (StoreFailure failure) {
      requireAway(failure);
      LOG.atWarn().log("waits: {}", failure.getMessage());
    }
    var http = HttpSettings.of(settings.host(), settings.port(), Version.current());
    try (var server = new WaitingServer(http, DatabaseWait::parts, new SecureRandom())) {
      server.start();
      return await(address);
    }
  }

  private static void requireAway(StoreFailure failure) {
    if (!Database.isAway(failure)) {
      throw failure;
    }
  }

  private static Map<String, Readiness.Part> parts() {
    return Map.of("database", new Readiness.Part(Readiness.State.DOWN, "was not reached yet"));
  }

  private static Database await(DatabaseAddress address) {
    while (true) {
      try {
        Thread.sleep(PAUSE);
        var database = Database.open(address);
        LOG.info("the database is there");
        return database;
      } catch (StoreFailure failure) {
        requireAway(failure);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for the database", stopped);
      }
    }
  }
}
