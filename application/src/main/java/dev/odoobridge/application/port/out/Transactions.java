package dev.odoobridge.application.port.out;

import java.util.function.Supplier;

/**
 * Makes several store calls one: all of them happen, or none.
 *
 * <p>The stores called by {@code work} on the calling thread take part. A transaction inside
 * another joins it. When {@code work} throws, nothing is kept and the exception goes on.
 * Thread-safe.
 */
public interface Transactions {

  /**
   * Runs the work and keeps what it did.
   *
   * @throws StoreFailure when the store could not be reached or did not take it; nothing is kept
   */
  <T> T call(Supplier<T> work);

  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }
}
