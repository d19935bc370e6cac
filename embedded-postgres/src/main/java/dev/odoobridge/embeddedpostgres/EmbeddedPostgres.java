package dev.odoobridge.embeddedpostgres;

import java.io.IOException;

/**
 * A PostgreSQL server that belongs to this process, with the database {@value Endpoint#DATABASE}.
 *
 * <p>It listens on 127.0.0.1 alone, on a port that changes with each start, and asks for a
 * password. Its data stays in the folder and survives the kill of this process. One process at a
 * time has a folder. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private final FolderLock lock;
  private final ServerProcess server;
  private final Endpoint endpoint;

  private EmbeddedPostgres(FolderLock lock, ServerProcess server, Endpoint endpoint) {
    this.lock = lock;
    this.server = server;
    this.endpoint = endpoint;
  }

  /**
   * Starts the server of the folder and returns when it answers; the first start in a folder also
   * unpacks and initialises it, which takes a few seconds.
   *
   * @throws EmbeddedPostgresFailure when it cannot run here; nothing keeps running then
   */
  public static EmbeddedPostgres start(Settings settings) {
    var platform = Platform.current();
    var layout = Layout.prepare(settings.folder());
    var lock = FolderLock.take(layout);
    try {
      var running = new Launch(settings, layout, platform).run();
      return new EmbeddedPostgres(lock, running.server(), running.endpoint());
    } catch (IOException cause) {
      lock.close();
      throw new EmbeddedPostgresFailure.StartFailed("The data folder could not be used", cause);
    } catch (RuntimeException | Error cause) {
      lock.close();
      throw cause;
    }
  }

  /** Without user name and password. */
  public String jdbcUrl() {
    return endpoint.jdbcUrl();
  }

  /** A superuser of this server. */
  public String username() {
    return Cluster.USERNAME;
  }

  public String password() {
    return endpoint.password();
  }

  /** The process of the server. */
  public long pid() {
    return server.pid();
  }

  /** False once the server is gone, for whatever reason. */
  public boolean isRunning() {
    return server.isAlive();
  }

  /** Ends all sessions and stops the server, within 40 seconds; does nothing the second time. */
  @Override
  public void close() {
    server.stop();
    lock.close();
  }
}
