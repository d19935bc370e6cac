package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads records as Odoo sends them, in the order of ids. */
final class Rows {
  private Rows() {}

  /** Those of these records that Odoo has and shows. */
  static List<RawValue.Members> read(
      OdooClient client, ModelName model, Collection<OdooId> ids, Collection<FieldName> fields) {
    return ids.isEmpty()
        ? List.of()
        : search(client, model, Domain.and(Domain.ids(List.of()), Domain.in("id", ids)), fields);
  }

  static List<RawValue.Members> search(
      OdooClient client, ModelName model, RawValue.Items domain, Collection<FieldName> fields) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", domain);
    arguments.put("fields", RawValue.texts(fields.stream().map(FieldName::value).toList()));
    arguments.put("order", RawValue.of("id"));
    if (client.read(model, "search_read", arguments) instanceof RawValue.Items(var rows)
        && rows.stream().allMatch(RawValue.Members.class::isInstance)) {
      return rows.stream().map(RawValue.Members.class::cast).toList();
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo's search_read of " + model + " answered no list of records", "search_read");
  }

  /** The record a many2one points to, with or without its name. */
  static Optional<OdooId> one(RawValue value) {
    return switch (value) {
      case RawValue.Number(var id) -> Optional.of(new OdooId(id.longValueExact()));
      case RawValue.Items(var pair)
          when !pair.isEmpty() && pair.getFirst() instanceof RawValue.Number(var id) ->
          Optional.of(new OdooId(id.longValueExact()));
      default -> Optional.empty();
    };
  }

  /** The records a one2many or many2many holds. */
  static List<OdooId> many(RawValue value) {
    return value instanceof RawValue.Items(var ids)
        ? ids.stream().flatMap(id -> one(id).stream()).toList()
        : List.of();
  }
}
