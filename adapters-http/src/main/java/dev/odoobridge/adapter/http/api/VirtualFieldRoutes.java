package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.DefineVirtualFields.Result;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.virtual.VirtualField;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/virtual-fields}: definitions. */
public final class VirtualFieldRoutes {
  public static final List<String> MODELS = Slices.with();
  public static final List<String> REMOVE = List.of("with_values");

  private static final Sorting<ModelName> MODEL_SORTING =
      Sorting.by(SortKey.text("model", ModelName::value));

  private final DefineVirtualFields fields;

  public VirtualFieldRoutes(DefineVirtualFields fields) {
    this.fields = fields;
  }

  public void models(Context context) {
    var slice = Slices.of(Query.of(context, MODELS), MODEL_SORTING);
    var scope = Guard.caller(context).scope();
    var result = fields.models(Paths.integration(context));
    if (result instanceof Result.Models(var models)) {
      var seen = models.stream().filter(model -> scope.allowsModel(model, false)).toList();
      Answers.json(context, Answers.OK, Slices.of(slice, seen, ModelName::value));
    } else {
      answer(context, result);
    }
  }

  public void fields(Context context) {
    answer(context, fields.fields(StorePaths.virtualModel(context)));
  }

  public void keepAside(Context context) throws IOException {
    var body = new Fields(Bodies.object(context, Bodies.JSON));
    var days = body.wholeNumber("kept_days");
    body.readOnly("model", "fields");
    body.require("kept_days", days);
    body.end();
    var time = Duration.ofDays(Math.clamp(days.orElseThrow(), -1, 1_000_000));
    answer(context, fields.keepAside(StorePaths.virtualModel(context), time));
  }

  public void define(Context context) throws IOException {
    var name = StorePaths.virtualField(context);
    var model = StorePaths.virtualModel(context);
    answer(context, fields.define(model, name, Bodies.object(context, Bodies.JSON)));
  }

  public void remove(Context context) {
    var query = Query.of(context, REMOVE);
    var withValues = query.flag("with_values").orElse(false);
    var name = StorePaths.virtualField(context);
    answer(context, fields.remove(StorePaths.virtualModel(context), name, withValues));
  }

  /** A model's fields before a change of any of them, for the audit log. */
  public Optional<?> shown(Context context) {
    return fields.fields(StorePaths.virtualModel(context)) instanceof Result.Fields all
        ? Optional.of(view(context, all))
        : Optional.empty();
  }

  private static void answer(Context context, Result result) {
    switch (result) {
      case Result.Models _ -> throw new IllegalStateException("nobody asked for all models");
      case Result.Fields all -> Answers.json(context, Answers.OK, view(context, all));
      case Result.Defined(var field, var isNew) ->
          Answers.json(
              context, isNew ? Answers.CREATED : Answers.OK, view(field, Optional.empty()));
      case Result.Removed _ -> Answers.nothing(context);
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.HasValues(var count) ->
          throw Problem.of(
                  ProblemType.HAS_VALUES, count + " records hold a value. Nothing was removed.")
              .member("count", count);
      case Result.NoSuchField(var name) -> throw StorePaths.noSuchField(name);
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  private static Map<String, @Nullable Object> view(Context context, Result.Fields all) {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("model", context.pathParam("model"));
    view.put("kept_days", all.keptAside().toDays());
    view.put(
        "fields",
        all.fields().stream()
            .map(field -> view(field, Optional.of(all.counts().getOrDefault(field.name(), 0L))))
            .toList());
    return view;
  }

  private static Map<String, @Nullable Object> view(VirtualField field, Optional<Long> count) {
    var view = Plain.of(field.raw());
    count.ifPresent(number -> view.put("count", number));
    return view;
  }
}
