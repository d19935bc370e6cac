package dev.odoobridge.application.schedules;

import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.application.port.out.ScheduleTrigger;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the schedules as integrations and settings say, and the trigger as the schedules say:
 * whatever got lost between two steps is put right at the next tick. Raises the alarm for schedules
 * whose time passed without anybody noticing. Used by one thread.
 */
public final class ScheduleKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleKeeper.class);
  private final ScheduleStore schedules;
  private final ScheduleTrigger trigger;
  private final IntegrationStore integrations;
  private final InstantSource clock;
  private final Set<ScheduleId> alarmed = new HashSet<>();

  public ScheduleKeeper(
      ScheduleStore schedules,
      ScheduleTrigger trigger,
      IntegrationStore integrations,
      InstantSource clock) {
    this.schedules = schedules;
    this.trigger = trigger;
    this.integrations = integrations;
    this.clock = clock;
  }

  /** The schedule an integration's interval for an entity is kept as. */
  public static ScheduleId interval(Integration integration, EntityName entity) {
    return new ScheduleId(integration.id() + "." + entity);
  }

  public void tick() {
    followIntervals();
    arm();
    watch();
  }

  private void followIntervals() {
    var wanted = new HashMap<ScheduleId, Schedule>();
    for (var integration : integrations.list()) {
      integration
          .settings()
          .intervals()
          .forEach(
              (entity, every) -> {
                var schedule = made(integration, entity, new Cadence.Every(every));
                wanted.put(schedule.id(), schedule);
              });
    }
    follow(Origin.INTERVALS, wanted);
  }

  private Schedule made(Integration integration, EntityName entity, Cadence cadence) {
    var now = clock.instant();
    return Schedule.made(
        interval(integration, entity),
        integration.id(),
        new ScheduledTask.Sync(Direction.BOTH, List.of(entity)),
        cadence,
        false,
        new Schedule.Made(Origin.INTERVALS, now, "integration", now));
  }

  /** Makes the schedules of that origin those that are wanted; a pause is kept. */
  public void follow(Origin origin, Map<ScheduleId, Schedule> wanted) {
    for (var kept : schedules.list()) {
      if (kept.made().origin() == origin && !wanted.containsKey(kept.id())) {
        schedules.remove(kept.id());
      }
    }
    for (var schedule : wanted.values()) {
      var kept = schedules.find(schedule.id());
      if (kept.isEmpty()) {
        schedules.add(schedule);
      } else if (kept.get().made().origin() == origin && !isSame(kept.get(), schedule)) {
        schedules.change(
            schedule.id(),
            it -> it.changed(schedule.task(), schedule.cadence(), it.paused(), clock.instant()));
      }
    }
  }

  private static boolean isSame(Schedule kept, Schedule wanted) {
    return kept.task().equals(wanted.task()) && kept.cadence().equals(wanted.cadence());
  }

  /** Reads the trigger first: what is due meanwhile is then seen as due later by both. */
  private void arm() {
    var armed = new HashMap<>(trigger.armed());
    for (var schedule : schedules.list()) {
      var is = armed.remove(schedule.id());
      schedule
          .firings()
          .nextAt()
          .ifPresentOrElse(
              at -> {
                var wanted = at.truncatedTo(ChronoUnit.MILLIS);
                if (is == null || !is.truncatedTo(ChronoUnit.MILLIS).equals(wanted)) {
                  trigger.arm(schedule.id(), at);
                }
              },
              () -> {
                if (is != null) {
                  trigger.disarm(schedule.id());
                }
              });
    }
    armed.keySet().forEach(trigger::disarm);
  }

  private void watch() {
    var now = clock.instant();
    var isOn = schedules.scheduler().running();
    for (var schedule : schedules.list()) {
      if (!isOn || !schedule.isLate(now)) {
        alarmed.remove(schedule.id());
      } else if (alarmed.add(schedule.id())) {
        LOG.atError()
            .addKeyValue("schedule", schedule.id())
            .addKeyValue("due", schedule.firings().nextAt().orElseThrow())
            .log("a schedule did not fire");
      }
    }
  }
}
