package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.in.ReadMergedRecords.Result;
import dev.odoobridge.application.port.in.TidyVirtualValues;
import dev.odoobridge.domain.virtual.MergedRecord;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as Odoo has them with what the bridge adds, and what became of them in Odoo. */
public final class MergedRoutes {
  public static final List<String> LIST =
      Freshness.and(List.of("domain", "where", "fields", "after", "limit"));
  public static final List<String> READ = Freshness.and(List.of("fields"));
  public static final List<String> TIDY = List.of("unbraked");

  private static final int STANDARD_LIMIT = 100;

  private final ReadMergedRecords records;
  private final TidyVirtualValues tidying;

  public MergedRoutes(ReadMergedRecords records, TidyVirtualValues tidying) {
    this.records = records;
    this.tidying = tidying;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var wanted =
        new ReadMergedRecords.Query(
            StorePaths.virtualModel(context),
            StorePaths.items(query, "domain"),
            StorePaths.where(query),
            StorePaths.fields(query),
            query.number("after", 0, Long.MAX_VALUE, 0),
            (int) query.number("limit", 1, ReadMergedRecords.MAX_LIMIT, STANDARD_LIMIT));
    answer(context, records.list(Guard.caller(context), wanted, Freshness.wish(context, query)));
  }

  public void read(Context context) {
    var query = Query.of(context, READ);
    var fields = StorePaths.fields(query);
    var wish = Freshness.wish(context, query);
    var model = StorePaths.virtualModel(context);
    var record = StorePaths.record(context);
    answer(context, records.read(Guard.caller(context), model, record, fields, wish));
  }

  private static void answer(Context context, Result result) {
    switch (result) {
      case Result.One(var record, var odoo) -> {
        Freshness.tell(context, odoo);
        Answers.json(context, Answers.OK, MergedView.from(record));
      }
      case Result.Page(var page, var next, var odoo) -> {
        Freshness.tell(context, odoo);
        Answers.json(
            context,
            Answers.OK,
            new PageView(
                page.stream().map(MergedView::from).toList(),
                next.orElse(null),
                odoo.source().word(),
                odoo.asOf().toString(),
                odoo.fallback()));
      }
      case Result.NotKept _ -> throw Freshness.notKept();
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.NoSuchRecord(var record) -> throw StorePaths.noSuchRecord(record);
      case Result.Denied(var reason) -> throw OdooPaths.denied(reason);
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  public void tidy(Context context) {
    var unbraked = Query.of(context, TIDY).flag("unbraked").orElse(false);
    switch (tidying.tidy(StorePaths.virtualModel(context), unbraked)) {
      case TidyVirtualValues.Result.Tidied done -> Answers.json(context, Answers.OK, done);
      case TidyVirtualValues.Result.Braked(var gone, var all) ->
          throw Problem.of(
              ProblemType.TOO_MANY_GONE, gone + " of " + all + " are gone. Nothing was done.");
      case TidyVirtualValues.Result.NoSuchIntegration(var id) ->
          throw Problems.noSuchIntegration(id);
    }
  }

  /**
   * A page.
   *
   * @param source where Odoo's half comes from
   * @param asOf when Odoo was so, at least
   * @param fallback whether Odoo was away, and this is what is known here
   */
  record PageView(
      List<MergedView> items, @Nullable Long next, String source, String asOf, boolean fallback) {}

  /** A record in three forms. */
  record MergedView(
      long id,
      Map<String, @Nullable Object> odoo,
      Map<String, @Nullable Object> virtual,
      Map<String, @Nullable Object> merged,
      List<String> clashes) {
    static MergedView from(MergedRecord record) {
      return new MergedView(
          record.id().value(),
          Plain.of(record.odoo()),
          Plain.of(record.virtual()),
          Plain.of(record.merged()),
          record.clashes());
    }
  }
}
