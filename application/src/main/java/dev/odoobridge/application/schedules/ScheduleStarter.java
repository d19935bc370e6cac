package dev.odoobridge.application.schedules;

import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.ScheduleId;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.domain.sync.Trigger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts what waits: at once when no run of the integration is under way, else when it has ended.
 * One instance at a time does so for a schedule, and none while the integration's breaker is open.
 * A run that died with its process is started anew. Used by one thread.
 */
public final class ScheduleStarter {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleStarter.class);

  private final ScheduleStore schedules;
  private final RunStore runs;
  private final RunSync runSync;
  private final Leases leases;
  private final Breakers breakers;
  private final InstantSource clock;

  public ScheduleStarter(
      ScheduleStore schedules,
      RunStore runs,
      RunSync runSync,
      Leases leases,
      Breakers breakers,
      InstantSource clock) {
    this.schedules = schedules;
    this.runs = runs;
    this.runSync = runSync;
    this.leases = leases;
    this.breakers = breakers;
    this.clock = clock;
  }

  /** Looks after all of them; those that wait longest come first. */
  public void tick() {
    var isOn = schedules.scheduler().running();
    schedules.list().stream()
        .filter(it -> it.firings().underWay() || (isOn && it.firings().waitingSince().isPresent()))
        .sorted(Comparator.comparing(it -> it.firings().waitingSince().orElse(Instant.MAX)))
        .forEach(it -> attend(it.id(), isOn));
  }

  private void attend(ScheduleId id, boolean isOn) {
    var lease = leases.tryAcquire("schedule/" + id);
    if (lease.isEmpty()) {
      return;
    }
    try (var _ = lease.get()) {
      schedules.find(id).filter(it -> it.firings().underWay()).ifPresent(this::follow);
      schedules
          .find(id)
          .filter(it -> isOn && it.firings().waitingSince().isPresent())
          .filter(it -> breakers.letsStart(it.integration()))
          .ifPresent(this::start);
    }
  }

  private void follow(Schedule schedule) {
    var run = schedule.firings().run().flatMap(runs::find);
    var status = run.map(Run::status);
    if (status.filter(RunStatus.RUNNING::equals).isPresent()) {
      return;
    }
    if (status.filter(RunStatus.INTERRUPTED::equals).isPresent()) {
      LOG.atWarn()
          .addKeyValue("schedule", schedule.id())
          .addKeyValue("run", run.orElseThrow().id())
          .log("the run of a schedule was interrupted, starts anew");
      schedules.change(schedule.id(), it -> it.again(clock.instant()));
    } else {
      schedules.change(schedule.id(), Schedule::ended);
    }
  }

  private void start(Schedule schedule) {
    switch (schedule.task()) {
      case ScheduledTask.Sync sync -> start(schedule, sync.request());
      case ScheduledTask.Sweep sweep -> start(schedule, sweep.request());
      case ScheduledTask.Test _ -> schedules.change(schedule.id(), Schedule::done);
    }
  }

  private void start(Schedule schedule, SyncRequest request) {
    var caller = new Caller(Trigger.starter(schedule.id()), Role.MANAGER);
    switch (runSync.start(caller, schedule.integration(), request)) {
      case RunSync.Result.Started(var run) ->
          schedules.change(schedule.id(), it -> it.started(run.id()));
      case RunSync.Result.AlreadyRunning _ -> {} // goes on waiting
      case RunSync.Result.Paused _ -> skip(schedule, "integration-paused");
      case RunSync.Result.NoSuchEntity _ -> skip(schedule, "entity-not-found");
      case RunSync.Result.NoSuchIntegration _ -> skip(schedule, "integration-not-found");
    }
  }

  private void skip(Schedule schedule, String why) {
    LOG.atWarn()
        .addKeyValue("schedule", schedule.id())
        .addKeyValue("reason", why)
        .log("a schedule was due and nothing was started");
    schedules.change(schedule.id(), it -> it.skipped(why));
  }
}
