package dev.odoobridge.domain.schedule;

import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is done again and again, for one integration.
 *
 * @param paused it is due no more until it is resumed
 */
public record Schedule(
    ScheduleId id,
    IntegrationId integration,
    ScheduledTask task,
    Cadence cadence,
    boolean paused,
    Made made,
    Firings firings) {

  /** How far behind its time it may be before that is an alarm. */
  public static final Duration TOLERANCE = Duration.ofSeconds(60);

  /** Where it comes from. */
  public record Made(Origin origin, Instant createdAt, String createdBy, Instant updatedAt) {
    private Made changed(Instant now) {
      return new Made(origin, createdAt, createdBy, now);
    }
  }

  /** A new one, that is due for the first time after now. */
  public static Schedule made(
      ScheduleId id,
      IntegrationId integration,
      ScheduledTask task,
      Cadence cadence,
      boolean paused,
      Made made) {
    var now = made.updatedAt();
    var first = Firings.due(cadence.next(now, now));
    return new Schedule(
        id,
        integration,
        task,
        cadence,
        paused,
        made,
        paused ? first.next(Optional.empty()) : first);
  }

  /** The same schedule doing something else, or at other times; its past is kept. */
  public Schedule changed(ScheduledTask task, Cadence cadence, boolean paused, Instant now) {
    var next =
        cadence.equals(this.cadence) && !this.paused
            ? firings.nextAt()
            : Optional.of(cadence.next(now, now));
    return new Schedule(
        id,
        integration,
        task,
        cadence,
        paused,
        made.changed(now),
        firings.next(paused ? Optional.empty() : next));
  }

  public Schedule paused(Instant now) {
    return changed(task, cadence, true, now);
  }

  public Schedule resumed(Instant now) {
    return changed(task, cadence, false, now);
  }

  /** Whether its time has come. */
  public boolean isDue(Instant now) {
    return !paused && firings.nextAt().filter(at -> !at.isAfter(now)).isPresent();
  }

  /** Whether its time came long ago and nothing noticed. */
  public boolean isLate(Instant now) {
    return isDue(now.minus(TOLERANCE));
  }

  /** Its time has come: it waits to start. */
  public Schedule fired(Instant now) {
    return with(firings.fired(now, following(now)));
  }

  /** Its time has come while nothing may start: it passes by. */
  public Schedule passed(Instant now) {
    return with(firings.next(Optional.of(following(now))));
  }

  private Instant following(Instant now) {
    return cadence.next(firings.nextAt().orElse(now), now);
  }

  public Schedule started(RunId run) {
    return with(firings.started(run));
  }

  /** Nothing could be started, for a reason that does not pass by itself. */
  public Schedule skipped(String why) {
    return with(firings.skipped(why));
  }

  /** What it is for was done without a run. */
  public Schedule done() {
    return with(firings.done());
  }

  public Schedule ended() {
    return with(firings.ended());
  }

  /** The run died with its process: it waits to start anew. */
  public Schedule again(Instant now) {
    return with(firings.again(now));
  }

  public ScheduleState state(Instant now, boolean schedulerRuns) {
    if (paused) {
      return ScheduleState.PAUSED;
    }
    if (!schedulerRuns) {
      return ScheduleState.STOPPED;
    }
    if (isLate(now)) {
      return ScheduleState.LATE;
    }
    if (firings.underWay()) {
      return ScheduleState.RUNNING;
    }
    return firings.waitingSince().isPresent() ? ScheduleState.WAITING : ScheduleState.SCHEDULED;
  }

  private Schedule with(Firings others) {
    return new Schedule(id, integration, task, cadence, paused, made, others);
  }
}
