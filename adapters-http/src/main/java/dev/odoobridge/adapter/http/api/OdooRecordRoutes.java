package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.adapter.http.json.JsonReader;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.OdooRecords.Result;
import dev.odoobridge.application.port.in.OdooRecords.Search;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.in.WriteOdooRecords;
import dev.odoobridge.domain.direct.Provenance;
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
  public static final List<String> KEPT_LIST = Freshness.and(LIST);
  public static final List<String> KEPT_SHAPE = Freshness.and(SHAPE);
  public static final List<String> RAW = List.of("raw");

  private static final int STANDARD_LIMIT = 100;

  private final OdooRecords records;
  private final ReadOdooRecords reads;
  private final WriteOdooRecords writes;
  private final ManageBundles bundles;

  public OdooRecordRoutes(
      OdooRecords records, ReadOdooRecords reads, WriteOdooRecords writes, ManageBundles bundles) {
    this.bundles = bundles;
    this.records = records;
    this.reads = reads;
    this.writes = writes;
  }

  public void list(Context context) {
    var query = Query.of(context, KEPT_LIST);
    var search = search(query, shape(query));
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var wish = Freshness.wish(context, query);
    answer(context, reads.list(Guard.caller(context), id, model, search, wish));
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
    var query = Query.of(context, KEPT_SHAPE);
    var shape = shape(query);
    var wish = Freshness.wish(context, query);
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var record = OdooPaths.record(context, model);
    answer(context, reads.read(Guard.caller(context), id, model, record, shape, wish));
  }

  public void create(Context context) throws IOException {
    var values = OdooBodies.values(Bodies.object(context, Bodies.JSON));
    var id = Paths.integration(context);
    answer(context, writes.create(Guard.caller(context), id, OdooPaths.model(context), values));
  }

  public void update(Context context) throws IOException {
    var values = OdooBodies.values(Bodies.object(context, Bodies.PATCH));
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var record = OdooPaths.record(context, model);
    answer(context, writes.update(Guard.caller(context), id, model, record, values));
  }

  public void delete(Context context) {
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var record = OdooPaths.record(context, model);
    answer(context, writes.delete(Guard.caller(context), id, model, record));
  }

  public void batch(Context context) throws IOException {
    var raw = Query.of(context, RAW).flag("raw").orElse(false);
    var body = Bodies.object(context, Bodies.JSON);
    var id = Paths.integration(context);
    var virtual = VirtualBatch.of(body);
    if (virtual.isPresent()) {
      var model = OdooPaths.model(context);
      var items = virtual.get().make(bundles, Guard.caller(context), id, model);
      answer(context, new Result.Batched(items));
      return;
    }
    var batch = OdooBodies.batch(body, raw);
    answer(context, records.batch(Guard.caller(context), id, OdooPaths.model(context), batch));
  }

  public void call(Context context) throws IOException {
    var raw = Query.of(context, RAW).flag("raw").orElse(false);
    var call = OdooBodies.call(OdooPaths.method(context), Bodies.optionalObject(context), raw);
    var id = Paths.integration(context);
    answer(context, records.call(Guard.caller(context), id, OdooPaths.model(context), call));
  }

  private static void answer(Context context, WriteOdooRecords.Answer answer) {
    switch (answer) {
      case WriteOdooRecords.Answer.Asked(var result) -> answer(context, result);
      case WriteOdooRecords.Answer.Queued(var bundle) ->
          BundleRoutes.located(context, Answers.ACCEPTED, bundle);
      case WriteOdooRecords.Answer.Refused(var result) -> throw BundleRoutes.problem(result);
    }
  }

  static void answer(Context context, ReadOdooRecords.Answer answer) {
    switch (answer) {
      case ReadOdooRecords.Answer.Known(Result.Page page, var provenance) -> {
        Freshness.tell(context, provenance);
        Answers.json(context, Answers.OK, ReadPageView.from(page, provenance));
      }
      case ReadOdooRecords.Answer.Known(var result, var provenance) -> {
        Freshness.tell(context, provenance);
        answer(context, result);
      }
      case ReadOdooRecords.Answer.Other(var result) -> answer(context, result);
      case ReadOdooRecords.Answer.NotKept _ -> throw Freshness.notKept();
    }
  }

  static void answer(Context context, Result result) {
    switch (result) {
      case Result.Page page -> Answers.json(context, Answers.OK, PageView.from(page));
      case Result.Found(var row) -> Answers.json(context, Answers.OK, Plain.of(row));
      case Result.Created(var record) ->
          Answers.located(
              context, Answers.CREATED, below(context.path(), record), new IdView(record.value()));
      case Result.Updated(var record) ->
          Answers.json(context, Answers.OK, new IdView(record.value()));
      case Result.Deleted _ -> Answers.nothing(context);
      case Result.Batched(var items) ->
          Answers.json(context, Answers.OK, new BatchView(OdooItemView.from(items)));
      case Result.Answered(var value) ->
          Answers.json(context, Answers.OK, new ResultView(Plain.of(value)));
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.Denied(var reason) -> throw OdooPaths.denied(reason);
      case Result.CallWrong(var why) -> throw Problem.of(ProblemType.ODOO_CALL_WRONG, why);
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
  record PageView(List<?> items, @Nullable Long total, @Nullable String next) {
    static PageView from(Result.Page page) {
      return new PageView(
          page.rows().stream().map(Plain::of).toList(),
          page.total().orElse(null),
          page.next().orElse(null));
    }
  }

  /**
   * A page, and where it comes from.
   *
   * @param asOf when Odoo was so, at least
   * @param fallback whether Odoo was away, and this is what is known here
   */
  record ReadPageView(
      List<?> items,
      @Nullable Long total,
      @Nullable String next,
      String source,
      String asOf,
      boolean fallback) {
    static ReadPageView from(Result.Page read, Provenance provenance) {
      var page = PageView.from(read);
      return new ReadPageView(
          page.items(),
          page.total(),
          page.next(),
          provenance.source().word(),
          provenance.asOf().toString(),
          provenance.fallback());
    }
  }

  /** A record that was written. */
  record IdView(long id) {}

  /** What came of each record. */
  record BatchView(List<OdooItemView> items) {}

  /** What a method answered. */
  record ResultView(@Nullable Object result) {}
}
