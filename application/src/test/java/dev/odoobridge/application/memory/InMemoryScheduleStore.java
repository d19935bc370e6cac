package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.ScheduleId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Schedules in memory. */
public final class InMemoryScheduleStore implements ScheduleStore {
  private final InMemoryDatabase database;

  public InMemoryScheduleStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean add(Schedule schedule) {
    return database.write(
        state -> {
          database.requireKnown(state, schedule.integration());
          return state.schedules.putIfAbsent(schedule.id(), StoredTime.cut(schedule)) == null;
        });
  }

  @Override
  public Optional<Schedule> find(ScheduleId id) {
    return database.read(state -> Optional.ofNullable(state.schedules.get(id)));
  }

  @Override
  public List<Schedule> list() {
    return database.read(state -> List.copyOf(state.schedules.values()));
  }

  @Override
  public Optional<Schedule> change(ScheduleId id, UnaryOperator<Schedule> change) {
    return database.write(
        state -> {
          var changed = Optional.ofNullable(state.schedules.get(id)).map(change);
          changed.ifPresent(it -> state.schedules.put(id, StoredTime.cut(it)));
          return changed;
        });
  }

  @Override
  public boolean remove(ScheduleId id, Predicate<Schedule> asRead) {
    return database.write(
        state ->
            Optional.ofNullable(state.schedules.get(id)).filter(asRead).isPresent()
                && state.schedules.remove(id) != null);
  }

  @Override
  public SchedulerSwitch scheduler() {
    return database.read(state -> state.scheduler);
  }

  @Override
  public void saveScheduler(SchedulerSwitch scheduler) {
    database.write(
        state -> {
          state.scheduler =
              new SchedulerSwitch(
                  scheduler.running(), scheduler.since().map(StoredTime::cut), scheduler.by());
          return true;
        });
  }
}
