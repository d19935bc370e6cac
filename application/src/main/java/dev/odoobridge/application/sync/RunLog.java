package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunItem;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Writes one run into the sync log as it goes. Used by one thread. */
final class RunLog {
  private final RunStore store;
  private final BooleanSupplier stopping;
  private final boolean isSilent;
  private Run run;

  /**
   * Begins one.
   *
   * @param stopping whether the service stops
   */
  RunLog(RunStore store, Run run, BooleanSupplier stopping) {
    this(store, run, stopping, false);
  }

  private RunLog(RunStore store, Run run, BooleanSupplier stopping, boolean isSilent) {
    this.store = store;
    this.stopping = stopping;
    this.run = run;
    this.isSilent = isSilent;
  }

  /** A log of the same run that keeps nothing. */
  RunLog silent() {
    return new RunLog(store, run, stopping, true);
  }

  /**
   * Ends the run here when somebody cancelled it or the service stops. Called where nothing is half
   * done, outside of transactions.
   */
  void checkpoint() {
    stop()
        .ifPresent(
            stopped -> {
              throw stopped;
            });
  }

  /** What ends the run, when it is to end. */
  Optional<RunStopped> stop() {
    return store
        .cancelledBy(run.id())
        .map(RunStopped::cancelled)
        .or(
            () ->
                stopping.getAsBoolean() ? Optional.of(RunStopped.handedBack()) : Optional.empty());
  }

  Run run() {
    return run;
  }

  /**
   * Adds what became of a batch. Called in the transaction that stores the batch, so that the log
   * and the records tell the same.
   *
   * @param items one for each record to which something happened
   * @param unchanged how many others were looked at
   */
  void add(EntityName entity, List<RunItem> items, long unchanged) {
    if (isSilent || (items.isEmpty() && unchanged == 0)) {
      return;
    }
    var counts = Counts.NONE;
    for (var item : items) {
      counts = counts.plus(item.outcome(), 1);
    }
    if (unchanged > 0) {
      counts = counts.plus(Outcome.UNCHANGED, unchanged);
    }
    run = run.counted(entity, counts);
    store.save(run);
    if (!items.isEmpty()) {
      store.addItems(run.id(), items);
    }
  }

  void end(Run ended) {
    run = ended;
    store.save(run);
  }
}
