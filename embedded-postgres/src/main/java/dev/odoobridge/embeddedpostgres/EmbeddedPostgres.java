package dev.odoobridge.embeddedpostgres;

import java.io.IOException;

/**
 * A PostgreSQL server that belongs to this process, with the database {@value Endpoint#DATABASE}.
 *
 * <p>It listens on 127.0.0.1 alone, on a port that changes with each start, and asks for a
 * password. Its data stays in the folder and survives the kill of this process. When it ends by
 * itself it is started again on the same port, unless it did so five times within ten minutes. One
 * process at a time has a folder. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private final FolderLock lock;
  private final WatchedServer server;
  private final Endpoint endpoint;

  private EmbeddedPostgres(FolderLock lock, WatchedServer server, Endpoint endpoint) {
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
    return start(settings, () -> {});
  }

  /**
   * Starts the server of the folder, as {@link #start(Settings)} does.
   *
   * @param gaveUp called when the server ended by itself so often that it is not started again;
   *     nothing answers from then on
   */
  public static EmbeddedPostgres start(Settings settings, Runnable gaveUp) {
    var platform = Platform.current();
    var layout = Layout.prepare(settings.folder());
    var lock = FolderLock.take(layout);
    try {
      var running = new Launch(settings, layout, platform).run();
      var server =
          new WatchedServer(
              running.server(),
              () -> new Launch(settings, layout, platform).again(running.endpoint()),
              gaveUp);
      return new EmbeddedPostgres(lock, server, running.endpoint());
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

  /** The process of the server; another one after it was started again. */
  public long pid() {
    return server.pid();
  }

  /** False while the server is gone, for whatever reason. */
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
