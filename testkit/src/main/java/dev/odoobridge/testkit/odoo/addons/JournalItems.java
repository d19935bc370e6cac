package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the items that balance an invoice's lines: one for each tax, one for what the customer
 * owes. Whoever reads account.move.line without looking at its kind meets them.
 */
final class JournalItems {
  private JournalItems() {}

  static void balance(OdooRecord move) {
    if (!InvoiceKinds.invoice(move)) {
      return;
    }
    InvoiceLines.items(move).stream().filter(InvoiceLines::balancing).forEach(OdooRecord::unlink);
    var lines = InvoiceLines.of(move);
    lines.stream()
        .flatMap(line -> line.many("tax_ids").stream())
        .distinct()
        .forEach(tax -> add(move, "tax", tax.text("name"), "251000"));
    if (!lines.isEmpty()) {
      add(move, "payment_term", "", "121000");
    }
  }

  private static void add(OdooRecord move, String kind, String name, String account) {
    var environment = move.environment();
    var values = new HashMap<String, Object>();
    values.put("move_id", move.id());
    values.put("name", name.isEmpty() && environment.version().is19() ? false : name);
    if (environment.version().is14()) {
      values.put("exclude_from_invoice_tab", true);
    } else {
      values.put("display_type", kind);
    }
    var domain = List.of(List.of("code", "=", account));
    values.put("account_id", environment.search("account.account", domain).getFirst().id());
    environment.create("account.move.line", Map.copyOf(values));
  }
}
