package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.adapter.http.json.JsonReader;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Odoo's models, records and fields in paths and queries. */
final class StorePaths {
  private StorePaths() {}

  /** The model in the path; ends the request when the caller's token is not for it. */
  static VirtualModel virtualModel(Context context) {
    var model = model(context.pathParam("model"));
    requireModel(context, model);
    return new VirtualModel(Paths.integration(context), model);
  }

  /** Ends the request when the caller's token is not for that model. */
  static void requireModel(Context context, ModelName model) {
    if (!Guard.caller(context).scope().allowsModel(model, false)) {
      throw Sight.outOfScope("The token is not for this model of Odoo's.");
    }
  }

  static ModelName model(String text) {
    try {
      return new ModelName(text);
    } catch (IllegalArgumentException malformed) {
      throw Problem.of(ProblemType.INVALID_PATH, "A model is named such as res.partner.");
    }
  }

  static VirtualFieldName virtualField(Context context) {
    var text = context.pathParam("field");
    if (!VirtualFieldName.isWellFormed(text)) {
      throw Problem.of(
          ProblemType.INVALID_PATH,
          "A virtual field's name has a lower-case letter, then at most 62 letters, digits and"
              + " underscores; id is none.");
    }
    return new VirtualFieldName(text);
  }

  static OdooId record(Context context) {
    return id(context.pathParam("record"))
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.INVALID_PATH, "An Odoo record is named by its id, a number."));
  }

  static Optional<OdooId> id(String text) {
    return text.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new OdooId(Long.parseLong(text)))
        : Optional.empty();
  }

  /** {@code ids=1,2,3}. */
  static Optional<List<OdooId>> ids(Query query) {
    return query.parsed(
        "ids",
        text -> {
          var parts = Arrays.stream(text.split(",", -1)).map(part -> id(part.strip())).toList();
          return parts.size() > 1000 || parts.stream().anyMatch(Optional::isEmpty)
              ? Optional.empty()
              : Optional.of(parts.stream().flatMap(Optional::stream).distinct().toList());
        },
        "must be at most 1000 ids with commas between them");
  }

  /** {@code fields=name,email}; none when it is left out. */
  static List<FieldName> fields(Query query) {
    return names(query).stream().map(FieldName::new).toList();
  }

  static List<String> names(Query query) {
    return query
        .parsed(
            "fields",
            text -> {
              var names = Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
              return names.stream().allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*"))
                  ? Optional.of(names)
                  : Optional.empty();
            },
            "must be names of fields with commas between them")
        .orElse(List.of());
  }

  /** A list in JSON; an empty one when it is left out. */
  static RawValue.Items items(Query query, String name) {
    return query
        .parsed(name, StorePaths::items, "must be a list in JSON")
        .orElse(new RawValue.Items(List.of()));
  }

  /** An object in JSON; an empty one when it is left out. */
  static RawValue.Members members(Query query, String name) {
    return query
        .parsed(name, StorePaths::members, "must be an object in JSON")
        .orElse(new RawValue.Members(Map.of()));
  }

  private static Optional<RawValue.Members> members(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return JsonReader.read(bytes, bytes.length) instanceof RawValue.Members members
          ? Optional.of(members)
          : Optional.empty();
    } catch (BrokenJson broken) {
      return Optional.empty();
    }
  }

  private static Optional<RawValue.Items> items(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return JsonReader.read(bytes, bytes.length) instanceof RawValue.Items items
          ? Optional.of(items)
          : Optional.empty();
    } catch (BrokenJson broken) {
      return Optional.empty();
    }
  }

  /** Conditions on virtual fields: a list in JSON, or as {@link WhereText} has them. */
  static RawValue.Items where(Query query) {
    if (query.hasConditions()) {
      throw Problems.invalidParameter("where", "is one expression here, without brackets");
    }
    return query
        .parsed(
            "where",
            text -> text.startsWith("[") ? items(text) : WhereText.parse(text),
            "must be conditions such as credit_limit > 1000 and tier = gold, or a list in JSON")
        .orElse(new RawValue.Items(List.of()));
  }

  static Problem noSuchField(VirtualFieldName name) {
    return Problem.of(
        ProblemType.VIRTUAL_FIELD_NOT_FOUND, "The model has no virtual field \"" + name + "\".");
  }

  static Problem noSuchRecord(OdooId record) {
    return Problem.of(ProblemType.ODOO_RECORD_NOT_FOUND, "Odoo shows no record " + record + ".");
  }
}
