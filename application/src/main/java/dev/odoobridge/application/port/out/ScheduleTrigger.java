package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Calls when the time of a schedule has come, on one of the instances, and also when the one that
 * was to call has died; what is armed survives restarts. It may call twice for one time: who is
 * called looks whether it is still due. Thread-safe.
 */
public interface ScheduleTrigger {

  /** Calls at that time, and no more at the one before. One that is just calling is left alone. */
  void arm(ScheduleId id, Instant at);

  /** Calls no more. One that is not armed is no error. */
  void disarm(ScheduleId id);

  /** When it will call for which. */
  Map<ScheduleId, Instant> armed();

  /** Who is called. */
  @FunctionalInterface
  interface Called {

    /** The time has come; the result is when to call again, or nothing. */
    Optional<Instant> call(ScheduleId id);
  }
}
