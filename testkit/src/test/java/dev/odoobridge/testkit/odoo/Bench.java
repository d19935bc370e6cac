package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A store with a clock that stands still until it is moved. */
final class Bench {
  static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  final Memory odoo;

  Bench(int version) {
    odoo = new Memory(OdooStore.create(OdooVersion.of(version), "admin", now::get));
  }

  void at(String instant) {
    now.set(Instant.parse(instant));
  }

  void passSeconds(long seconds) {
    now.updateAndGet(instant -> instant.plusSeconds(seconds));
  }

  long partner(String name) {
    return odoo.create("res.partner", Map.of("name", name));
  }

  long product(String price) {
    return odoo.create(
        "product.product", Map.of("name", "Chair", "default_code", "C1", "list_price", price));
  }

  long order(long product, Object quantity) {
    var line = Map.of("product_id", product, "product_uom_qty", quantity);
    return odoo.create(
        "sale.order",
        Map.of("partner_id", partner("Ada"), "order_line", List.of(List.of(0, 0, line))));
  }

  long invoice(long partner, Map<String, Object> more) {
    var line = Map.<String, Object>of("name", "Work", "quantity", 2, "price_unit", 50);
    var values = new java.util.HashMap<String, Object>(more);
    values.put("move_type", "out_invoice");
    values.put("partner_id", partner);
    values.put("invoice_line_ids", List.of(List.of(0, 0, line)));
    return odoo.create("account.move", values);
  }

  Object run(String model, String method, long id) {
    return odoo.call(model, method, List.of(id));
  }

  void pay(long invoice, Object amount) {
    Map<String, Object> context =
        Map.of(
            "active_model",
            "account.move",
            "active_ids",
            List.of(invoice),
            "dont_redirect_to_payments",
            true);
    var wizard = odoo.create("account.payment.register", Map.of("amount", amount), context);
    odoo.call(
        "account.payment.register", "action_create_payments", List.of(wizard), Map.of(), context);
  }
}
