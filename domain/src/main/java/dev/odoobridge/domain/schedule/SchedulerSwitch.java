package dev.odoobridge.domain.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether schedules start anything at all, on all instances.
 *
 * @param since when it was last switched; absent when it never was
 * @param by by whom
 */
public record SchedulerSwitch(boolean running, Optional<Instant> since, Optional<String> by) {
  public static final SchedulerSwitch STANDARD =
      new SchedulerSwitch(true, Optional.empty(), Optional.empty());
}
