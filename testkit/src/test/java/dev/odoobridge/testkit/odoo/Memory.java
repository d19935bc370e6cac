package dev.odoobridge.testkit.odoo;

import java.util.List;
import java.util.Map;

/** Calls a store as the administrator. */
record Memory(OdooStore store) {

  Object call(String model, String method, List<Long> ids) {
    return call(model, method, ids, Map.of(), Map.of());
  }

  Object call(
      String model,
      String method,
      List<Long> ids,
      Map<String, Object> arguments,
      Map<String, Object> context) {
    return store.call("admin", model, method, ids, arguments, context);
  }

  long create(String model, Map<String, ?> values) {
    return create(model, values, Map.of());
  }

  long create(String model, Map<String, ?> values, Map<String, Object> context) {
    var created = call(model, "create", null, Map.of("vals_list", List.of(values)), context);
    return (Long) ((List<?>) created).getFirst();
  }

  void write(String model, long id, Map<String, ?> values) {
    call(model, "write", List.of(id), Map.of("vals", values), Map.of());
  }

  /** One field as {@code read} answers it, many2ones as ids. */
  Object read(String model, long id, String field) {
    var arguments = Map.<String, Object>of("fields", List.of(field), "load", "");
    var rows = (List<?>) call(model, "read", List.of(id), arguments, Map.of());
    return ((Map<?, ?>) rows.getFirst()).get(field);
  }

  List<?> search(String model, List<?> domain) {
    return (List<?>) call(model, "search", null, Map.of("domain", domain), Map.of());
  }
}
