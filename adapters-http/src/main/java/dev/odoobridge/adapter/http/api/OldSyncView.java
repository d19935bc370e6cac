package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import java.time.Duration;
import java.util.List;

/**
 * What a sync of a production dashboard came to.
 *
 * @param finished false when it took longer than the answer could wait; the runs go on
 * @param ordersPushed how many went to Odoo
 * @param runs where all of it can be read
 */
record OldSyncView(
    boolean finished,
    CountsView products,
    CountsView users,
    CountsView orders,
    long ordersPushed,
    long errors,
    long durationMs,
    List<String> runs) {

  static OldSyncView from(List<Run> runs, boolean finished) {
    return new OldSyncView(
        finished,
        pulled(runs, OldSyncRoutes.PRODUCTS),
        pulled(runs, OldSyncRoutes.USERS),
        pulled(runs, OldSyncRoutes.ORDERS),
        of(runs, Direction.EXPORT).stream().mapToLong(run -> written(run.total())).sum(),
        runs.stream().mapToLong(OldSyncView::errors).sum(),
        runs.stream().mapToLong(OldSyncView::took).sum(),
        runs.stream().map(run -> run.id().value()).toList());
  }

  private static CountsView pulled(List<Run> runs, EntityName entity) {
    return of(runs, Direction.IMPORT).stream()
        .flatMap(run -> run.counts().entrySet().stream())
        .filter(entry -> entry.getKey().equals(entity))
        .map(entry -> CountsView.from(entry.getValue()))
        .findFirst()
        .orElse(new CountsView(0, 0, 0));
  }

  private static List<Run> of(List<Run> runs, Direction direction) {
    return runs.stream().filter(run -> run.request().direction() == direction).toList();
  }

  private static long written(Counts counts) {
    return counts.of(Outcome.CREATED) + counts.of(Outcome.UPDATED);
  }

  /** A run that stopped is an error, too. */
  private static long errors(Run run) {
    return run.total().of(Outcome.FAILED) + (run.error().isPresent() ? 1 : 0);
  }

  private static long took(Run run) {
    return run.finishedAt().map(at -> Duration.between(run.startedAt(), at).toMillis()).orElse(0L);
  }

  /**
   * How many records came in.
   *
   * @param skipped those that needed nothing, too
   */
  record CountsView(long created, long updated, long skipped) {
    static CountsView from(Counts counts) {
      return new CountsView(
          counts.of(Outcome.CREATED),
          counts.of(Outcome.UPDATED) + counts.of(Outcome.LINKED),
          counts.of(Outcome.SKIPPED) + counts.of(Outcome.UNCHANGED));
    }
  }
}
