package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.out.StoreFailure;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again on a thread of its own, whenever woken and at least so often. */
final class Ticker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  /**
   * Calls that come faster share a tick; a host that writes a thousand times a second makes them.
   */
  private static final Duration BREATH = Duration.ofMillis(10);

  private final String name;
  private final Runnable tick;
  private final Wake wake;
  private final Duration pause;
  private final Thread thread;
  private volatile boolean stopped;

  Ticker(String name, Runnable tick, Wake wake, Duration pause) {
    this.name = name;
    this.tick = tick;
    this.wake = wake;
    this.pause = pause;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!stopped) {
      try {
        tick.run();
      } catch (StoreFailure failed) {
        // Its stack tells no more than its sentence, again and again while the database is away.
        LOG.atWarn()
            .addKeyValue("ticker", name)
            .addKeyValue("reason", failed.getMessage())
            .log("tick failed, goes on");
      } catch (RuntimeException failed) {
        LOG.atWarn().setCause(failed).addKeyValue("ticker", name).log("tick failed, goes on");
      }
      try {
        Thread.sleep(BREATH);
        wake.await(pause);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** Takes no further tick; waits for the one under way, within a bound. */
  @Override
  public void close() {
    stopped = true;
    wake.call();
    try {
      if (!thread.join(STOPPING)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
