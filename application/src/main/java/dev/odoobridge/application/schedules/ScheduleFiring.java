package dev.odoobridge.application.schedules;

import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.application.port.out.ScheduleTrigger;
import dev.odoobridge.domain.schedule.Firings;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Notes that the time of a schedule has come. Whoever is called second, here or on another
 * instance, finds the next time already set and does nothing: each time counts once. Thread-safe.
 */
public final class ScheduleFiring implements ScheduleTrigger.Called {
  private final ScheduleStore schedules;
  private final InstantSource clock;
  private final Runnable waiting;

  /**
   * Prepares noting.
   *
   * @param waiting is told when a schedule waits to start
   */
  public ScheduleFiring(ScheduleStore schedules, InstantSource clock, Runnable waiting) {
    this.schedules = schedules;
    this.clock = clock;
    this.waiting = waiting;
  }

  @Override
  public Optional<Instant> call(ScheduleId id) {
    var isOn = schedules.scheduler().running();
    var now = clock.instant();
    var noted = schedules.change(id, it -> note(it, isOn, now));
    if (noted.map(Schedule::firings).flatMap(Firings::waitingSince).isPresent()) {
      waiting.run();
    }
    return noted.map(Schedule::firings).flatMap(Firings::nextAt);
  }

  private static Schedule note(Schedule schedule, boolean isOn, Instant now) {
    if (!schedule.isDue(now)) {
      return schedule;
    }
    return isOn ? schedule.fired(now) : schedule.passed(now);
  }
}
