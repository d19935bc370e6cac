package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods every model has. */
final class StandardMethods {
  private static final List<Method> BOTH =
      List.of(
          Method.of(
              "search_read",
              false,
              "domain? fields? offset? limit? order?",
              StandardMethods::searchRead),
          Method.of("read", true, "fields? load?", StandardMethods::read),
          Method.of("create", false, "vals_list", StandardMethods::create),
          Method.of("write", true, "vals", StandardMethods::write),
          Method.of("unlink", true, "", StandardMethods::unlink),
          Method.of("fields_get", false, "allfields? attributes?", FieldsGet::run),
          Method.of("default_get", false, "fields/fields_list", StandardMethods::defaultGet),
          Method.of(
              "name_search",
              false,
              "name? domain/args? operator? limit?",
              StandardMethods::nameSearch),
          Method.of("load", false, "fields data", call -> new Load(call).run()),
          Method.of("get_metadata", true, "", ExternalIds::metadata),
          Method.of("export_data", true, "fields_to_export", ExternalIds::export));

  private static final List<Method> ONLY_14 =
      List.of(
          Method.of(
              "search", false, "domain/args offset? limit? order? count?", StandardMethods::search),
          Method.of("search_count", false, "domain/args", StandardMethods::searchCount),
          Method.of("name_get", true, "", StandardMethods::nameGet),
          Method.of("exists", true, "", StandardMethods::exists),
          Method.of("sudo", true, "flag?", call -> new Recordset(call.model().name(), call.ids())));

  private static final List<Method> ONLY_19 =
      List.of(
          Method.of("search", false, "domain offset? limit? order?", StandardMethods::search),
          Method.of("search_count", false, "domain limit?", StandardMethods::searchCount),
          Method.of(
              "search_read",
              false,
              "domain? fields? offset? limit? order? load?",
              StandardMethods::searchRead),
          Method.of("web_read", true, "specification", WebMethods::read),
          Method.of(
              "web_search_read",
              false,
              "domain specification offset? limit? order? count_limit?",
              WebMethods::searchRead),
          Method.of("web_save", true, "vals specification", WebMethods::save),
          Method.of("web_save_multi", true, "vals_list specification", WebMethods::saveMulti));

  private StandardMethods() {}

  static Map<String, Method> of(OdooVersion version) {
    var methods = new HashMap<String, Method>();
    BOTH.forEach(method -> methods.put(method.name(), method));
    (version.is14() ? ONLY_14 : ONLY_19).forEach(method -> methods.put(method.name(), method));
    return methods;
  }

  private static List<Long> found(Call call) {
    return new Search(call.environment(), call.model())
        .ids(
            call.list("domain"),
            call.number("offset", 0),
            call.number("limit", 0),
            call.text("order", ""));
  }

  private static Object search(Call call) {
    return found(call);
  }

  private static Object searchCount(Call call) {
    return new Search(call.environment(), call.model())
        .count(call.list("domain"), call.number("limit", 0));
  }

  private static Object searchRead(Call call) {
    return rows(call, found(call));
  }

  /** Ids that do not exist are left out without a word; asked for ids alone, all are there. */
  private static Object read(Call call) {
    if (call.texts("fields").equals(List.of("id"))) {
      return call.ids().stream().map(id -> Map.of("id", id)).toList();
    }
    return rows(call, call.ids());
  }

  private static List<Map<String, Object>> rows(Call call, List<Long> ids) {
    var names = call.texts("fields");
    var version = call.environment().version();
    if (ids.isEmpty() && version.is14()) {
      return List.of();
    }
    for (var name : names) {
      if (!call.model().has(name)) {
        var where = version.is14() ? "on model" : "on";
        throw OdooFault.builtin(
            "ValueError", "Invalid field '%s' %s '%s'".formatted(name, where, call.model().name()));
      }
    }
    var fields =
        names.isEmpty()
            ? List.copyOf(call.model().fields())
            : names.stream().distinct().map(call.model()::field).toList();
    var pairs = !call.text("load", "_classic_read").isEmpty();
    var rows = new ArrayList<Map<String, Object>>(ids.size());
    for (var record : call.environment().records(call.model().name(), ids)) {
      if (record.exists()) {
        rows.add(row(record, fields, pairs));
      }
    }
    return rows;
  }

  static Map<String, Object> row(OdooRecord record, List<Field> fields, boolean pairs) {
    var row = new java.util.LinkedHashMap<String, Object>();
    row.put("id", record.id());
    fields.forEach(field -> row.put(field.name(), FieldOutput.of(record, field, pairs)));
    return row;
  }

  /** One dict or a list of them; always answers ids, which legacy transports shorten for a dict. */
  private static Object create(Call call) {
    var given = call.arguments().get("vals_list");
    var all = given instanceof List<?> list ? list : List.of(given == null ? Map.of() : given);
    var ids = new ArrayList<Long>(all.size());
    for (var values : all) {
      ids.add(new Writer(call.environment()).create(call.model(), Call.asValues(values)).id());
    }
    return ids;
  }

  private static Object write(Call call) {
    new Writer(call.environment()).write(call.model(), call.ids(), call.values("vals"));
    return true;
  }

  private static Object unlink(Call call) {
    new Writer(call.environment()).unlink(call.model(), call.ids());
    return true;
  }

  private static Object defaultGet(Call call) {
    var defaults = new HashMap<String, Object>();
    for (var name : call.texts("fields")) {
      if (call.model().has(name)) {
        var value = call.model().initial(call.environment(), call.model().field(name));
        if (value != null) {
          defaults.put(
              name,
              value instanceof List<?> ids
                  ? List.of(List.of(6L, 0L, ids))
                  : FieldOutput.plain(value));
        }
      }
    }
    return defaults;
  }

  private static Object nameSearch(Call call) {
    var domain = new ArrayList<Object>(call.list("domain"));
    var name = call.text("name", "");
    if (!name.isEmpty()) {
      domain.add(List.of("display_name", call.text("operator", "ilike"), name));
    }
    var ids =
        new Search(call.environment(), call.model()).ids(domain, 0, call.number("limit", 100), "");
    return call.environment().records(call.model().name(), ids).stream()
        .map(record -> List.of(record.id(), record.displayName()))
        .toList();
  }

  private static Object nameGet(Call call) {
    return call.records().stream()
        .map(record -> List.of(record.id(), record.displayName()))
        .toList();
  }

  private static Object exists(Call call) {
    return call.environment().records(call.model().name(), call.ids()).stream()
        .filter(OdooRecord::exists)
        .map(OdooRecord::id)
        .toList();
  }
}
