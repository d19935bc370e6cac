package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.OdooRecords.Batch;
import dev.odoobridge.application.port.in.OdooRecords.Call;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sent to work on Odoo's records. */
final class OdooBodies {
  static final int MOST = 1000;
  private static final RawValue.Members NONE = new RawValue.Members(Map.of());

  private OdooBodies() {}

  static RawValue.Members values(RawValue.Members body) {
    var fields = new Fields(body);
    var values = fields.members("values");
    fields.require("values", values);
    fields.end();
    return values.orElse(NONE);
  }

  static Call call(String method, RawValue.Members body, boolean raw) {
    var fields = new Fields(body);
    var ids = fields.items("ids").map(given -> ids(fields, "ids", given));
    var arguments = fields.members("arguments").orElse(NONE);
    var context = fields.members("context").orElse(NONE);
    fields.end();
    return new Call(method, ids, arguments.values(), context.values(), raw);
  }

  static Batch batch(RawValue.Members body, boolean raw) {
    var fields = new Fields(body);
    var operation = fields.text("operation");
    var batch =
        switch (operation.orElse("")) {
          case "create" -> new Batch.Create(created(fields));
          case "update" -> new Batch.Update(updated(fields));
          case "delete" -> new Batch.Delete(named(fields));
          case "read" -> {
            var shape = new Shape(fields.texts("fields").orElse(List.of()), raw);
            yield new Batch.Read(named(fields), shape);
          }
          default -> {
            fields.wrong("operation", "must be create, update, delete or read");
            fields.readOnly("records", "ids", "fields");
            yield new Batch.Delete(List.of());
          }
        };
    fields.end();
    return batch;
  }

  private static List<OdooId> named(Fields fields) {
    var given = fields.items("ids");
    fields.require("ids", given);
    bound(fields, "ids", given.orElse(List.of()));
    var ids = ids(fields, "ids", given.orElse(List.of()));
    return ids.stream().distinct().toList();
  }

  private static List<RawValue.Members> created(Fields fields) {
    var records = new ArrayList<RawValue.Members>();
    var given = records(fields);
    for (var index = 0; index < given.size(); index++) {
      if (given.get(index) instanceof RawValue.Members values) {
        records.add(values);
      } else {
        fields.wrong("records[" + index + "]", "must be an object of values");
      }
    }
    return records;
  }

  private static Map<OdooId, RawValue.Members> updated(Fields fields) {
    var records = new LinkedHashMap<OdooId, RawValue.Members>();
    var given = records(fields);
    for (var index = 0; index < given.size(); index++) {
      var path = "records[" + index + "]";
      if (given.get(index) instanceof RawValue.Members record
          && id(record.member("id")).isPresent()
          && record.member("values") instanceof RawValue.Members values
          && record.values().size() == 2) {
        if (records.put(id(record.member("id")).orElseThrow(), values) != null) {
          fields.wrong(path + ".id", "stands twice in the batch");
        }
      } else {
        fields.wrong(path, "must be {\"id\": ..., \"values\": {...}}");
      }
    }
    return records;
  }

  private static List<RawValue> records(Fields fields) {
    var given = fields.items("records");
    fields.require("records", given);
    bound(fields, "records", given.orElse(List.of()));
    return given.orElse(List.of());
  }

  private static void bound(Fields fields, String name, List<RawValue> given) {
    if (given.size() > MOST) {
      fields.wrong(name, "has more than " + MOST);
    }
  }

  private static List<OdooId> ids(Fields fields, String name, List<RawValue> given) {
    var ids = new ArrayList<OdooId>();
    for (var index = 0; index < given.size(); index++) {
      var id = id(given.get(index));
      id.ifPresent(ids::add);
      if (id.isEmpty()) {
        fields.wrong(name + "[" + index + "]", "must be the number of a record");
      }
    }
    return ids;
  }

  private static Optional<OdooId> id(RawValue value) {
    return value instanceof RawValue.Number(var number)
            && number.signum() > 0
            && number.stripTrailingZeros().scale() <= 0
            && number.precision() <= 18
        ? Optional.of(new OdooId(number.longValue()))
        : Optional.empty();
  }
}
