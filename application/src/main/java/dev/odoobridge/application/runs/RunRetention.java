package dev.odoobridge.application.runs;

import dev.odoobridge.application.port.out.RunStore;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets runs that have been kept long enough. The journals of records stay. */
public final class RunRetention {
  private static final Logger LOG = LoggerFactory.getLogger(RunRetention.class);
  private final RunStore runs;
  private final Duration kept;
  private final InstantSource clock;

  public RunRetention(RunStore runs, Duration kept, InstantSource clock) {
    this.runs = runs;
    this.kept = kept;
    this.clock = clock;
  }

  public void tick() {
    var forgotten = runs.forget(clock.instant().minus(kept));
    if (forgotten > 0) {
      LOG.atInfo().addKeyValue("runs", forgotten).log("old runs were forgotten");
    }
  }
}
