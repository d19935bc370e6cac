package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.application.port.in.ManageSchedules.Draft;
import dev.odoobridge.application.port.in.ManageSchedules.Listed;
import dev.odoobridge.application.port.in.ManageSchedules.Result;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.ScheduleId;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scheduled tasks of a mirror: schedules under the names and words it had for them. */
public final class OldTaskRoutes {
  public static final List<String> PARAMETERS = List.of(OldIntegration.PARAMETER);

  private static final String TEST = "test";

  /** What a task's path ends with, and the entity it syncs. */
  private static final Map<String, String> ENTITIES =
      Map.of("contacts", "contact", "invoices", "invoice");

  private final ManageSchedules schedules;
  private final ManageIntegrations integrations;

  public OldTaskRoutes(ManageSchedules schedules, ManageIntegrations integrations) {
    this.schedules = schedules;
    this.integrations = integrations;
  }

  /** Schedules a task; one of that name is replaced. */
  public void schedule(Context context) throws IOException {
    var integration = integration(context);
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var cron = fields.text("cron");
    var name = fields.text("task_name");
    var path = fields.text("task_path");
    fields.require("cron", cron);
    fields.require("task_name", name);
    fields.require("task_path", path);
    if (name.isPresent() && id(name.get()).isEmpty()) {
      fields.wrong("task_name", "must be 1 to 130 letters, digits, dots, dashes or underscores");
    }
    if (path.isPresent() && kind(path.get()).isEmpty()) {
      fields.wrong("task_path", "must end with contacts, invoices or test");
    }
    fields.end();
    var id = id(name.orElseThrow()).orElseThrow();
    var draft = draft(id, integration, kind(path.orElseThrow()).orElseThrow(), cron.orElseThrow());
    var made = schedules.create(Guard.caller(context), draft);
    var result =
        made instanceof Result.IdTaken ? schedules.replace(Guard.caller(context), id, draft) : made;
    var status = made instanceof Result.Stored ? Answers.CREATED : Answers.OK;
    Answers.json(context, status, TaskView.from(stored(result)));
  }

  private static Draft draft(ScheduleId id, IntegrationId integration, String kind, String cron) {
    var isTest = kind.equals(TEST);
    return new Draft(
        Optional.of(id.value()),
        Optional.of(integration.value()),
        Optional.of(isTest ? ScheduledTask.Test.WORD : ScheduledTask.Sync.WORD),
        isTest ? Optional.empty() : Optional.of("import"),
        isTest ? List.of() : List.of(kind),
        Optional.of(cron),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public void list(Context context) {
    var views =
        schedules.list(Optional.of(integration(context))).stream().map(TaskView::from).toList();
    Answers.json(context, Answers.OK, views);
  }

  public void delete(Context context) {
    integration(context);
    var id = id(context.pathParam("name")).orElseThrow(OldTaskRoutes::noSuchTask);
    switch (schedules.delete(Guard.caller(context), id)) {
      case Result.Deleted _ -> Answers.nothing(context);
      case Result other -> stored(other);
    }
  }

  /** The task as shown, if there is one. */
  public Optional<?> shown(Context context) {
    return id(context.pathParam("name")).flatMap(schedules::find).map(TaskView::from);
  }

  private IntegrationId integration(Context context) {
    return OldIntegration.of(context, Query.of(context, PARAMETERS), integrations);
  }

  private static Optional<ScheduleId> id(String name) {
    return Optional.of(name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
        .filter(ScheduleId::isWellFormed)
        .map(ScheduleId::new);
  }

  /** The entity a path such as {@code app.tasks.sync_contacts} means, or the test. */
  private static Optional<String> kind(String path) {
    return path.endsWith(TEST) || path.endsWith("test_task")
        ? Optional.of(TEST)
        : ENTITIES.entrySet().stream()
            .filter(entry -> path.endsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  private static Listed stored(Result result) {
    return switch (result) {
      case Result.Stored(var listed) -> listed;
      case Result.Invalid(var problems) ->
          throw Problems.invalidFields(
              problems.stream()
                  .map(
                      problem ->
                          problem.path().startsWith("entities")
                              ? new FieldProblem("task_path", problem.message())
                              : problem)
                  .toList());
      case Result.OwnedElsewhere(var id, var _) ->
          throw Problem.of(
              ProblemType.SCHEDULE_OWNED,
              "The task \"" + id + "\" follows the service's settings or its integration.");
      case Result.Moved _ -> throw Versions.moved();
      case Result.IdTaken _, Result.NoSuchSchedule _, Result.Deleted _ -> throw noSuchTask();
    };
  }

  private static Problem noSuchTask() {
    return Problem.of(ProblemType.SCHEDULE_NOT_FOUND, "There is no task of that name.");
  }

  /**
   * A task.
   *
   * @param lastRunAt when it was due last; null when it never was
   */
  record TaskView(
      String taskName,
      String taskPath,
      @Nullable String cron,
      boolean enabled,
      @Nullable String nextRunAt,
      @Nullable String lastRunAt) {

    static TaskView from(Listed listed) {
      var schedule = listed.schedule();
      return new TaskView(
          schedule.id().value(),
          path(schedule.task()),
          schedule.cadence() instanceof Cadence.ByCron by ? by.cron().toString() : null,
          !schedule.paused(),
          schedule.firings().nextAt().map(Instant::toString).orElse(null),
          schedule.firings().firedAt().map(Instant::toString).orElse(null));
    }

    private static String path(ScheduledTask task) {
      var names = task.entities().stream().map(entity -> "_" + entity + "s").toList();
      return task.word() + String.join("", names);
    }
  }
}
