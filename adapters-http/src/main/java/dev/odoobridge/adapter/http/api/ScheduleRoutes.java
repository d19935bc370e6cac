package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.application.port.in.ManageSchedules.Draft;
import dev.odoobridge.application.port.in.ManageSchedules.Listed;
import dev.odoobridge.application.port.in.ManageSchedules.Result;
import dev.odoobridge.domain.schedule.Origin;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.ScheduleState;
import dev.odoobridge.domain.sync.ScheduleId;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /api/v1/schedules}: what is done again and again. */
public final class ScheduleRoutes {
  public static final List<String> LIST = Slices.with("integration", "entity", "state", "paused");

  private static final String SCHEDULES = "/api/v1/schedules";

  private final ManageSchedules schedules;

  public ScheduleRoutes(ManageSchedules schedules) {
    this.schedules = schedules;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var entity = query.entity();
    var state = query.word("state", ScheduleState.values(), ScheduleState::word);
    var paused = query.flag("paused");
    var found =
        schedules.list(query.integration()).stream()
            .filter(it -> entity.map(it.schedule().task()::isAbout).orElse(true))
            .filter(it -> state.map(it.state()::equals).orElse(true))
            .filter(it -> paused.map(wanted -> wanted == it.schedule().paused()).orElse(true))
            .toList();
    Answers.json(context, Answers.OK, Slices.of(query, Listed.SORTING, found, ScheduleView::from));
  }

  public void create(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var draft = draft(fields);
    fields.end();
    var stored = stored(schedules.create(Guard.caller(context), draft));
    Versions.tag(context, ScheduleView.terms(stored.schedule()));
    Answers.located(
        context,
        Answers.CREATED,
        SCHEDULES + "/" + stored.schedule().id(),
        ScheduleView.from(stored));
  }

  public void read(Context context) {
    answer(context, schedules.find(id(context)));
  }

  public void replace(Context context) throws IOException {
    var id = id(context);
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var draft = draft(fields);
    if (draft.id().isPresent() && !draft.id().get().equals(id.value())) {
      fields.wrong("id", "must be \"" + id + "\" as in the path, or be left out");
    }
    fields.end();
    Predicate<Schedule> asRead = Versions.asRead(context, ScheduleView::terms);
    answer(context, stored(schedules.replace(Guard.caller(context), id, draft, asRead)));
  }

  public void delete(Context context) {
    Predicate<Schedule> asRead = Versions.asRead(context, ScheduleView::terms);
    switch (schedules.delete(Guard.caller(context), id(context), asRead)) {
      case Result.Deleted _ -> Answers.nothing(context);
      case Result other -> stored(other);
    }
  }

  public void pause(Context context) {
    answer(context, schedules.pause(Guard.caller(context), id(context)));
  }

  public void resume(Context context) {
    answer(context, schedules.resume(Guard.caller(context), id(context)));
  }

  public void scheduler(Context context) {
    answer(context, schedules.scheduler());
  }

  public void start(Context context) {
    answer(context, schedules.turn(Guard.caller(context), true));
  }

  public void stop(Context context) {
    answer(context, schedules.turn(Guard.caller(context), false));
  }

  private static Draft draft(Fields fields) {
    fields.readOnly(
        "origin",
        "state",
        "next_at",
        "waiting_since",
        "fired_at",
        "run",
        "note",
        "created_at",
        "created_by",
        "updated_at");
    return new Draft(
        fields.text("id"),
        fields.text("integration"),
        fields.text("task"),
        fields.text("direction"),
        fields.texts("entities").orElse(List.of()),
        fields.text("cron"),
        fields.text("time_zone"),
        fields.text("every"),
        fields.flag("paused"));
  }

  private static Listed stored(Result result) {
    return switch (result) {
      case Result.Stored(var listed) -> listed;
      case Result.Deleted _ -> throw noSuchSchedule();
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.Moved _ -> throw Versions.moved();
      case Result.IdTaken(var id) ->
          throw Problem.of(ProblemType.ID_TAKEN, "There is a schedule \"" + id + "\" already.");
      case Result.NoSuchSchedule _ -> throw noSuchSchedule();
      case Result.OwnedElsewhere(var id, var origin) ->
          throw Problem.of(
              ProblemType.SCHEDULE_OWNED,
              "The schedule \""
                  + id
                  + "\" follows "
                  + (origin == Origin.SETTINGS
                      ? "ODOO_SYNC_INTERVAL."
                      : "the intervals of its integration."));
    };
  }

  /** The schedule as shown, if there is one. */
  public Optional<?> shown(Context context) {
    return schedules.find(id(context)).map(ScheduleView::from);
  }

  /** The whole scheduler as shown. */
  public Optional<?> schedulerShown(Context context) {
    return Optional.of(ScheduleView.SchedulerView.from(schedules.scheduler()));
  }

  private static void answer(Context context, Optional<Listed> listed) {
    answer(context, listed.orElseThrow(ScheduleRoutes::noSuchSchedule));
  }

  private static void answer(Context context, Listed listed) {
    Versions.tag(context, ScheduleView.terms(listed.schedule()));
    Answers.json(context, Answers.OK, ScheduleView.from(listed));
  }

  private static void answer(Context context, ManageSchedules.Scheduler scheduler) {
    Answers.json(context, Answers.OK, ScheduleView.SchedulerView.from(scheduler));
  }

  private static ScheduleId id(Context context) {
    return Optional.of(context.pathParam("id"))
        .filter(ScheduleId::isWellFormed)
        .map(ScheduleId::new)
        .orElseThrow(ScheduleRoutes::noSuchSchedule);
  }

  private static Problem noSuchSchedule() {
    return Problem.of(ProblemType.SCHEDULE_NOT_FOUND, "There is no schedule of that id.");
  }
}
