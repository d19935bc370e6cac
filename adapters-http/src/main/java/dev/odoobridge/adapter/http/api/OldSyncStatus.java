package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.ScheduleState;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How it stands with the syncs of one integration, as a production dashboard shows it. */
final class OldSyncStatus {
  private static final int ERRORS = 10;
  private static final int RUNS_LOOKED_AT = 20;

  private final ReadRuns runs;
  private final ManageSchedules schedules;

  OldSyncStatus(ReadRuns runs, ManageSchedules schedules) {
    this.runs = runs;
    this.schedules = schedules;
  }

  StatusView of(IntegrationId integration) {
    var last = runs(integration, Optional.empty());
    return new StatusView(
        last.stream().anyMatch(run -> run.status() == RunStatus.RUNNING),
        last.stream()
            .flatMap(run -> run.finishedAt().stream())
            .findFirst()
            .map(Instant::toString)
            .orElse(null),
        last.stream().flatMap(this::errors).limit(ERRORS).toList(),
        scheduler(integration));
  }

  private List<Run> runs(IntegrationId integration, Optional<RunStatus> status) {
    var filter =
        new RunFilter(Optional.of(integration), status, Optional.empty(), Optional.empty());
    return runs.list(filter, Run.SORTING.first(RUNS_LOOKED_AT)).items();
  }

  private Stream<ErrorView> errors(Run run) {
    var stopped =
        run.error().stream()
            .map(error -> new ErrorView("run", null, null, error.message(), time(run)));
    var filter = new ItemFilter(Optional.empty(), Optional.of(Outcome.FAILED));
    var items =
        runs.items(run.id(), filter, NumberedItem.SORTING.first(ERRORS)).stream()
            .flatMap(page -> page.items().stream())
            .map(
                numbered ->
                    new ErrorView(
                        numbered.item().entity().value(),
                        numbered.item().hostId().map(HostId::value).orElse(null),
                        numbered.item().odooId().map(OdooId::value).orElse(null),
                        numbered.item().message(),
                        time(run)));
    return Stream.concat(stopped, items);
  }

  private static String time(Run run) {
    return run.finishedAt().orElse(run.startedAt()).toString();
  }

  SchedulerView scheduler(IntegrationId integration) {
    var listed = schedules.list(Optional.of(integration));
    var interval =
        listed.stream()
            .map(it -> it.schedule().cadence())
            .map(
                cadence ->
                    switch (cadence) {
                      case Cadence.ByCron(var cron, var _) -> cron.toString();
                      case Cadence.Every(var every) -> every.toString();
                    })
            .findFirst();
    return new SchedulerView(
        schedules.scheduler().power().running(),
        interval.orElse(null),
        listed.stream().anyMatch(it -> it.state() == ScheduleState.RUNNING));
  }

  /**
   * How it stands.
   *
   * @param lastSync when the last run ended
   * @param errors the last ones, newest first
   */
  record StatusView(
      boolean inProgress,
      @Nullable String lastSync,
      List<ErrorView> errors,
      SchedulerView scheduler) {}

  /**
   * What went wrong.
   *
   * @param type the entity, or {@code run} when the whole run stopped
   * @param record the host's id
   */
  record ErrorView(
      String type, @Nullable String record, @Nullable Long odooId, String message, String time) {}

  /**
   * The scheduler.
   *
   * @param interval the cron expression or the interval of its first schedule
   * @param running one of its runs is under way
   */
  record SchedulerView(boolean enabled, @Nullable String interval, boolean running) {}
}
