package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who wait for changes: so many at most, and none when the server closes. Thread-safe. */
public final class Listeners {
  private static final int MOST = 200;
  private final AtomicInteger seats = new AtomicInteger();
  private final Runnable letGo;
  private volatile boolean closed;

  /**
   * Makes the empty row of seats.
   *
   * @param letGo wakes all who wait, for good
   */
  public Listeners(Runnable letGo) {
    this.letGo = letGo;
  }

  /** Takes a seat until it is closed. */
  Seat enter() {
    if (closed) {
      throw Problem.of(ProblemType.SHUTTING_DOWN, "The service is stopping.");
    }
    if (seats.incrementAndGet() > MOST) {
      seats.decrementAndGet();
      throw Problem.of(ProblemType.TOO_MANY_LISTENERS, MOST + " requests wait for changes already.")
          .header("Retry-After", "30");
    }
    return seats::decrementAndGet;
  }

  boolean areWelcome() {
    return !closed;
  }

  /** Lets all go, and nobody in any more. */
  public void close() {
    closed = true;
    letGo.run();
  }

  /** A place among those who wait. */
  interface Seat extends AutoCloseable {
    @Override
    void close();
  }
}
