package dev.odoobridge.benchmarks;

import java.lang.management.ManagementFactory;

/** Looks every two seconds how much memory is really in use: after a collection. */
final class Heap implements AutoCloseable {
  private static final int EVERY = 2000;
  private final Thread watching = Thread.ofPlatform().daemon().name("heap").unstarted(this::watch);
  private volatile long highest;

  static Heap watched() {
    var heap = new Heap();
    heap.watching.start();
    return heap;
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void look() {
    System.gc();
    var used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    highest = Math.max(highest, used);
  }

  /** Megabytes, at most so far. */
  long highest() {
    look();
    return highest / (1024 * 1024);
  }

  @Override
  public void close() {
    watching.interrupt();
  }
}
