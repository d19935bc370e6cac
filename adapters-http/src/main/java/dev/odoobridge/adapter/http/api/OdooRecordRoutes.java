package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.adapter.http.json.JsonReader;
import dev.odoobridge.adapter.http.json.RawJson;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.OdooRecords.Result;
import dev.odoobridge.application.port.in.OdooRecords.Search;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/odoo/records} and {@code /call}: Odoo's records and methods. */
public final class OdooRecordRoutes {
  public static final List<String> LIST =
      List.of("domain", "where", "fields", "order", "archived", "after", "limit", "total", "raw");
  public static final List<String> SHAPE = List.of("fields", "raw");
  public static final List<String> RAW = List.of("raw");

  private static final int STANDARD_LIMIT = 100;

  private final OdooRecords records;

  public OdooRecordRoutes(OdooRecords records) {
    this.records = records;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var search = search(query, shape(query));
    var id = Paths.integration(context);
    answer(context, records.list(Guard.caller(context), id, OdooPaths.model(context), search));
  }

  static Search search(Query query, Shape shape) {
    return new Search(
        domain(query),
        query.conditions(),
        query.text("order"),
        query.flag("archived").orElse(false),
        query.text("after"),
        (int) query.number("limit", 1, OdooRecords.MAX_LIMIT, STANDARD_LIMIT),
        query.flag("total").orElse(false),
        shape);
  }

  public void read(Context context) {
    var shape = shape(Query.of(context, SHAPE));
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var record = OdooPaths.record(context, model);
    answer(context, records.read(Guard.caller(context), id, model, record, shape));
  }

  public void create(Context context) throws IOException {
    var values = OdooBodies.values(Bodies.object(context, Bodies.JSON));
    var id = Paths.integration(context);
    answer(context, records.create(Guard.caller(context), id, OdooPaths.model(context), values));
  }

  public void update(Context context) throws IOException {
    var values = OdooBodies.values(Bodies.object(context, Bodies.PATCH));
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var record = OdooPaths.record(context, model);
    answer(context, records.update(Guard.caller(context), id, model, record, values));
  }

  public void delete(Context context) {
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var record = OdooPaths.record(context, model);
    answer(context, records.delete(Guard.caller(context), id, model, record));
  }

  public void batch(Context context) throws IOException {
    var raw = Query.of(context, RAW).flag("raw").orElse(false);
    var batch = OdooBodies.batch(Bodies.object(context, Bodies.JSON), raw);
    var id = Paths.integration(context);
    answer(context, records.batch(Guard.caller(context), id, OdooPaths.model(context), batch));
  }

  public void call(Context context) throws IOException {
    var raw = Query.of(context, RAW).flag("raw").orElse(false);
    var call = OdooBodies.call(context.pathParam("method"), Bodies.optionalObject(context), raw);
    var id = Paths.integration(context);
    answer(context, records.call(Guard.caller(context), id, OdooPaths.model(context), call));
  }

  static void answer(Context context, Result result) {
    switch (result) {
      case Result.Page(var rows, var total, var next) -> {
        var items = rows.stream().map(RawJson::members).toList();
        Answers.json(
            context, Answers.OK, new PageView(items, total.orElse(null), next.orElse(null)));
      }
      case Result.Found(var row) -> Answers.json(context, Answers.OK, RawJson.members(row));
      case Result.Created(var record) ->
          Answers.located(
              context, Answers.CREATED, below(context.path(), record), new IdView(record.value()));
      case Result.Updated(var record) ->
          Answers.json(context, Answers.OK, new IdView(record.value()));
      case Result.Deleted _ -> Answers.nothing(context);
      case Result.Batched(var items) ->
          Answers.json(context, Answers.OK, new BatchView(OdooItemView.from(items)));
      case Result.Answered(var value) ->
          Answers.json(context, Answers.OK, new ResultView(RawJson.plain(value)));
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.Denied(var reason) -> throw OdooPaths.denied(reason);
      case Result.NoSuchRecord(var model, var record) ->
          throw OdooPaths.noSuchRecord(model, record.toString());
      case Result.NoSuchModel(var model) -> throw OdooPaths.noSuchModel(model.value());
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  private static String below(String path, OdooId record) {
    return (path.endsWith("/") ? path : path + "/") + record;
  }

  static Shape shape(Query query) {
    var fields =
        query.text("fields").stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    return new Shape(fields, query.flag("raw").orElse(false));
  }

  private static RawValue.Items domain(Query query) {
    var text = query.text("domain").orElse("[]");
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      if (JsonReader.read(bytes, bytes.length) instanceof RawValue.Items items) {
        return items;
      }
    } catch (BrokenJson broken) {
      throw Problems.invalidParameter("domain", broken.reason());
    }
    throw Problems.invalidParameter("domain", "must be a list of conditions, in JSON");
  }

  /**
   * A page.
   *
   * @param total null unless it was asked for
   */
  record PageView(List<?> items, @Nullable Long total, @Nullable String next) {}

  /** A record that was written. */
  record IdView(long id) {}

  /** What came of each record. */
  record BatchView(List<OdooItemView> items) {}

  /** What a method answered. */
  record ResultView(@Nullable Object result) {}
}
