package dev.odoobridge.application.sync;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Work done beside a run's own thread, while that waits for Odoo: one piece after the other, in the
 * order it was given, so pieces need no care for each other. Closing waits for what was given.
 */
final class Beside implements AutoCloseable {
  private final ExecutorService thread;

  /**
   * Takes over the thread.
   *
   * @param thread works on one piece at a time, in their order; closed with this
   */
  Beside(ExecutorService thread) {
    this.thread = thread;
  }

  <T> Piece<T> start(Supplier<T> work) {
    return new Piece<>(thread.submit(work::get));
  }

  Piece<Boolean> start(Runnable work) {
    return start(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public void close() {
    thread.close();
  }

  /** Work that was given. */
  record Piece<T>(Future<T> future) {
    boolean isDone() {
      return future.isDone();
    }

    /** What came of it, once it is done; throws what the work threw. */
    T result() {
      try {
        return future.get();
      } catch (InterruptedException interrupted) {
        future.cancel(true);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while working beside", interrupted);
      } catch (ExecutionException failed) {
        switch (failed.getCause()) {
          case RuntimeException cause -> throw cause;
          case Error cause -> throw cause;
          case null, default -> throw new IllegalStateException(failed);
        }
      }
    }
  }
}
