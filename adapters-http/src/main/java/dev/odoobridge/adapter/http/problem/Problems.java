package dev.odoobridge.adapter.http.problem;

import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;

/** The problems that results of use cases and wrong requests become. */
public final class Problems {
  private static final int MOST_LISTED = 100;

  private Problems() {}

  public static Problem noSuchIntegration(String id) {
    return Problem.of(
        ProblemType.INTEGRATION_NOT_FOUND, "There is no integration \"" + shortened(id) + "\".");
  }

  public static Problem noSuchIntegration(IntegrationId id) {
    return noSuchIntegration(id.value());
  }

  public static Problem noSuchEntity(EntityName entity, List<EntityName> known) {
    return Problem.of(
            ProblemType.ENTITY_NOT_FOUND,
            "The integration has no entity \"" + entity + "\"; it has " + words(known) + ".")
        .member("known", known.stream().map(EntityName::value).toList());
  }

  /** The entity's name has a form no entity has. */
  public static Problem noSuchEntity(String name) {
    return Problem.of(
        ProblemType.ENTITY_NOT_FOUND,
        "\""
            + shortened(name)
            + "\" is no name of an entity: those have lower-case letters, digits and underscores.");
  }

  public static Problem invalidFields(List<FieldProblem> wrong) {
    var detail = wrong.size() == 1 ? "One value is wrong." : wrong.size() + " values are wrong.";
    var listed = wrong.size() > MOST_LISTED ? " The first " + MOST_LISTED + " are listed." : "";
    return Problem.of(ProblemType.INVALID_FIELDS, detail + " Nothing was done." + listed)
        .at(listed(wrong));
  }

  /** As many as somebody can read. */
  public static List<FieldProblem> listed(List<FieldProblem> wrong) {
    return wrong.subList(0, Math.min(wrong.size(), MOST_LISTED));
  }

  public static Problem invalidParameter(String name, String message) {
    return Problem.of(
            ProblemType.INVALID_PARAMETER, "The parameter \"" + shortened(name) + "\" is wrong.")
        .at(name, message);
  }

  public static Problem invalidHeader(String name, String message) {
    return Problem.of(ProblemType.INVALID_HEADER, "The header " + name + " is wrong.")
        .at(name, message);
  }

  /** The record is at another version than the caller said; 0 means there is no record. */
  public static Problem versionMoved(long current) {
    return Problem.of(ProblemType.VERSION_MOVED, "The record is at version " + current + " by now.")
        .member("current_version", current);
  }

  public static Problem brokenJson(BrokenJson broken) {
    var place = "Line " + broken.line() + ", column " + broken.column();
    return Problem.of(ProblemType.INVALID_JSON, place + ": " + broken.reason() + ".")
        .member("line", broken.line())
        .member("column", broken.column());
  }

  /** Names as a person would list them. */
  public static String words(List<EntityName> names) {
    return names.isEmpty()
        ? "none"
        : String.join(", ", names.stream().map(EntityName::value).toList());
  }

  /** Why a run did not start. */
  public static Problem notStarted(RunSync.Result result) {
    return switch (result) {
      case RunSync.Result.Started(var run) ->
          throw new IllegalArgumentException("result: the run has started: " + run.id());
      case RunSync.Result.AlreadyRunning(var id) ->
          Problem.of(
              ProblemType.SYNC_ALREADY_RUNNING,
              "See /api/v1/runs?integration=" + id + "&status=running.");
      case RunSync.Result.Paused(var id) ->
          Problem.of(ProblemType.INTEGRATION_PAUSED, "The integration \"" + id + "\" is paused.");
      case RunSync.Result.NoSuchIntegration(var id) -> noSuchIntegration(id);
      case RunSync.Result.NoSuchEntity(var entity, var known) ->
          invalidFields(
              List.of(
                  new FieldProblem(
                      "entities",
                      "\"" + entity + "\" is not synced here; known: " + words(known))));
    };
  }

  /** As much of what somebody sent as an answer repeats. */
  public static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "...";
  }
}
