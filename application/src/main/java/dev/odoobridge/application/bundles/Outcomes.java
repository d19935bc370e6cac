package dev.odoobridge.application.bundles;

import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageVirtualValues.Written;
import dev.odoobridge.application.port.in.OdooRecords.Result;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the use cases of single steps answer, as a bundle takes it. */
final class Outcomes {
  private static final String INVALID = "invalid-fields";
  private static final String GONE = "integration-not-found";

  private Outcomes() {}

  static Optional<Long> made(Result result) {
    return switch (result) {
      case Result.Created(var id) -> Optional.of(id.value());
      case Result.Updated(var id) -> Optional.of(id.value());
      default -> throw impossible(result);
    };
  }

  /** Nothing is gone as well as a record that was deleted. */
  static Optional<Long> gone(Result result) {
    return switch (result) {
      case Result.Deleted _, Result.NoSuchRecord _ -> Optional.empty();
      default -> throw impossible(result);
    };
  }

  static Impossible impossible(Result result) {
    return switch (result) {
      case Result.Invalid(var problems) -> invalid(problems);
      case Result.Denied(var reason) -> new Impossible("odoo-access-denied", reason);
      case Result.NoSuchRecord(var model, var id) ->
          new Impossible("odoo-record-not-found", "Odoo shows its user no " + model + " " + id);
      case Result.CallWrong(var why) -> new Impossible("odoo-call-wrong", why);
      case Result.NoSuchModel(var model) ->
          new Impossible("model-not-found", "Odoo has no model " + model);
      case Result.NoSuchIntegration(var id) -> new Impossible(GONE, "no integration " + id);
      case Result.Page _,
          Result.Found _,
          Result.Created _,
          Result.Updated _,
          Result.Deleted _,
          Result.Batched _,
          Result.Answered _ ->
          throw new IllegalStateException("no answer to what was asked: " + result);
    };
  }

  static Optional<Long> written(Written written) {
    return switch (written) {
      case Written.Stored _ -> Optional.empty();
      case Written.Invalid(var problems) -> throw invalid(problems);
      case Written.NoSuchIntegration(var id) -> throw new Impossible(GONE, "no integration " + id);
    };
  }

  static Impossible document(ManageDocuments.Result result) {
    return switch (result) {
      case ManageDocuments.Result.TooLarge(var most) ->
          new Impossible("body-too-large", "the document has more than " + most + " bytes");
      case ManageDocuments.Result.TypeRefused(var type) ->
          new Impossible("content-refused", "files of type " + type + " are not taken");
      case ManageDocuments.Result.Corrupted _ ->
          new Impossible("content-corrupted", "what arrived in Odoo is not what was sent");
      case ManageDocuments.Result.NoSuchRecord(var record) ->
          new Impossible(
              "odoo-record-not-found",
              "Odoo shows its user no " + record.model() + " " + record.record());
      case ManageDocuments.Result.Denied(var reason) ->
          new Impossible("odoo-access-denied", reason);
      case ManageDocuments.Result.NoSuchDocument(var number) ->
          new Impossible("document-not-found", "no document " + number);
      case ManageDocuments.Result.NoSuchIntegration(var id) ->
          new Impossible(GONE, "no integration " + id);
      case ManageDocuments.Result.Stored _,
          ManageDocuments.Result.Found _,
          ManageDocuments.Result.Listed _,
          ManageDocuments.Result.Deleted _,
          ManageDocuments.Result.Downloaded _ ->
          throw new IllegalStateException("no answer to what was asked: " + result);
    };
  }

  private static Impossible invalid(List<FieldProblem> problems) {
    return new Impossible(
        INVALID,
        problems.stream()
            .map(problem -> problem.path() + ": " + problem.message())
            .collect(Collectors.joining("; ")));
  }
}
