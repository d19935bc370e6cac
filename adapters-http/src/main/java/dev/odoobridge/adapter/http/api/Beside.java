package dev.odoobridge.adapter.http.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that goes on beside its caller's own, one piece after the other. What a piece throws,
 * whoever gives the next one or closes this is thrown. Closing waits for the last piece.
 */
final class Beside implements Closeable {
  private Optional<FutureTask<Boolean>> underWay = Optional.empty();

  /** Starts a piece as soon as the one before is done. */
  void start(Work work) throws IOException {
    close();
    var piece =
        new FutureTask<>(
            () -> {
              work.run();
              return true;
            });
    underWay = Optional.of(piece);
    Thread.ofVirtual().name("beside").start(piece);
  }

  @Override
  public void close() throws IOException {
    if (underWay.isPresent()) {
      var piece = underWay.get();
      underWay = Optional.empty();
      await(piece);
    }
  }

  private static void await(FutureTask<Boolean> piece) throws IOException {
    try {
      piece.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for what goes on beside");
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  /** A piece of work. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }
}
