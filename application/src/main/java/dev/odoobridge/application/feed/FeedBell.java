package dev.odoobridge.application.feed;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Rings for all who wait for a change when there may be one. Thread-safe. */
public final class FeedBell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long strokes;
  private boolean closed;

  public void ring() {
    lock.lock();
    try {
      strokes++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets all go who wait; from then on nobody waits. */
  void close() {
    lock.lock();
    try {
      closed = true;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often it has rung: to be asked before looking for changes, so that no ring is missed. */
  long strokes() {
    lock.lock();
    try {
      return strokes;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it rings again, or has rung since.
   *
   * @param heard what {@link #strokes} said
   * @return false when the time was over before, or nobody waits any more
   */
  boolean await(long heard, Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (strokes == heard) {
        if (closed || left <= 0) {
          return false;
        }
        left = rung.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
