package dev.odoobridge.testkit.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Databases that are prepared once and copied often. Thread-safe. */
final class Templates {

  private final DatabaseServer server;
  private final ConcurrentMap<String, CompletableFuture<String>> prepared =
      new ConcurrentHashMap<>();

  Templates(DatabaseServer server) {
    this.server = server;
  }

  TestDatabase.Template empty() {
    return template("", "template0", DatabaseServer::keepTimeZone);
  }

  TestDatabase.Template named(String name, TestDatabase.Preparation preparation) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    empty();
    return template(name, once(""), preparation);
  }

  private TestDatabase.Template template(
      String name, String origin, TestDatabase.Preparation preparation) {
    var mine = new CompletableFuture<String>();
    if (prepared.putIfAbsent(name, mine) == null) {
      try {
        mine.complete(prepare(origin, preparation));
      } catch (Exception | AssertionError cause) {
        mine.completeExceptionally(cause);
      }
    }
    var database = once(name);
    return () -> server.copy(database);
  }

  private String prepare(String origin, TestDatabase.Preparation preparation) throws Exception {
    var database = server.copy(origin);
    try {
      preparation.prepare(database);
    } catch (Exception | AssertionError cause) {
      server.drop(database.name());
      throw cause;
    }
    server.seal(database.name());
    return database.name();
  }

  private String once(String name) {
    var database = prepared.get(name);
    if (database == null) {
      throw new IllegalStateException("nothing was prepared as " + name);
    }
    try {
      return database.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException(
          "the template '%s' could not be prepared".formatted(name), failed.getCause());
    }
  }
}
