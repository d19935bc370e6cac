package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that is started again when it ends by itself: killed for want of memory, crashed. It
 * keeps its port and its password, so that connections need only be made anew. One that ends again
 * and again is given up. Thread-safe.
 */
final class WatchedServer {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedServer.class);
  private static final int MOST_STARTS = 5;
  private static final long WITHIN = Duration.ofMinutes(10).toNanos();

  private final Start start;
  private final Runnable gaveUp;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Long> starts = new ArrayDeque<>();
  private volatile ServerProcess server;
  private volatile boolean stopping;

  /** Starts the server once more. */
  interface Start {
    ServerProcess again() throws IOException;
  }

  /**
   * Watches from now on.
   *
   * @param gaveUp called at most once, when the server is gone for good though nobody stopped it
   */
  WatchedServer(ServerProcess server, Start start, Runnable gaveUp) {
    this.server = server;
    this.start = start;
    this.gaveUp = gaveUp;
    Thread.ofPlatform().name("embedded-postgres-watch").daemon().start(this::watch);
  }

  long pid() {
    return server.pid();
  }

  boolean isAlive() {
    return server.isAlive();
  }

  private void watch() {
    while (!stopping) {
      server.awaitEnd();
      if (stopping) {
        return;
      }
      if (!isWorthAStart()) {
        LOG.error("the embedded server does not stay up, it is given up");
        gaveUp.run();
        return;
      }
      startAgain();
    }
  }

  private boolean isWorthAStart() {
    var now = System.nanoTime();
    while (!starts.isEmpty() && now - starts.peekFirst() > WITHIN) {
      starts.removeFirst();
    }
    starts.addLast(now);
    return starts.size() <= MOST_STARTS;
  }

  private void startAgain() {
    lock.lock();
    try {
      if (!stopping) {
        server = start.again();
        LOG.atWarn().addKeyValue("pid", server.pid()).log("the embedded server was started again");
      }
    } catch (IOException | RuntimeException failed) {
      LOG.atError().setCause(failed).log("the embedded server could not be started again");
    } finally {
      lock.unlock();
    }
  }

  /** Stops the server and the watch; waits for a start under way. */
  void stop() {
    stopping = true;
    lock.lock();
    try {
      server.stop();
    } finally {
      lock.unlock();
    }
  }
}
