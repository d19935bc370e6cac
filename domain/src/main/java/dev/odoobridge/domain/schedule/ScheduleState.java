package dev.odoobridge.domain.schedule;

import java.util.Locale;

/** How it stands with a schedule. */
public enum ScheduleState {
  SCHEDULED,
  /** It was due and waits until the run under way has ended. */
  WAITING,
  /** The run it started is under way. */
  RUNNING,
  PAUSED,
  /** The whole scheduler is stopped. */
  STOPPED,
  /**
   * It should have been due a while ago, and nothing noticed: no instance looks after schedules.
   */
  LATE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
