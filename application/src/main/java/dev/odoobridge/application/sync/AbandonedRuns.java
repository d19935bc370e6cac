package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Ends runs that are under way though nobody works on them, because their process died. Whoever
 * works on a run holds its integration's lease, on whichever instance: where the lease is taken
 * nothing is touched. Thread-safe.
 */
public final class AbandonedRuns {
  private static final int AT_ONCE = 100;
  private final RunStore runs;
  private final Leases leases;
  private final InstantSource clock;

  public AbandonedRuns(RunStore runs, Leases leases, InstantSource clock) {
    this.runs = runs;
    this.leases = leases;
    this.clock = clock;
  }

  /** Ends those of every integration. */
  public void settle() {
    running(Optional.empty()).stream()
        .map(Run::integration)
        .distinct()
        .forEach(
            id ->
                leases
                    .tryAcquire(Leases.ofRuns(id))
                    .ifPresent(
                        lease -> {
                          try (lease) {
                            settle(id);
                          }
                        }));
  }

  /** Ends those of one integration; the caller holds its lease. */
  void settle(IntegrationId id) {
    for (var dead : running(Optional.of(id))) {
      var cause =
          new Run.RunError(
              "interrupted", "the process that worked on it ended; the rest is in the next run");
      runs.save(dead.ended(RunStatus.INTERRUPTED, clock.instant(), Optional.of(cause)));
    }
  }

  private List<Run> running(Optional<IntegrationId> integration) {
    var filter =
        new RunFilter(
            integration, Optional.of(RunStatus.RUNNING), Optional.empty(), Optional.empty());
    return runs.list(filter, Run.SORTING.first(AT_ONCE));
  }
}
