package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.domain.sync.RunId;
import java.util.concurrent.atomic.AtomicLong;

/** Run ids {@code run-00000001}, {@code run-00000002} and so on: the same in every test. */
public final class CountingIds implements IdSource {
  private final AtomicLong last = new AtomicLong();

  @Override
  public RunId nextRunId() {
    return new RunId("run-%08d".formatted(last.incrementAndGet()));
  }
}
