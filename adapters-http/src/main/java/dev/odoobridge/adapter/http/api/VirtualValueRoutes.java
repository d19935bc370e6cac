package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ManageVirtualValues.Reading;
import dev.odoobridge.application.port.in.ManageVirtualValues.Values;
import dev.odoobridge.application.port.in.ManageVirtualValues.Write;
import dev.odoobridge.application.port.in.ManageVirtualValues.Written;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
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
  public static final List<String> LIST = Slices.with("ids", "where", "fields");
  public static final List<String> READ = List.of("fields");
  public static final List<String> PAGE = Slices.with();

  private final ManageVirtualValues values;

  public VirtualValueRoutes(ManageVirtualValues values) {
    this.values = values;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var model = StorePaths.virtualModel(context);
    var slice = Slices.of(query, OdooId.SORTING);
    var names = StorePaths.names(query);
    var ids = StorePaths.ids(query);
    if (ids.isPresent()) {
      var items = found(values.read(model, ids.get())).stream().map(it -> view(it, names)).toList();
      Answers.json(context, Answers.OK, new ListView(items, items.size(), null));
    } else {
      var page = listed(values.list(model, StorePaths.where(query), slice));
      Answers.json(context, Answers.OK, Slices.view(slice, page, it -> view(it, names)));
    }
  }

  public void read(Context context) {
    var names = StorePaths.names(Query.of(context, READ));
    var record = StorePaths.record(context);
    var found = found(values.read(StorePaths.virtualModel(context), List.of(record)));
    Answers.json(context, Answers.OK, view(found.getFirst(), names));
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
    var slice = Slices.of(Query.of(context, PAGE), NumberedChange.SORTING);
    var record = StorePaths.record(context);
    var model = StorePaths.virtualModel(context);
    found(values.read(model, List.of(record)));
    var page = values.history(model, record, slice);
    Answers.json(context, Answers.OK, Slices.view(slice, page, VirtualValueRoutes::entry));
  }

  public void aside(Context context) {
    var slice = Slices.of(Query.of(context, PAGE), AsideRecord.SORTING);
    var model = StorePaths.virtualModel(context);
    found(values.read(model, List.of()));
    var page = values.aside(model, slice);
    Answers.json(context, Answers.OK, Slices.view(slice, page, VirtualValueRoutes::aside));
  }

  private static Map<String, Object> aside(AsideRecord aside) {
    return Map.of(
        "id", aside.record().value(),
        "values", Plain.of(aside.values()),
        "since", aside.since().toString());
  }

  private static List<Values> found(Reading reading) {
    if (reading instanceof Reading.Found(var records)) {
      return records;
    }
    throw problem(reading);
  }

  private static Page<Values> listed(Reading reading) {
    if (reading instanceof Reading.Listed(var page)) {
      return page;
    }
    throw problem(reading);
  }

  private static RuntimeException problem(Reading reading) {
    return switch (reading) {
      case Reading.Invalid(var problems) -> Problems.invalidFields(problems);
      case Reading.NoSuchIntegration(var id) -> Problems.noSuchIntegration(id);
      case Reading.Found _, Reading.Listed _ -> new IllegalStateException("no problem: " + reading);
    };
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

  private static Map<String, @Nullable Object> entry(NumberedChange entry) {
    var change = entry.change();
    var view = new LinkedHashMap<String, @Nullable Object>();
    view.put("number", entry.number());
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
}
