package dev.odoobridge.bootstrap.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Works on runs, each on a virtual thread of its own. Closing lets those under way end, for a
 * while; then they are interrupted, which they note in the sync log, and the next run goes on where
 * they stopped. Thread-safe.
 */
public final class RunExecutor implements Executor, AutoCloseable {
  private static final Duration ENDING = Duration.ofSeconds(10);
  private static final Duration NOTING = Duration.ofSeconds(5);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Override
  public void execute(Runnable run) {
    threads.execute(run);
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
