package dev.odoobridge.application.schedules;

import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.application.port.out.ScheduleTrigger;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps schedules. What is stored is armed at once; should that be lost, {@link ScheduleKeeper}
 * makes up for it. Thread-safe.
 */
public final class ManageSchedulesService implements ManageSchedules {
  private static final Logger LOG = LoggerFactory.getLogger(ManageSchedulesService.class);

  /** A path of the API: no schedule may be called that. */
  private static final String RESERVED = "scheduler";

  private final ScheduleStore schedules;
  private final ScheduleTrigger trigger;
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final InstantSource clock;

  public ManageSchedulesService(
      ScheduleStore schedules,
      ScheduleTrigger trigger,
      IntegrationStore integrations,
      ProfileSource profiles,
      InstantSource clock) {
    this.schedules = schedules;
    this.trigger = trigger;
    this.integrations = integrations;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public List<Listed> list(Optional<IntegrationId> integration) {
    var runs = schedules.scheduler().running();
    return schedules.list().stream()
        .filter(it -> integration.isEmpty() || it.integration().equals(integration.get()))
        .map(it -> listed(it, runs))
        .toList();
  }

  @Override
  public Optional<Listed> find(ScheduleId id) {
    return schedules.find(id).map(it -> listed(it, schedules.scheduler().running()));
  }

  @Override
  public Result create(Caller caller, Draft draft) {
    var reader = new ScheduleDraft(draft, integrations, profiles);
    var integration = reader.integration();
    var task = reader.task(integration);
    var cadence = reader.cadence();
    draft.id().filter(id -> !isFree(id)).ifPresent(_ -> reader.problem("id", FORM));
    if (!reader.problems().isEmpty()) {
      return new Result.Invalid(reader.problems());
    }
    var now = clock.instant();
    var id =
        draft
            .id()
            .map(ScheduleId::new)
            .orElseGet(() -> free(integration.orElseThrow().id(), task.orElseThrow()));
    var made =
        Schedule.made(
            id,
            integration.orElseThrow().id(),
            task.orElseThrow(),
            cadence.orElseThrow(),
            draft.paused().orElse(false),
            new Schedule.Made(Origin.PERSON, now, caller.name(), now));
    if (!schedules.add(made)) {
      return new Result.IdTaken(id);
    }
    return new Result.Stored(told("schedule created", caller, made));
  }

  private static final String FORM =
      "must have 1 to 130 lower-case letters, digits, dots, dashes and underscores, and not be"
          + " \"scheduler\"";

  private static boolean isFree(String id) {
    return ScheduleId.isWellFormed(id) && !id.equals(RESERVED);
  }

  private ScheduleId free(IntegrationId integration, ScheduledTask task) {
    var stem = integration + "." + task.word();
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> new ScheduleId(number == 1 ? stem : stem + "-" + number))
        .filter(id -> schedules.find(id).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Result replace(Caller caller, ScheduleId id, Draft draft, Predicate<Schedule> asRead) {
    var before = schedules.find(id);
    if (before.isEmpty()) {
      return new Result.NoSuchSchedule(id);
    }
    if (before.get().made().origin() != Origin.PERSON) {
      return new Result.OwnedElsewhere(id, before.get().made().origin());
    }
    var reader = new ScheduleDraft(draft, integrations, profiles);
    var integration = reader.integration();
    var task = reader.task(integration);
    var cadence = reader.cadence();
    if (integration.isPresent() && !integration.get().id().equals(before.get().integration())) {
      reader.problem("integration", "is " + before.get().integration() + " and stays so");
    }
    if (!reader.problems().isEmpty()) {
      return new Result.Invalid(reader.problems());
    }
    var now = clock.instant();
    return changed(
        caller,
        id,
        asRead,
        it ->
            it.changed(
                task.orElseThrow(), cadence.orElseThrow(), draft.paused().orElse(false), now));
  }

  private Result changed(
      Caller caller, ScheduleId id, Predicate<Schedule> asRead, UnaryOperator<Schedule> change) {
    var isAsRead = new AtomicBoolean(true);
    var changed =
        schedules.change(
            id,
            it -> {
              isAsRead.set(asRead.test(it));
              return isAsRead.get() ? change.apply(it) : it;
            });
    if (changed.isEmpty()) {
      return new Result.NoSuchSchedule(id);
    }
    return isAsRead.get()
        ? new Result.Stored(told("schedule changed", caller, changed.get()))
        : new Result.Moved(id);
  }

  @Override
  public Optional<Listed> pause(Caller caller, ScheduleId id) {
    return changed("schedule paused", caller, id, it -> it.paused(clock.instant()));
  }

  @Override
  public Optional<Listed> resume(Caller caller, ScheduleId id) {
    return changed(
        "schedule resumed", caller, id, it -> it.paused() ? it.resumed(clock.instant()) : it);
  }

  private Optional<Listed> changed(
      String what, Caller caller, ScheduleId id, UnaryOperator<Schedule> change) {
    return schedules.change(id, change).map(it -> told(what, caller, it));
  }

  @Override
  public Result delete(Caller caller, ScheduleId id, Predicate<Schedule> asRead) {
    var before = schedules.find(id);
    if (before.filter(it -> it.made().origin() != Origin.PERSON).isPresent()) {
      return new Result.OwnedElsewhere(id, before.get().made().origin());
    }
    if (!schedules.remove(id, asRead)) {
      return schedules.find(id).isEmpty() ? new Result.NoSuchSchedule(id) : new Result.Moved(id);
    }
    trigger.disarm(id);
    LOG.atInfo()
        .addKeyValue("schedule", id)
        .addKeyValue("by", caller.name())
        .log("schedule deleted");
    return new Result.Deleted();
  }

  @Override
  public Scheduler scheduler() {
    var now = clock.instant();
    var power = schedules.scheduler();
    var all = schedules.list();
    var late =
        all.stream().filter(it -> power.running() && it.isLate(now)).map(Schedule::id).toList();
    return new Scheduler(power, all.size(), late);
  }

  @Override
  public Scheduler turn(Caller caller, boolean running) {
    if (schedules.scheduler().running() != running) {
      schedules.saveScheduler(
          new SchedulerSwitch(running, Optional.of(clock.instant()), Optional.of(caller.name())));
      LOG.atInfo()
          .addKeyValue("by", caller.name())
          .log(running ? "scheduler started" : "scheduler stopped");
    }
    return scheduler();
  }

  private Listed told(String what, Caller caller, Schedule schedule) {
    schedule
        .firings()
        .nextAt()
        .ifPresentOrElse(at -> trigger.arm(schedule.id(), at), () -> trigger.disarm(schedule.id()));
    LOG.atInfo().addKeyValue("schedule", schedule.id()).addKeyValue("by", caller.name()).log(what);
    return listed(schedule, schedules.scheduler().running());
  }

  private Listed listed(Schedule schedule, boolean schedulerRuns) {
    return new Listed(schedule, schedule.state(clock.instant(), schedulerRuns));
  }
}
