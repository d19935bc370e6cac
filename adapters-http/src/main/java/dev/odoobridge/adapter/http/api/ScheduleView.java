package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule.
 *
 * @param direction null but for a sync
 * @param entities all that the integration syncs when empty
 * @param cron null when {@code every} is given
 * @param nextAt null while it is paused
 * @param waitingSince when it was due without being able to start yet
 * @param run the run it started last
 * @param note why it started none the last time
 */
record ScheduleView(
    String id,
    String integration,
    String task,
    @Nullable String direction,
    List<String> entities,
    @Nullable String cron,
    @Nullable String timeZone,
    @Nullable String every,
    boolean paused,
    String origin,
    String state,
    @Nullable String nextAt,
    @Nullable String waitingSince,
    @Nullable String firedAt,
    @Nullable String run,
    @Nullable String note,
    String createdAt,
    String createdBy,
    String updatedAt) {

  static ScheduleView from(ManageSchedules.Listed listed) {
    var schedule = listed.schedule();
    var made = schedule.made();
    var firings = schedule.firings();
    return new ScheduleView(
        schedule.id().value(),
        schedule.integration().value(),
        schedule.task().word(),
        direction(schedule.task()),
        schedule.task().entities().stream().map(EntityName::value).toList(),
        schedule.cadence() instanceof Cadence.ByCron by ? by.cron().toString() : null,
        schedule.cadence() instanceof Cadence.ByCron by ? by.zone().getId() : null,
        schedule.cadence() instanceof Cadence.Every every ? every.interval().toString() : null,
        schedule.paused(),
        made.origin().word(),
        listed.state().word(),
        firings.nextAt().map(Instant::toString).orElse(null),
        firings.waitingSince().map(Instant::toString).orElse(null),
        firings.firedAt().map(Instant::toString).orElse(null),
        firings.run().map(RunId::value).orElse(null),
        firings.note().orElse(null),
        made.createdAt().toString(),
        made.createdBy(),
        made.updatedAt().toString());
  }

  /** What somebody says of it, and not what becomes of it by itself. */
  static Object terms(Schedule schedule) {
    return List.of(
        schedule.id().value(),
        schedule.task().toString(),
        schedule.cadence().toString(),
        schedule.paused(),
        schedule.made().toString());
  }

  private static @Nullable String direction(ScheduledTask task) {
    return switch (task) {
      case ScheduledTask.Sync sync -> sync.direction().word();
      case ScheduledTask.Sweep _, ScheduledTask.Test _ -> null;
    };
  }

  /**
   * The whole scheduler.
   *
   * @param since null when it was never switched
   * @param late whose time came a while ago without anybody noticing
   */
  record SchedulerView(
      boolean running,
      @Nullable String since,
      @Nullable String by,
      int schedules,
      List<String> late) {
    static SchedulerView from(ManageSchedules.Scheduler scheduler) {
      return new SchedulerView(
          scheduler.power().running(),
          scheduler.power().since().map(Instant::toString).orElse(null),
          scheduler.power().by().orElse(null),
          scheduler.schedules(),
          scheduler.late().stream().map(ScheduleId::value).toList());
    }
  }
}
