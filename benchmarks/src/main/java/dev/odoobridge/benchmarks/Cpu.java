package dev.odoobridge.benchmarks;

import java.time.Duration;

/**
 * Processor time of this program and of the database it started: unlike a time on the clock it says
 * the same on a busy machine.
 */
final class Cpu {
  private Cpu() {}

  /** Milliseconds used so far. */
  static double used() {
    var self = ProcessHandle.current();
    var below = self.descendants().map(Cpu::millis).reduce(0L, Long::sum);
    return millis(self) + below;
  }

  /** Milliseconds that the program alone used so far. */
  static double own() {
    return millis(ProcessHandle.current());
  }

  private static long millis(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }
}
