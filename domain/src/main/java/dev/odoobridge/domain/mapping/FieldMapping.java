package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One mapped field: some host fields, some Odoo fields and the converter between them. With several
 * Odoo fields each holds the same value.
 *
 * @param required the host has to give it before a record can be made in Odoo
 */
public record FieldMapping(
    List<String> host, List<FieldName> odoo, Converter converter, Travel travel, boolean required) {
  public FieldMapping {
    host = List.copyOf(host);
    odoo = List.copyOf(odoo);
    if (host.size() != converter.hostFields()) {
      throw new IllegalArgumentException(
          "host: the converter takes " + converter.hostFields() + " fields, given are " + host);
    }
    if (odoo.isEmpty()) {
      throw new IllegalArgumentException("odoo: names no field");
    }
  }

  /** Names this mapped field: its host fields joined with {@code +}. */
  public String name() {
    return String.join("+", host);
  }

  /** The mapped host values of a row. */
  public List<FieldValue> hostValues(Row row) {
    return host.stream().map(row::field).toList();
  }

  /** Whether the row says nothing of it. */
  public boolean isEmpty(Row row) {
    return hostValues(row).stream().allMatch(FieldValue::isEmpty);
  }

  /** The mapped Odoo values. */
  public List<FieldValue> odooValues(Map<FieldName, FieldValue> fields) {
    return odoo.stream().map(name -> fields.getOrDefault(name, FieldValue.EMPTY)).toList();
  }

  /** What each mapped Odoo field is to hold for these host values. */
  public List<FieldValue> toOdoo(List<FieldValue> hostValues, Links links) {
    var value = converter.toOdoo(hostValues, links);
    return odoo.stream().map(_ -> value).toList();
  }

  /** What the host is to hold: the first Odoo field that differs from the host's value decides. */
  public List<FieldValue> toHost(
      List<FieldValue> odooValues, List<FieldValue> previous, Links links) {
    return odooValues.stream()
        .filter(value -> !converter.same(previous, value, links))
        .findFirst()
        .map(value -> converter.toHost(value, previous, links))
        .orElse(previous);
  }

  /** Whether both sides say the same in every Odoo field. */
  public boolean same(List<FieldValue> hostValues, List<FieldValue> odooValues, Links links) {
    return odooValues.stream().allMatch(value -> converter.same(hostValues, value, links));
  }

  /** Whether Odoo's side is unchanged between these two readings. */
  public boolean sameInOdoo(List<FieldValue> one, List<FieldValue> other) {
    for (var index = 0; index < odoo.size(); index++) {
      var before = index < one.size() ? one.get(index) : FieldValue.EMPTY;
      var after = index < other.size() ? other.get(index) : FieldValue.EMPTY;
      if (!converter.sameInOdoo(before, after)) {
        return false;
      }
    }
    return true;
  }

  /** The host fields with these values. */
  public Map<String, FieldValue> named(List<FieldValue> hostValues) {
    var fields = new LinkedHashMap<String, FieldValue>();
    for (var index = 0; index < host.size(); index++) {
      fields.put(host.get(index), hostValues.get(index));
    }
    return fields;
  }

  /** The Odoo fields with these values. */
  public Map<FieldName, FieldValue> namedInOdoo(List<FieldValue> odooValues) {
    var fields = new LinkedHashMap<FieldName, FieldValue>();
    for (var index = 0; index < odoo.size(); index++) {
      fields.put(odoo.get(index), odooValues.get(index));
    }
    return fields;
  }
}
