package dev.odoobridge.testkit.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the records a recorded request speaks of, and says which id stands for which. */
final class RecordedPremises {
  private final Memory odoo;
  private final Map<String, Long> ids = new HashMap<>();

  RecordedPremises(OdooStore store) {
    this.odoo = new Memory(store);
  }

  Map<String, Long> prepare(String file) {
    if (file.contains("-partner")) {
      partners();
    }
    if (file.contains("web_save_multi")) {
      List.of("4210", "4211", "4212").forEach(id -> ids.put(id, partner()));
    }
    if (file.contains("serialization")) {
      odoo.store().faults().conflict(1, call -> call.is("res.partner", "write"));
    }
    if (file.contains("-order") || file.contains("-invoice")) {
      List.of("50", "55").forEach(id -> ids.put(id, partner()));
      List.of("85", "107").forEach(id -> ids.put(id, product()));
    }
    if (file.contains("-so-")) {
      order();
    }
    if (file.contains("-inv-") || file.contains("payment")) {
      invoice(file);
    }
    if (file.contains("user-error")) {
      var empty = odoo.create("account.move", Map.of("move_type", "out_invoice"));
      List.of("140", "142").forEach(id -> ids.put(id, empty));
    }
    return ids;
  }

  private void partners() {
    var jane =
        Map.<String, Object>of(
            "name",
            "Jane Doe",
            "email",
            "jane@example.org",
            "phone",
            "+1 555 0100",
            "comment",
            "hi");
    var partner = odoo.create("res.partner", jane);
    List.of("6635", "6636", "6637", "6866", "6867", "6868", "6869")
        .forEach(id -> ids.put(id, partner));
    var company =
        Map.<String, Object>of(
            "name", "My Company (San Francisco)",
            "country_id", 1,
            "email", "info@yourcompany.com",
            "phone", "+1 555-555-5556");
    odoo.write("res.partner", 1, company);
  }

  private long partner() {
    return odoo.create("res.partner", Map.of("name", "A customer"));
  }

  private long product() {
    return odoo.create("product.product", Map.of("name", "A product", "list_price", 10));
  }

  private void order() {
    var line = Map.<String, Object>of("product_id", product());
    var order =
        odoo.create(
            "sale.order",
            Map.of("partner_id", partner(), "order_line", List.of(List.of(0, 0, line))));
    ids.put("49", order);
    var lines = (List<?>) odoo.read("sale.order", order, "order_line");
    var linked =
        Map.of("name", "x", "price_unit", 1, "sale_line_ids", List.of(List.of(6, 0, lines)));
    odoo.create(
        "account.move",
        Map.of(
            "move_type", "out_invoice",
            "partner_id", partner(),
            "invoice_line_ids", List.of(List.of(0, 0, linked))));
  }

  private void invoice(String file) {
    var line = Map.<String, Object>of("name", "x", "quantity", 1, "price_unit", 100);
    var invoice =
        odoo.create(
            "account.move",
            Map.of(
                "move_type", "out_invoice",
                "partner_id", partner(),
                "invoice_line_ids", List.of(List.of(0, 0, line))));
    List.of("23", "39", "77", "92", "122", "123").forEach(id -> ids.put(id, invoice));
    if (!file.contains("action_post")) {
      odoo.call("account.move", "action_post", List.of(invoice));
    }
    if (file.contains("register-action")) {
      ids.put("12", wizard(invoice));
    }
  }

  private long wizard(long invoice) {
    var context = Map.of("active_model", "account.move", "active_ids", List.of(invoice));
    return odoo.create("account.payment.register", Map.of("amount", 30), context);
  }
}
