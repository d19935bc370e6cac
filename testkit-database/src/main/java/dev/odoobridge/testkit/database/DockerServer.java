package dev.odoobridge.testkit.database;

import dev.odoobridge.testkit.docker.DockerEngine;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, set up like the embedded one. */
final class DockerServer {

  private static final String IMAGE = "postgres:18";

  private DockerServer() {}

  static FoundServer start(DockerEngine engine) {
    if (!engine.answers()) {
      throw new IllegalStateException("no Docker engine answers");
    }
    try {
      return started();
    } catch (LinkageError absent) {
      throw new IllegalStateException(
          "Docker answers, but testcontainers-postgresql is not on the class path", absent);
    } catch (RuntimeException cause) {
      throw new IllegalStateException("Docker answers, but does not run " + IMAGE, cause);
    }
  }

  /** Testcontainers' own watchdog removes the container should this process be killed. */
  @SuppressWarnings("resource")
  private static FoundServer started() {
    var container =
        new PostgreSQLContainer(IMAGE)
            .withEnv(
                Map.of(
                    "POSTGRES_INITDB_ARGS",
                    "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8"))
            .withCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off");
    container.start();
    var address =
        new ServerAddress(
            container.getHost() + ":" + container.getMappedPort(5432),
            container.getDatabaseName(),
            "",
            container.getUsername(),
            container.getPassword());
    return new FoundServer(address, _ -> container.stop());
  }
}
