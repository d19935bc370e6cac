package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ManageVirtualValues.Reading;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualField;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Values of many records, and all there is of a model, as lines of JSON. */
public final class VirtualBulkRoutes {
  private final DefineVirtualFields fields;
  private final ManageVirtualValues values;
  private final ProblemAnswers problems;

  public VirtualBulkRoutes(
      DefineVirtualFields fields, ManageVirtualValues values, ProblemAnswers problems) {
    this.fields = fields;
    this.values = values;
    this.problems = problems;
  }

  /** Sets and takes away values: {@code {"id": 7, "values": {...}}}. */
  public void write(Context context) throws IOException {
    run(context, false);
  }

  /** As {@link #write}, lines that define fields among them. */
  public void load(Context context) throws IOException {
    run(context, true);
  }

  private void run(Context context, boolean defines) throws IOException {
    var model = StorePaths.virtualModel(context);
    var caller = Guard.caller(context);
    Bodies.requireType(context, Bodies.NDJSON);
    definitions(context);
    try (var outcomes = new OutcomeStream(context.res())) {
      var bulk =
          new VirtualBulk(
              writes -> values.write(caller, model, writes),
              (name, definition) -> fields.define(model, name, definition),
              failure -> problems.of(failure, context),
              outcomes);
      bulk.run(new LineReader(BodyStream.of(context)), defines);
    }
  }

  private List<VirtualField> definitions(Context context) {
    return switch (fields.fields(StorePaths.virtualModel(context))) {
      case DefineVirtualFields.Result.Fields all -> all.fields();
      case DefineVirtualFields.Result.NoSuchIntegration(var id) ->
          throw Problems.noSuchIntegration(id);
      case DefineVirtualFields.Result other -> throw new IllegalStateException(other.toString());
    };
  }

  /** First the definitions, then the records, as {@link #load} takes them. */
  public void export(Context context) throws IOException {
    var definitions = definitions(context);
    var model = StorePaths.virtualModel(context);
    context.status(Answers.OK);
    context.contentType(Bodies.NDJSON.getFirst());
    var output = context.res().getOutputStream();
    for (var field : definitions) {
      line(output, Map.of("define", Plain.of(field.raw())));
    }
    var nothing = new RawValue.Items(List.of());
    var slice = OdooId.SORTING.first(ManageVirtualValues.MAX_BATCH);
    var page = values.search(model, nothing, slice);
    while (page instanceof Reading.Found(var records) && !records.isEmpty()) {
      for (var record : records) {
        line(output, VirtualValueRoutes.view(record, List.of()));
      }
      page = values.search(model, nothing, slice.behind(records.getLast().record()));
    }
  }

  private static void line(OutputStream output, Object view) throws IOException {
    output.write(Json.bytes(view));
    output.write('\n');
  }
}
