package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.util.Comparator;
import java.util.List;

/** The items of a journal entry: the lines a person sees, and those that balance them. */
final class InvoiceLines {
  private InvoiceLines() {}

  static List<OdooRecord> of(OdooRecord move) {
    return items(move).stream()
        .filter(item -> !balancing(item))
        .sorted(
            Comparator.comparing((OdooRecord item) -> item.number("sequence"))
                .thenComparingLong(OdooRecord::id))
        .toList();
  }

  static List<OdooRecord> items(OdooRecord move) {
    var environment = move.environment();
    return environment.records(
        "account.move.line", environment.idsWith("account.move.line", "move_id", move.id()));
  }

  /** Tax and receivable items, which Odoo makes by itself. */
  static boolean balancing(OdooRecord item) {
    return item.model().version().is14()
        ? item.flag("exclude_from_invoice_tab")
        : List.of("tax", "payment_term").contains(item.text("display_type"));
  }
}
