package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduleState;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes, changes and removes schedules, and switches all of them on and off. */
public interface ManageSchedules {

  /** In the order of their ids; of one integration when it is given. */
  List<Listed> list(Optional<IntegrationId> integration);

  Optional<Listed> find(ScheduleId id);

  /** Stores a new one; an id is made from integration and task when the draft gives none. */
  Result create(Caller caller, Draft draft);

  /** Replaces what it does and when; what it did is kept, and its integration stays. */
  default Result replace(Caller caller, ScheduleId id, Draft draft) {
    return replace(caller, id, draft, _ -> true);
  }

  /**
   * Replaces it, if it is as the caller read it. Nobody changes it between the look and the write.
   */
  Result replace(Caller caller, ScheduleId id, Draft draft, Predicate<Schedule> asRead);

  /** It is due no more until it is resumed. */
  Optional<Listed> pause(Caller caller, ScheduleId id);

  /** It is due again, from now on. */
  Optional<Listed> resume(Caller caller, ScheduleId id);

  default Result delete(Caller caller, ScheduleId id) {
    return delete(caller, id, _ -> true);
  }

  /** Removes it, if it is as the caller read it. */
  Result delete(Caller caller, ScheduleId id, Predicate<Schedule> asRead);

  /** How it stands with the whole scheduler. */
  Scheduler scheduler();

  /** Lets schedules start what they are for, or stops all of them; saying it again is harmless. */
  Scheduler turn(Caller caller, boolean running);

  /** A schedule and how it stands with it. */
  record Listed(Schedule schedule, ScheduleState state) {
    /** In the order of ids. What is due at no time comes behind all others. */
    public static final Sorting<Listed> SORTING =
        Sorting.by(
            SortKey.text("id", listed -> listed.schedule().id().value()),
            List.of(
                SortKey.text("integration", listed -> listed.schedule().integration().value()),
                SortKey.text("state", listed -> listed.state().word()),
                SortKey.moment("next_at", Listed::next),
                SortKey.moment("created_at", listed -> listed.schedule().made().createdAt()),
                SortKey.moment("updated_at", listed -> listed.schedule().made().updatedAt())));

    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private Instant next() {
      return schedule.firings().nextAt().orElse(NEVER);
    }
  }

  /**
   * The whole scheduler.
   *
   * @param late those whose time came a while ago without any instance noticing
   */
  record Scheduler(SchedulerSwitch power, int schedules, List<ScheduleId> late) {
    public Scheduler {
      late = List.copyOf(late);
    }
  }

  /**
   * What somebody wrote down for a schedule, unchecked.
   *
   * @param cron five or six fields; or else {@code every}
   * @param every {@code PT5M}, or seconds
   */
  record Draft(
      Optional<String> id,
      Optional<String> integration,
      Optional<String> task,
      Optional<String> direction,
      List<String> entities,
      Optional<String> cron,
      Optional<String> timeZone,
      Optional<String> every,
      Optional<Boolean> paused) {
    public Draft {
      entities = List.copyOf(entities);
    }
  }

  /** What came of it. */
  sealed interface Result {
    record Stored(Listed listed) implements Result {}

    record Deleted() implements Result {}

    /** Nothing was done. Paths are the names the API uses. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** It is not as the caller read it. Nothing was done. */
    record Moved(ScheduleId id) implements Result {}

    record IdTaken(ScheduleId id) implements Result {}

    record NoSuchSchedule(ScheduleId id) implements Result {}

    /** It follows the integration's intervals or the settings, and can be changed there only. */
    record OwnedElsewhere(ScheduleId id, Origin origin) implements Result {}
  }
}
