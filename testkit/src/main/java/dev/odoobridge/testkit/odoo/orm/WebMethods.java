package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The web client's methods of Odoo 17 and later: reads shaped by a specification, bulk saves. */
final class WebMethods {
  private WebMethods() {}

  static Object read(Call call) {
    return rows(call.environment(), call.model(), call.ids(), call.values("specification"));
  }

  static Object searchRead(Call call) {
    var search = new Search(call.environment(), call.model());
    var ids =
        search.ids(
            call.list("domain"),
            call.number("offset", 0),
            call.number("limit", 0),
            call.text("order", ""));
    var rows = rows(call.environment(), call.model(), ids, call.values("specification"));
    return Map.of("length", search.count(call.list("domain"), 0), "records", rows);
  }

  static Object save(Call call) {
    var values = call.values("vals");
    var writer = new Writer(call.environment());
    var ids = call.ids();
    if (ids.isEmpty()) {
      ids = List.of(writer.create(call.model(), values).id());
    } else {
      writer.write(call.model(), ids, values);
    }
    return rows(call.environment(), call.model(), ids, call.values("specification"));
  }

  /** Each record gets its own values, in the order of the ids; given twice, the last one wins. */
  static Object saveMulti(Call call) {
    var all = call.list("vals_list");
    if (all.size() != call.ids().size()) {
      throw OdooFault.builtin("ValueError", "Each record must have a corresponding vals entry.");
    }
    var writer = new Writer(call.environment());
    for (var position = 0; position < all.size(); position++) {
      writer.write(
          call.model(), List.of(call.ids().get(position)), Call.asValues(all.get(position)));
    }
    return rows(call.environment(), call.model(), call.ids(), call.values("specification"));
  }

  private static List<Map<String, Object>> rows(
      Environment environment, Model model, List<Long> ids, Map<String, Object> specification) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var record : environment.records(model.name(), ids)) {
      if (record.exists()) {
        rows.add(row(record, specification));
      }
    }
    return rows;
  }

  private static Map<String, Object> row(OdooRecord record, Map<String, Object> specification) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", record.id());
    specification.forEach(
        (name, inner) -> {
          if (record.model().has(name) && !name.equals("id")) {
            row.put(name, value(record, record.model().field(name), Call.asValues(inner)));
          }
        });
    return row;
  }

  private static Object value(OdooRecord record, Field field, Map<String, Object> inner) {
    var value = FieldOutput.of(record, field, false);
    if (!(inner.get("fields") instanceof Map<?, ?> nested)) {
      return value;
    }
    var specification = Call.asValues(nested);
    var target = record.environment().model(field.relation());
    if (field.type().toMany()) {
      return rows(record.environment(), target, record.ids(field.name()), specification);
    }
    return value instanceof Long id
        ? row(record.environment().record(target.name(), id), specification)
        : value;
  }
}
