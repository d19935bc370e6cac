package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call's arguments as {@code execute_kw} and {@code call_kw} want them. The first arguments of
 * the methods every model has go by position, because Odoo's own modules name them differently: in
 * 14 {@code sale.order.write} calls its {@code values}, {@code search} its domain {@code args},
 * {@code default_get} its fields {@code fields_list}. All others go by name.
 */
public record Arguments(List<RawValue> byPosition, Map<String, RawValue> byName) {
  private static final Map<String, List<String>> LEADING =
      Map.ofEntries(
          Map.entry("create", List.of("vals_list")),
          Map.entry("write", List.of("vals")),
          Map.entry("search", List.of("domain")),
          Map.entry("search_count", List.of("domain")),
          Map.entry("search_read", List.of("domain")),
          Map.entry("name_search", List.of("name", "domain")),
          Map.entry("name_create", List.of("name")),
          Map.entry("read", List.of("fields")),
          Map.entry("copy", List.of("default")),
          Map.entry("load", List.of("fields", "data")),
          Map.entry("default_get", List.of("fields")),
          Map.entry("export_data", List.of("fields_to_export")));

  /** Those of a call; the context is one of the named when there is any. */
  public static Arguments of(OdooCall call) {
    var byName = new LinkedHashMap<>(call.arguments());
    var byPosition = new ArrayList<RawValue>();
    call.ids()
        .ifPresent(
            ids ->
                byPosition.add(
                    new RawValue.Items(
                        ids.stream().<RawValue>map(id -> RawValue.of(id.value())).toList())));
    for (var name : LEADING.getOrDefault(call.method(), List.of())) {
      var value = byName.remove(name);
      if (value == null) {
        break;
      }
      byPosition.add(value);
    }
    if (!call.context().isEmpty()) {
      byName.put("context", new RawValue.Members(call.context()));
    }
    return new Arguments(byPosition, byName);
  }
}
