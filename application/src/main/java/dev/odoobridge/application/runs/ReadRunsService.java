package dev.odoobridge.application.runs;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.odoo.Sleeper;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Reads the sync log; waits for a run by looking again, as it may run on another instance. */
public final class ReadRunsService implements ReadRuns {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
  private final RunStore runs;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Counts<Counted> counts;

  public ReadRunsService(RunStore runs, InstantSource clock, Sleeper sleeper) {
    this.runs = runs;
    this.clock = clock;
    this.sleeper = sleeper;
    this.counts = new Counts<>(clock);
  }

  @Override
  public Optional<Run> find(RunId id) {
    return runs.find(id);
  }

  @Override
  public Optional<Run> await(RunId id, Duration atMost) {
    var end = clock.instant().plus(atMost);
    var run = runs.find(id);
    while (run.filter(found -> found.status() == RunStatus.RUNNING).isPresent()
        && clock.instant().isBefore(end)) {
      try {
        sleeper.sleep(LOOK_AGAIN);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return run;
      }
      run = runs.find(id);
    }
    return run;
  }

  @Override
  public Page<Run> list(RunFilter filter, Slice<Run> slice) {
    return slice.page(runs.list(filter, slice.andOneMore()), runs.count(filter));
  }

  @Override
  public Optional<Page<NumberedItem>> items(
      RunId id, ItemFilter filter, Slice<NumberedItem> slice) {
    return runs.find(id)
        .map(
            _ ->
                slice.page(
                    runs.items(id, filter, slice.andOneMore()),
                    counts.of(new Counted(id, filter), () -> runs.countItems(id, filter))));
  }

  private record Counted(RunId run, ItemFilter filter) {}
}
