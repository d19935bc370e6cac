package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Cron;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Schedules kept in memory; those of an interval belong to their integration. */
final class FakeSchedules implements ManageSchedules {
  private final InstantSource clock;
  private final ConcurrentSkipListMap<ScheduleId, Schedule> kept = new ConcurrentSkipListMap<>();
  private volatile SchedulerSwitch power = SchedulerSwitch.STANDARD;
  volatile List<ScheduleId> late = List.of();

  FakeSchedules(InstantSource clock) {
    this.clock = clock;
  }

  void keep(Schedule schedule) {
    kept.put(schedule.id(), schedule);
  }

  @Override
  public List<Listed> list(Optional<IntegrationId> integration) {
    return kept.values().stream()
        .filter(it -> integration.isEmpty() || it.integration().equals(integration.get()))
        .map(this::listed)
        .toList();
  }

  @Override
  public Optional<Listed> find(ScheduleId id) {
    return Optional.ofNullable(kept.get(id)).map(this::listed);
  }

  @Override
  public Result create(Caller caller, Draft draft) {
    var id = new ScheduleId(draft.id().orElse("main.sync"));
    if (kept.containsKey(id)) {
      return new Result.IdTaken(id);
    }
    return store(caller, id, draft);
  }

  @Override
  public Result replace(Caller caller, ScheduleId id, Draft draft, Predicate<Schedule> asRead) {
    if (!kept.containsKey(id)) {
      return new Result.NoSuchSchedule(id);
    }
    if (!asRead.test(kept.get(id))) {
      return new Result.Moved(id);
    }
    var origin = kept.get(id).made().origin();
    return origin == Origin.PERSON
        ? store(caller, id, draft)
        : new Result.OwnedElsewhere(id, origin);
  }

  private Result store(Caller caller, ScheduleId id, Draft draft) {
    try {
      Cadence cadence =
          draft.cron().isPresent()
              ? new Cadence.ByCron(
                  Cron.parse(draft.cron().get()), ZoneId.of(draft.timeZone().orElse("UTC")))
              : Cadence.Every.parse(draft.every().orElse(""));
      var now = clock.instant();
      keep(
          Schedule.made(
              id,
              new IntegrationId(draft.integration().orElse("main")),
              new ScheduledTask.Sync(
                  draft.direction().flatMap(Direction::parse).orElse(Direction.BOTH),
                  draft.entities().stream().map(EntityName::new).toList()),
              cadence,
              draft.paused().orElse(false),
              new Schedule.Made(Origin.PERSON, now, caller.name(), now)));
      return new Result.Stored(listed(kept.get(id)));
    } catch (IllegalArgumentException wrong) {
      return new Result.Invalid(List.of(new FieldProblem("cron", wrong.getMessage())));
    }
  }

  @Override
  public Optional<Listed> pause(Caller caller, ScheduleId id) {
    return Optional.ofNullable(kept.computeIfPresent(id, (_, it) -> it.paused(clock.instant())))
        .map(this::listed);
  }

  @Override
  public Optional<Listed> resume(Caller caller, ScheduleId id) {
    return Optional.ofNullable(kept.computeIfPresent(id, (_, it) -> it.resumed(clock.instant())))
        .map(this::listed);
  }

  @Override
  public Result delete(Caller caller, ScheduleId id, Predicate<Schedule> asRead) {
    if (Optional.ofNullable(kept.get(id)).filter(asRead.negate()).isPresent()) {
      return new Result.Moved(id);
    }
    return kept.remove(id) == null ? new Result.NoSuchSchedule(id) : new Result.Deleted();
  }

  @Override
  public Scheduler scheduler() {
    return new Scheduler(power, kept.size(), late);
  }

  @Override
  public Scheduler turn(Caller caller, boolean running) {
    power = new SchedulerSwitch(running, Optional.of(clock.instant()), Optional.of(caller.name()));
    return scheduler();
  }

  private Listed listed(Schedule schedule) {
    return new Listed(schedule, schedule.state(clock.instant(), power.running()));
  }
}
