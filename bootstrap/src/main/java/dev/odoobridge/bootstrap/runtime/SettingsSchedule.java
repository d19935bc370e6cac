package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.schedules.ScheduleKeeper;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps the schedule that {@code ODOO_SYNC_INTERVAL} describes: all of the default integration. */
final class SettingsSchedule {
  private static final IntegrationId INTEGRATION = new IntegrationId("default");
  private static final ScheduleId ID = new ScheduleId("default.all");

  private SettingsSchedule() {}

  /** Does so where the environment describes that integration. */
  static void ensure(Settings settings, ScheduleKeeper keeper, Instant now) {
    settings
        .defaultIntegration()
        .ifPresent(
            described ->
                keeper.follow(
                    Origin.SETTINGS,
                    described
                        .syncInterval()
                        .map(cadence -> Map.of(ID, schedule(cadence, now)))
                        .orElse(Map.of())));
  }

  /** One that is new and has no times of day does not let its first sync wait for an interval. */
  private static Schedule schedule(Cadence cadence, Instant now) {
    var made =
        Schedule.made(
            ID,
            INTEGRATION,
            new ScheduledTask.Sync(Direction.BOTH, List.of()),
            cadence,
            false,
            new Schedule.Made(Origin.SETTINGS, now, "settings", now));
    return cadence instanceof Cadence.Every ? made.again(now) : made;
  }
}
