package dev.odoobridge.application.sync;

import dev.odoobridge.testkit.odoo.OdooStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A person who works in Odoo. */
final class OdooSide {
  private final OdooStore store;

  OdooSide(OdooStore store) {
    this.store = store;
  }

  OdooStore store() {
    return store;
  }

  long create(String model, Map<String, Object> values) {
    var ids = call(model, "create", List.of(), Map.of("vals_list", List.of(values)));
    return (Long) ((List<?>) ids).getFirst();
  }

  void write(String model, long id, Map<String, Object> values) {
    call(model, "write", List.of(id), Map.of("vals", values));
  }

  void unlink(String model, long id) {
    call(model, "unlink", List.of(id), Map.of());
  }

  /** Calls a method such as {@code action_confirm} of one record. */
  void press(String model, String method, long id) {
    call(model, method, List.of(id), Map.of());
  }

  /** Registers a payment of all of an invoice. */
  void pay(long invoice) {
    pay(invoice, Map.of());
  }

  /** Registers a payment of that much of an invoice. */
  void pay(long invoice, Object amount) {
    pay(invoice, Map.of("amount", amount));
  }

  private void pay(long invoice, Map<String, Object> values) {
    Map<String, Object> context =
        Map.of(
            "active_model", "account.move", "active_ids", List.of(invoice), "active_id", invoice);
    var made =
        store.call(
            "admin",
            "account.payment.register",
            "create",
            null,
            Map.of("vals_list", List.of(values)),
            context);
    var ids = new ArrayList<Long>();
    ((List<?>) Objects.requireNonNull(made)).forEach(id -> ids.add(((Number) id).longValue()));
    store.call(
        "admin", "account.payment.register", "action_create_payments", ids, Map.of(), context);
  }

  /** The records a domain finds, archived ones too, in the order of ids. */
  List<Map<?, ?>> rows(String model, List<?> domain, String... fields) {
    var arguments = Map.of("domain", domain, "fields", List.of(fields), "order", "id");
    var found = new ArrayList<Map<?, ?>>();
    for (var row : (List<?>) call(model, "search_read", List.of(), arguments)) {
      found.add((Map<?, ?>) row);
    }
    return found;
  }

  List<Map<?, ?>> rows(String model, String field, Object value, String... fields) {
    return rows(model, List.of(List.of(field, "=", value)), fields);
  }

  /** One value of one record; as a text; of a reference the id. */
  String value(String model, long id, String field) {
    var value = rows(model, "id", id, field).getFirst().get(field);
    return value instanceof List<?> pair && !pair.isEmpty()
        ? String.valueOf(pair.getFirst())
        : String.valueOf(value);
  }

  private Object call(String model, String method, List<Long> ids, Map<String, Object> arguments) {
    var answer =
        store.call(
            "admin",
            model,
            method,
            ids.isEmpty() ? null : ids,
            arguments,
            Map.of("active_test", false));
    return answer == null ? "None" : answer;
  }
}
