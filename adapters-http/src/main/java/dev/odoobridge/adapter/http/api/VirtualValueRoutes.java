package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ManageVirtualValues.Reading;
import dev.odoobridge.application.port.in.ManageVirtualValues.Values;
import dev.odoobridge.application.port.in.ManageVirtualValues.Write;
import dev.odoobridge.application.port.in.ManageVirtualValues.Written;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualValue;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code .../virtual-fields/{model}/values}: the values of single records and lists of them. */
public final class VirtualValueRoutes {
  public static final List<String> LIST = List.of("ids", "where", "fields", "after", "limit");
  public static final List<String> READ = List.of("fields");
  public static final List<String> HISTORY = List.of("before", "limit");
  public static final List<String> PAGE = List.of("after", "limit");

  private static final int STANDARD_LIMIT = 100;

  private final ManageVirtualValues values;

  public VirtualValueRoutes(ManageVirtualValues values) {
    this.values = values;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var model = StorePaths.virtualModel(context);
    var ids = StorePaths.ids(query);
    var reading =
        ids.isPresent()
            ? values.read(model, ids.get())
            : values.search(model, StorePaths.where(query), after(query), limit(query));
    var found = found(reading);
    var names = StorePaths.names(query);
    var items = found.records().stream().map(each -> view(each, names)).toList();
    Answers.json(context, Answers.OK, new PageView(items, found.next().orElse(null)));
  }

  public void read(Context context) {
    var names = StorePaths.names(Query.of(context, READ));
    var record = StorePaths.record(context);
    var found = found(values.read(StorePaths.virtualModel(context), List.of(record)));
    Answers.json(context, Answers.OK, view(found.records().getFirst(), names));
  }

  public void put(Context context) throws IOException {
    write(
        context, new Write(StorePaths.record(context), Bodies.object(context, Bodies.JSON), true));
  }

  public void patch(Context context) throws IOException {
    var given = Bodies.object(context, Bodies.PATCH);
    write(context, new Write(StorePaths.record(context), given, false));
  }

  public void delete(Context context) {
    stored(context, Write.nothing(StorePaths.record(context)));
    Answers.nothing(context);
  }

  private void write(Context context, Write write) {
    Answers.json(context, Answers.OK, view(stored(context, write).values(), List.of()));
  }

  private Written.Stored stored(Context context, Write write) {
    var model = StorePaths.virtualModel(context);
    var written = values.write(Guard.caller(context), model, List.of(write)).getFirst();
    return switch (written) {
      case Written.Stored stored -> stored;
      case Written.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Written.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    };
  }

  public void history(Context context) {
    var query = Query.of(context, HISTORY);
    var before =
        query.text("before").map(_ -> query.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE));
    var record = StorePaths.record(context);
    var model = StorePaths.virtualModel(context);
    found(values.read(model, List.of(record)));
    var entries = values.history(model, record, before, limit(query));
    var next = entries.size() < limit(query) ? null : entries.getLast().number();
    var items = entries.stream().map(each -> entry(each.number(), each.change())).toList();
    Answers.json(context, Answers.OK, new PageView(items, next));
  }

  public void aside(Context context) {
    var query = Query.of(context, PAGE);
    var model = StorePaths.virtualModel(context);
    found(values.read(model, List.of()));
    var aside = values.aside(model, after(query), limit(query));
    var next = aside.size() < limit(query) ? null : aside.getLast().record().value();
    var items =
        aside.stream()
            .map(
                each ->
                    Map.of(
                        "id", each.record().value(),
                        "values", Plain.of(each.values()),
                        "since", each.since().toString()))
            .toList();
    Answers.json(context, Answers.OK, new PageView(items, next));
  }

  private static Reading.Found found(Reading reading) {
    return switch (reading) {
      case Reading.Found found -> found;
      case Reading.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Reading.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    };
  }

  private static long after(Query query) {
    return query.number("after", 0, Long.MAX_VALUE, 0);
  }

  private static int limit(Query query) {
    return (int) query.number("limit", 1, ManageVirtualValues.MAX_BATCH, STANDARD_LIMIT);
  }

  /** The record and all its values, or those of these names; null where there is none. */
  static Map<String, @Nullable Object> view(Values record, Collection<String> names) {
    var all = Plain.of(record.values());
    var some = new LinkedHashMap<String, @Nullable Object>();
    names.forEach(name -> some.put(name, all.get(name)));
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("id", record.record().value());
    view.put("values", names.isEmpty() ? all : some);
    return view;
  }

  private static Map<String, @Nullable Object> entry(long number, VirtualChange change) {
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("number", number);
    view.put("at", change.at().toString());
    view.put("by", change.by());
    view.put("field", change.field().value());
    view.put("before", plain(change.before()));
    view.put("after", plain(change.after()));
    return view;
  }

  private static @Nullable Object plain(Optional<VirtualValue> value) {
    return value.isPresent() ? Plain.of(value.get().raw()) : null;
  }

  /**
   * A page.
   *
   * @param next what to give to go on; null when there is no more
   */
  record PageView(List<?> items, @Nullable Long next) {}
}
