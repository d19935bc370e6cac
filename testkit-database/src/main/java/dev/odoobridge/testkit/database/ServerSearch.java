package dev.odoobridge.testkit.database;

import dev.odoobridge.testkit.docker.DockerEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Looks for a server: the named one, one in Docker, the embedded one. */
final class ServerSearch {

  static final String URL_VARIABLE = "ODOO_BRIDGE_TEST_DATABASE_URL";

  private final Map<String, String> environment;
  private final Supplier<FoundServer> docker;
  private final Supplier<FoundServer> embedded;

  ServerSearch(
      Map<String, String> environment,
      Supplier<FoundServer> docker,
      Supplier<FoundServer> embedded) {
    this.environment = Map.copyOf(environment);
    this.docker = docker;
    this.embedded = embedded;
  }

  static ServerSearch fromEnvironment() {
    var environment = System.getenv();
    return new ServerSearch(
        environment,
        () -> DockerServer.start(DockerEngine.fromEnvironment(environment)),
        EmbeddedServer::start);
  }

  /**
   * A named server is the only one asked for; the reasons against all others are in the failure.
   */
  FoundServer find() {
    var url = environment.getOrDefault(URL_VARIABLE, "");
    if (!url.isBlank()) {
      return new FoundServer(named(url), DatabaseServer::dropAll);
    }
    var reasons = new ArrayList<RuntimeException>();
    for (var candidate : List.of(docker, embedded)) {
      try {
        return candidate.get();
      } catch (RuntimeException reason) {
        reasons.add(reason);
      }
    }
    var failure = new IllegalStateException(message(reasons));
    reasons.forEach(failure::addSuppressed);
    throw failure;
  }

  private static ServerAddress named(String url) {
    try {
      return ServerAddress.parse(url);
    } catch (IllegalArgumentException cause) {
      // Not the cause itself, whose message may carry the password.
      throw new IllegalStateException(
          URL_VARIABLE + " is no PostgreSQL URL such as postgresql://user:password@host/database");
    }
  }

  private static String message(List<RuntimeException> reasons) {
    var message = new StringBuilder("No PostgreSQL for the tests; name one in " + URL_VARIABLE);
    reasons.forEach(reason -> message.append("; ").append(reason.getMessage()));
    return message.toString();
  }
}
