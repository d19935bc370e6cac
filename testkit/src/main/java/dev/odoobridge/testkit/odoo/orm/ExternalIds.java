package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** External ids, {@code module.name}, kept in ir.model.data. */
final class ExternalIds {
  private static final String MODEL = "ir.model.data";

  private final Environment environment;

  ExternalIds(Environment environment) {
    this.environment = environment;
  }

  private static String module(String externalId) {
    var dot = externalId.indexOf('.');
    return dot < 0 ? "__import__" : externalId.substring(0, dot);
  }

  private static String name(String externalId) {
    return externalId.substring(externalId.indexOf('.') + 1);
  }

  Optional<OdooRecord> find(String model, String externalId) {
    return environment.records(MODEL, environment.idsWith(MODEL, "name", name(externalId))).stream()
        .filter(entry -> entry.text("module").equals(module(externalId)))
        .filter(entry -> entry.text("model").equals(model))
        .map(entry -> environment.record(model, entry.number("res_id").longValue()))
        .filter(OdooRecord::exists)
        .findFirst();
  }

  void give(OdooRecord record, String externalId) {
    environment.create(
        MODEL,
        Map.of(
            "module", module(externalId),
            "name", name(externalId),
            "model", record.model().name(),
            "res_id", record.id()));
  }

  Optional<String> of(OdooRecord record) {
    return environment.records(MODEL, environment.idsWith(MODEL, "res_id", record.id())).stream()
        .filter(entry -> entry.text("model").equals(record.model().name()))
        .map(entry -> entry.text("module") + "." + entry.text("name"))
        .findFirst();
  }

  static Object metadata(Call call) {
    var external = new ExternalIds(call.environment());
    var names = List.of("create_uid", "create_date", "write_uid", "write_date");
    var fields = names.stream().map(call.model()::field).toList();
    var rows = new ArrayList<Map<String, Object>>();
    for (var record : call.records()) {
      var row = StandardMethods.row(record, fields, true);
      var id = external.of(record);
      row.put("xmlid", id.<Object>map(text -> text).orElse(false));
      row.put("noupdate", false);
      if (call.environment().version().is19()) {
        var ids = id.map(text -> List.of(Map.of("xmlid", text, "noupdate", false)));
        row.put("xmlids", ids.orElse(List.of()));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Ids export as external ids; a record without one is given one, as Odoo does. */
  static Object export(Call call) {
    var external = new ExternalIds(call.environment());
    var rows = new ArrayList<List<Object>>();
    for (var record : call.records()) {
      var row = new ArrayList<Object>();
      for (var name : call.texts("fields_to_export")) {
        row.add(exported(external, record, name));
      }
      rows.add(row);
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("datas", rows);
    return answer;
  }

  private static Object exported(ExternalIds external, OdooRecord record, String name) {
    if (name.equals("id")) {
      return external.of(record).orElseGet(() -> external.exportName(record));
    }
    var field = record.model().field(name.equals(".id") ? "id" : name);
    if (field.type() == FieldType.MANY2ONE) {
      return record.one(name).map(OdooRecord::displayName).orElse("");
    }
    var value = FieldOutput.of(record, field, false);
    return Boolean.FALSE.equals(value) && field.type() != FieldType.BOOLEAN ? "" : value;
  }

  private String exportName(OdooRecord record) {
    var id = "__export__.%s_%d".formatted(record.model().name().replace('.', '_'), record.id());
    give(record, id);
    return id;
  }
}
