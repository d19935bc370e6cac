package dev.odoobridge.bootstrap.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Works on runs, each on a virtual thread of its own. Closing has those under way end after the
 * batch they are at, and be handed back; who does not within a while is interrupted, which is noted
 * in the sync log. The next run goes on where they stopped. Thread-safe.
 */
public final class RunExecutor implements Executor, AutoCloseable {
  private static final Duration ENDING = Duration.ofSeconds(10);
  private static final Duration NOTING = Duration.ofSeconds(5);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Override
  public void execute(Runnable run) {
    threads.execute(run);
  }

  /** Whether the service stops: a run then ends after the batch it is at. */
  public boolean isStopping() {
    return threads.isShutdown();
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(NOTING.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
