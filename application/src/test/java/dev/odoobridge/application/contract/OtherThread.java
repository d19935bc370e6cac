package dev.odoobridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work on a virtual thread beside the test, which must come to an end within ten seconds. */
final class OtherThread<T> {
  private final FutureTask<T> task;

  private OtherThread(FutureTask<T> task) {
    this.task = task;
  }

  static <T> OtherThread<T> start(Supplier<T> work) {
    var task = new FutureTask<>(work::get);
    Thread.ofVirtual().start(task);
    return new OtherThread<>(task);
  }

  static OtherThread<Boolean> run(Runnable work) {
    return start(
        () -> {
          work.run();
          return true;
        });
  }

  T result() {
    try {
      return task.get(10, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw new AssertionError("the other thread failed", failure.getCause());
    } catch (InterruptedException | TimeoutException failure) {
      throw new AssertionError("the other thread came to no end", failure);
    }
  }

  /** Watches it for a while: it must be held up by what this thread holds. */
  void assertWaits() {
    assertThrows(TimeoutException.class, () -> task.get(100, TimeUnit.MILLISECONDS));
  }
}
