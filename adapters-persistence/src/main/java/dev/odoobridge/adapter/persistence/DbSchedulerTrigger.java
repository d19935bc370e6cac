package dev.odoobridge.adapter.persistence;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.odoobridge.application.port.out.ScheduleTrigger;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Calls by db-scheduler, of which this is all that is used: a time for each schedule in a table
 * that all instances look at. What it calls takes milliseconds, so that changing a schedule never
 * meets one that is under way. Nothing but times is kept there.
 */
public final class DbSchedulerTrigger implements ScheduleTrigger, AutoCloseable {
  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("fire-schedule");
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** With the limit: who has died is known after eight seconds. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration STOPPING = Duration.ofSeconds(5);
  private static final int AT_ONCE = 4;

  private final Scheduler scheduler;

  /** Prepares; nobody is called before {@link #start}. */
  public DbSchedulerTrigger(DataSource pool, Called called, InstantSource clock) {
    var task =
        Tasks.custom(TASK)
            .onFailure(
                (complete, operations) ->
                    operations.reschedule(complete, clock.instant().plus(AFTER_FAILURE)))
            .onDeadExecutionRevive()
            .execute((instance, _) -> completion(called.call(new ScheduleId(instance.getId()))));
    this.scheduler =
        Scheduler.create(pool, task)
            .schedulerName(new SchedulerName.Fixed("bridge-" + ProcessHandle.current().pid()))
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            .clock(clock::instant)
            .threads(AT_ONCE)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(STOPPING)
            .build();
  }

  private static CompletionHandler<Void> completion(Optional<Instant> next) {
    return (complete, operations) ->
        next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
  }

  /** Calls from now on. */
  public void start() {
    scheduler.start();
  }

  @Override
  public void arm(ScheduleId id, Instant at) {
    try {
      scheduler.schedule(
          TASK.instance(id.value()).build(), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceException _) {
      // Whoever was called sets the next time; should it be another one, the keeper puts it right.
    }
  }

  @Override
  public void disarm(ScheduleId id) {
    try {
      scheduler.cancel(TASK.instanceId(id.value()));
    } catch (TaskInstanceException _) {
      // It is not there, is under way, or became so between the look and the removal. Then it calls
      // nobody, or finds out that nobody waits for it.
    }
  }

  @Override
  public Map<ScheduleId, Instant> armed() {
    var armed = new HashMap<ScheduleId, Instant>();
    scheduler.fetchScheduledExecutionsForTask(
        TASK.getTaskName(),
        Void.class,
        ScheduledExecutionsFilter.all(),
        execution ->
            armed.put(
                new ScheduleId(execution.getTaskInstance().getId()), execution.getExecutionTime()));
    return armed;
  }

  /** Calls nobody any more; a call under way may end, within a bound. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
