package dev.odoobridge.application.direct;

import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.direct.Conditions;
import dev.odoobridge.domain.direct.Crossing;
import dev.odoobridge.domain.direct.GivenValues;
import dev.odoobridge.domain.direct.PlainRow;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One model of an open Odoo, as far as a caller may use it. */
record ModelDoor(OdooClient client, ModelSchema schema, OdooAccess access, Schemas schemas) {
  static final String ACTIVE_TEST = "active_test";

  ModelName model() {
    return schema.model();
  }

  Conditions conditions() {
    return new Conditions(schema, access, schemas::find);
  }

  /** The fields to read; these when none is named. */
  List<String> fields(Conditions conditions, Shape shape, List<String> usual) {
    var wanted = shape.fields().isEmpty() ? usual : shape.fields();
    var isForgiven = shape.lenient() || (shape.fields().isEmpty() && !usual.contains("*"));
    return isForgiven ? conditions.known(wanted) : conditions.fields(wanted);
  }

  /** What keeps the caller to the models it may touch, also by way of this one. */
  Crossing crossing() {
    return new Crossing(access, schemas::find);
  }

  /** What somebody gives, in Odoo's form. */
  RawValue.Members values(GivenValues reader, RawValue.Members given) {
    var crossing = crossing();
    given
        .values()
        .forEach(
            (name, value) ->
                crossing
                    .refusal(schema, name, value)
                    .ifPresent(reason -> reader.refuse(name, reason)));
    var hasStates = client.dialect().document(model()).isPresent();
    return reader.values(given, schema, hasStates, field -> access.sees(model(), field));
  }

  /** The rows a search finds. */
  List<RawValue.Members> rows(
      RawValue.Items domain, List<String> fields, String order, Paging paging, boolean archived) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", domain);
    arguments.put("fields", RawValue.texts(fields));
    if (paging.offset() > 0) {
      arguments.put("offset", RawValue.of(paging.offset()));
    }
    arguments.put("limit", RawValue.of((long) paging.limit()));
    arguments.put("order", RawValue.of(order));
    return rows(
        client.read(
            model(), "search_read", arguments, Map.of(ACTIVE_TEST, RawValue.of(!archived))));
  }

  long count(RawValue.Items domain, boolean archived) {
    var answer =
        client.read(
            model(),
            "search_count",
            Map.of("domain", domain),
            Map.of(ACTIVE_TEST, RawValue.of(!archived)));
    if (answer instanceof RawValue.Number(var count)) {
      return count.longValue();
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo's search_count of " + model() + " answered no number", "search_count");
  }

  /** The rows as the caller wants to see them. */
  List<RawValue.Members> shown(List<RawValue.Members> rows, boolean raw) {
    return raw ? rows : rows.stream().map(row -> PlainRow.of(row, schema)).toList();
  }

  private List<RawValue.Members> rows(RawValue answer) {
    if (answer instanceof RawValue.Items(var rows)
        && rows.stream().allMatch(RawValue.Members.class::isInstance)) {
      return rows.stream().map(RawValue.Members.class::cast).toList();
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo's search_read of " + model() + " answered no list of records", "search_read");
  }

  static OdooId id(RawValue.Members row) {
    if (row.member("id") instanceof RawValue.Number(var id)) {
      return new OdooId(id.longValue());
    }
    throw new OdooFailure.Incomprehensible("a record without an id", "search_read");
  }

  static boolean isMissing(OdooFailure.Refused refused) {
    return refused.fault().endsWith("MissingError");
  }

  /** Which part of what is found. */
  record Paging(long offset, int limit) {}
}
