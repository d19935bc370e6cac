package dev.odoobridge.application.simulation;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the host has in its own tables for one record, and sends as it is. */
record HostDocument(Map<String, String> fields, List<Map<String, String>> lines) {
  static final HostDocument EMPTY = new HostDocument(Map.of(), List.of());

  HostDocument {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    lines = List.copyOf(lines);
  }

  /** What the bridge answers when the host asks for the record. */
  static HostDocument read(Kind kind, HostRecord record) {
    var row = record.current().row();
    var names =
        switch (kind) {
          case CUSTOMER -> List.of("first_name", "last_name", "email", "phone", "address");
          case PRODUCT -> List.of("name", "sku", "price");
          case ORDER -> List.of("code", "customer", "notes", "status", "order_date");
        };
    var lines = record.current().linesOf("lines").stream();
    return new HostDocument(
        values(row, names),
        lines.map(line -> values(line, List.of("product", "quantity", "price"))).toList());
  }

  private static Map<String, String> values(Row row, List<String> names) {
    var values = new LinkedHashMap<String, String>();
    for (var name : names) {
      var text = HostPictures.text(row, name);
      if (!text.isEmpty()) {
        values.put(name, text);
      }
    }
    return values;
  }

  /** As the bridge would keep it. */
  Content content() {
    return new Content(
        row(fields), Map.of("lines", lines.stream().map(HostDocument::row).toList()));
  }

  private static Row row(Map<String, String> fields) {
    var values = new TreeMap<String, FieldValue>();
    fields.forEach(
        (name, value) ->
            values.put(
                name,
                isNumber(name) && !value.isEmpty()
                    ? FieldValue.number(new BigDecimal(value))
                    : FieldValue.text(value)));
    return new Row(values);
  }

  private static boolean isNumber(String name) {
    return name.equals("price") || name.equals("quantity");
  }

  HostDocument with(Map<String, String> more) {
    var all = new TreeMap<>(fields);
    all.putAll(more);
    return new HostDocument(all, lines);
  }

  HostDocument withLines(List<Map<String, String>> next) {
    return new HostDocument(fields, next);
  }

  /** As it goes over the wire; documents alone have lines. */
  RawValue.Members raw(Kind kind) {
    var members = raw(fields);
    if (kind == Kind.ORDER) {
      members.put("lines", rawLines());
    }
    return new RawValue.Members(members);
  }

  RawValue rawLines() {
    var items = new ArrayList<RawValue>();
    lines.forEach(line -> items.add(new RawValue.Members(raw(line))));
    return new RawValue.Items(items);
  }

  static Map<String, RawValue> raw(Map<String, String> fields) {
    var members = new TreeMap<String, RawValue>();
    fields.forEach((name, value) -> members.put(name, raw(name, value)));
    return members;
  }

  private static RawValue raw(String name, String value) {
    return isNumber(name)
        ? RawValue.of(new BigDecimal(value.isEmpty() ? "0" : value))
        : RawValue.of(value);
  }
}
