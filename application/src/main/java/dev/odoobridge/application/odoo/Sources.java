package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.Filling;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the records that fillings take their values from, each model once. Thread-safe. */
final class Sources {
  private static final ModelName TAX = new ModelName("account.tax");
  private static final FieldName COMPANY = new FieldName("company_id");

  private final OdooClient client;

  Sources(OdooClient client) {
    this.client = client;
  }

  /** All that these fillings need for these values. */
  Known read(List<Filling> fillings, List<RawValue.Members> values) {
    var found = new HashMap<Filling, Map<OdooId, RawValue>>();
    var copied = new LinkedHashMap<ModelName, Set<FieldName>>();
    for (var filling : fillings) {
      if (filling instanceof Filling.Copied(_, _, var of, var source)) {
        copied.computeIfAbsent(of, _ -> new LinkedHashSet<>()).add(source);
      } else if (filling instanceof Filling.Taxes(_, _, var of, var source)) {
        copied.computeIfAbsent(of, _ -> new LinkedHashSet<>()).add(source);
      }
    }
    var rows = new HashMap<ModelName, Map<OdooId, RawValue.Members>>();
    copied.forEach((model, fields) -> rows.put(model, rows(model, fields, fillings, values)));
    for (var filling : fillings) {
      var wanted = wanted(filling, values);
      switch (filling) {
        case Filling.Copied(_, _, var of, var source) ->
            found.put(filling, plain(rows.getOrDefault(of, Map.of()), source));
        case Filling.Taxes(_, _, var of, var source) ->
            found.put(filling, taxes(rows.getOrDefault(of, Map.of()), source));
        case Filling.Bill _ -> found.put(filling, new Bills(client).of(wanted));
      }
    }
    return new Known(found);
  }

  private Map<OdooId, RawValue.Members> rows(
      ModelName model,
      Set<FieldName> fields,
      List<Filling> fillings,
      List<RawValue.Members> values) {
    var ids = new LinkedHashSet<OdooId>();
    for (var filling : fillings) {
      if (!(filling instanceof Filling.Bill)) {
        ids.addAll(wanted(filling, values));
      }
    }
    var rows = new HashMap<OdooId, RawValue.Members>();
    Rows.read(client, model, ids, fields).forEach(row -> rows.put(MappedReader.id(row), row));
    return rows;
  }

  /** The records that values refer to which lack the field. */
  private static Set<OdooId> wanted(Filling filling, List<RawValue.Members> values) {
    var ids = new LinkedHashSet<OdooId>();
    values.stream()
        .filter(record -> !record.values().containsKey(filling.field().value()))
        .forEach(record -> Rows.one(record.member(filling.through().value())).ifPresent(ids::add));
    return ids;
  }

  private static Map<OdooId, RawValue> plain(Map<OdooId, RawValue.Members> rows, FieldName source) {
    var values = new HashMap<OdooId, RawValue>();
    rows.forEach(
        (id, row) -> {
          var value = row.member(source.value());
          // A many2one comes with its name, and is written by its id alone.
          var written =
              value instanceof RawValue.Items
                  ? Rows.one(value).<RawValue>map(it -> RawValue.of(it.value())).orElse(value)
                  : value;
          if (!written.equals(RawValue.FALSE)) {
            values.put(id, written);
          }
        });
    return values;
  }

  private Map<OdooId, RawValue> taxes(Map<OdooId, RawValue.Members> rows, FieldName source) {
    var all = new LinkedHashSet<OdooId>();
    rows.values().forEach(row -> all.addAll(Rows.many(row.member(source.value()))));
    var company = company();
    var ours = new LinkedHashSet<OdooId>();
    for (var tax : Rows.read(client, TAX, all, List.of(COMPANY))) {
      if (company.isEmpty() || Rows.one(tax.member(COMPANY.value())).equals(company)) {
        ours.add(MappedReader.id(tax));
      }
    }
    var values = new HashMap<OdooId, RawValue>();
    rows.forEach(
        (id, row) -> {
          var taxes =
              Rows.many(row.member(source.value())).stream().filter(ours::contains).toList();
          var replaced = RawValue.list(RawValue.of(6), RawValue.of(0), Domain.ids(taxes));
          values.put(id, RawValue.list(replaced));
        });
    return values;
  }

  /** The company that Odoo works in for these calls. */
  private Optional<OdooId> company() {
    var defaults =
        client.read(TAX, "default_get", Map.of("fields", RawValue.texts(List.of(COMPANY.value()))));
    return defaults instanceof RawValue.Members members
        ? Rows.one(members.member(COMPANY.value()))
        : Optional.empty();
  }

  /** Values by filling and the record they come from. */
  record Known(Map<Filling, Map<OdooId, RawValue>> values) {
    Known and(Known more) {
      var all = new HashMap<>(values);
      all.putAll(more.values());
      return new Known(all);
    }

    /** These values and what they lack. */
    RawValue.Members fill(List<Filling> fillings, RawValue.Members given) {
      var filled = new LinkedHashMap<>(given.values());
      for (var filling : fillings) {
        Rows.one(given.member(filling.through().value()))
            .flatMap(id -> Optional.ofNullable(of(filling).get(id)))
            .ifPresent(value -> filled.putIfAbsent(filling.field().value(), value));
      }
      return new RawValue.Members(filled);
    }

    private Map<OdooId, RawValue> of(Filling filling) {
      return values.getOrDefault(filling, Map.of());
    }
  }
}
