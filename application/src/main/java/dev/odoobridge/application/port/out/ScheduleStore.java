package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.ScheduleId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Keeps schedules, each with its integration, and whether the scheduler is on. Thread-safe; takes
 * part in {@link Transactions}.
 */
public interface ScheduleStore {

  /** Stores a new one; false when the id is taken. Its integration must be there. */
  boolean add(Schedule schedule);

  Optional<Schedule> find(ScheduleId id);

  /** All of them in the order of their ids. */
  List<Schedule> list();

  /**
   * Changes one while nobody else does, on whichever instance: the change sees what was stored
   * last, and what it returns is stored and returned. Empty when there is none.
   */
  Optional<Schedule> change(ScheduleId id, UnaryOperator<Schedule> change);

  /** False when there is none of that id. */
  default boolean remove(ScheduleId id) {
    return remove(id, _ -> true);
  }

  /** Removes one that is as it should be; false when there is none of that id, or it is not so. */
  boolean remove(ScheduleId id, Predicate<Schedule> asRead);

  /** As it was saved last; on when it never was. */
  SchedulerSwitch scheduler();

  void saveScheduler(SchedulerSwitch scheduler);
}
