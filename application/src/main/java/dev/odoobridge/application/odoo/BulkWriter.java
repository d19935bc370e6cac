package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.merge.LineWrite;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes many records of one model in as few calls as the version allows. Thread-safe. */
public final class BulkWriter {
  private final OdooClient client;
  private final ModelName model;

  public BulkWriter(OdooClient client, ModelName model) {
    this.client = client;
    this.model = model;
  }

  /**
   * Makes records in one call: all, or none.
   *
   * @return their ids in the order of the values
   */
  public List<OdooId> create(List<RawValue.Members> values) {
    var answer =
        client.write(
            model,
            "create",
            Map.of("vals_list", new RawValue.Items(List.copyOf(values))),
            client.dialect().creationContext(model));
    var ids = ids(answer);
    if (ids.size() != values.size()) {
      throw new OdooFailure.Uncertain(
          "Odoo answered " + ids.size() + " ids for " + values.size() + " created records",
          "create");
    }
    return ids;
  }

  /** Writes to each record its values: in one call where Odoo can, else one for equal values. */
  public void update(Map<OdooId, RawValue.Members> values) {
    if (values.isEmpty()) {
      return;
    }
    if (client.dialect().writesManyAtOnce() && values.size() > 1) {
      var all = new RawValue.Items(List.copyOf(values.values()));
      client.write(
          model,
          "web_save_multi",
          List.copyOf(values.keySet()),
          ordered("vals_list", all, "specification", new RawValue.Members(Map.of())),
          Map.of());
      return;
    }
    var byValues = new LinkedHashMap<RawValue.Members, List<OdooId>>();
    values.forEach(
        (id, members) -> byValues.computeIfAbsent(members, _ -> new ArrayList<>()).add(id));
    byValues.forEach(
        (members, ids) -> client.write(model, "write", ids, Map.of("vals", members), Map.of()));
  }

  /** Deletes records for good. */
  public void unlink(List<OdooId> ids) {
    client.write(model, "unlink", ids, Map.of(), Map.of());
  }

  /** Odoo's form of fields and changes of lines. */
  public static RawValue.Members values(
      Map<FieldName, FieldValue> fields, Map<FieldName, List<LineWrite>> lines) {
    var members = new LinkedHashMap<String, RawValue>();
    fields.forEach((name, value) -> members.put(name.value(), OdooFields.write(value)));
    lines.forEach((name, writes) -> members.put(name.value(), commands(writes)));
    return new RawValue.Members(members);
  }

  private static RawValue commands(List<LineWrite> writes) {
    return new RawValue.Items(writes.stream().map(BulkWriter::command).toList());
  }

  private static RawValue command(LineWrite write) {
    return switch (write) {
      case LineWrite.Add(var fields) ->
          RawValue.list(RawValue.of(0), RawValue.of(0), values(fields, Map.of()));
      case LineWrite.Change(var id, var fields) ->
          RawValue.list(RawValue.of(1), RawValue.of(id.value()), values(fields, Map.of()));
      case LineWrite.Remove(var id) -> RawValue.list(RawValue.of(2), RawValue.of(id.value()));
    };
  }

  private static Map<String, RawValue> ordered(
      String first, RawValue firstValue, String second, RawValue secondValue) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put(first, firstValue);
    arguments.put(second, secondValue);
    return arguments;
  }

  static List<OdooId> ids(RawValue answer) {
    if (answer instanceof RawValue.Items(var values)
        && values.stream().allMatch(RawValue.Number.class::isInstance)) {
      return values.stream()
          .map(value -> new OdooId(((RawValue.Number) value).value().longValueExact()))
          .toList();
    }
    throw new OdooFailure.Uncertain("Odoo answered a create without ids", "create");
  }
}
