package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates, writes and deletes records with all rules of their models. */
final class Writer {
  private final Environment environment;

  Writer(Environment environment) {
    this.environment = environment;
  }

  OdooRecord create(Model model, Map<String, Object> given) {
    for (var name : given.keySet()) {
      if (!model.has(name)) {
        throw unknownOnCreate(model, name);
      }
    }
    var values = new LinkedHashMap<>(given);
    model.preparing(environment, values);
    var row = environment.table(model).insert(environment.transaction());
    var record = environment.record(model.name(), row.id);
    stamp(record);
    fill(record, values);
    new Assignment(record).assign(values);
    new Constraints(record).requireAll();
    model.created(record, values);
    finish(record, values.keySet());
    return record;
  }

  private void stamp(OdooRecord record) {
    record.set("create_date", environment.now());
    record.set("create_uid", environment.user());
    record.touch();
  }

  private void fill(OdooRecord record, Map<String, Object> values) {
    for (var field : List.copyOf(record.model().fields())) {
      if (!values.containsKey(field.name()) && field.via().isEmpty()) {
        var initial = record.model().initial(environment, field);
        if (initial != null) {
          record.set(field.name(), initial);
        }
      }
    }
  }

  private OdooFault unknownOnCreate(Model model, String field) {
    var where = environment.version().is14() ? "on model" : "in";
    return OdooFault.builtin(
        "ValueError", "Invalid field '%s' %s '%s'".formatted(field, where, model.name()));
  }

  void write(Model model, List<Long> ids, Map<String, Object> values) {
    var records = environment.records(model.name(), ids);
    records.forEach(OdooRecord::row);
    for (var name : values.keySet()) {
      if (!model.has(name)) {
        throw unknownOnWrite(model, name);
      }
    }
    for (var record : records) {
      model.writing(record, values);
      record.touch();
      new Assignment(record).assign(values);
      new Constraints(record).require(values.keySet());
      model.written(record, values.keySet());
      finish(record, values.keySet());
    }
  }

  private OdooFault unknownOnWrite(Model model, String field) {
    return environment.version().is14()
        ? OdooFault.builtin(
            "ValueError", "Invalid field '%s' on model '%s'".formatted(field, model.name()))
        : OdooFault.builtin("KeyError", field);
  }

  private void finish(OdooRecord record, Set<String> fields) {
    tell(record, fields);
    record.model().constrain(record, fields);
    new Constraints(record).targets(fields);
    environment.database().guard().check(record.model().name(), snapshot(record));
  }

  /** For whoever wants to know of writes: those to another model that keeps the field, too. */
  private void tell(OdooRecord record, Set<String> fields) {
    var transaction = environment.transaction();
    transaction.touched(new Touch(record.model().name(), record.id(), fields));
    for (var name : fields) {
      if (record.model().has(name)) {
        record
            .model()
            .field(name)
            .via()
            .flatMap(record::one)
            .ifPresent(
                other ->
                    transaction.touched(new Touch(other.model().name(), other.id(), Set.of(name))));
      }
    }
  }

  private static Map<String, Object> snapshot(OdooRecord record) {
    var values = new HashMap<String, Object>();
    record.row().values.forEach((name, value) -> values.put(name, FieldOutput.plain(value)));
    values.put("id", record.id());
    return values;
  }

  void unlink(Model model, List<Long> ids) {
    var records = environment.records(model.name(), ids);
    records.forEach(OdooRecord::row);
    for (var record : records) {
      if (record.exists()) {
        model.deleting(record);
        new Constraints(record).release();
        var values = new HashMap<>(record.row().values);
        environment.table(model).remove(environment.transaction(), record.row());
        forgetExternalIds(record);
        model.deleted(environment, values);
      }
    }
  }

  private void forgetExternalIds(OdooRecord record) {
    var names = new ArrayList<>(environment.idsWith("ir.model.data", "res_id", record.id()));
    for (var name : environment.records("ir.model.data", names)) {
      if (name.text("model").equals(record.model().name())) {
        environment.table(name.model()).remove(environment.transaction(), name.row());
      }
    }
  }
}
