package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.util.List;

/** What follows from the move_type of a journal entry. */
final class InvoiceKinds {
  private InvoiceKinds() {}

  static boolean invoice(OdooRecord move) {
    return !move.text("move_type").equals("entry");
  }

  static String label(String type) {
    return switch (type) {
      case "out_invoice" -> "Invoice";
      case "out_refund" -> "Credit Note";
      case "in_invoice" -> "Bill";
      case "in_refund" -> "Vendor Credit Note";
      case "out_receipt" -> "Sales Receipt";
      case "in_receipt" -> "Purchase Receipt";
      default -> "Entry";
    };
  }

  static long journal(Environment environment, String type) {
    var kind = type.startsWith("out_") ? "sale" : type.startsWith("in_") ? "purchase" : "general";
    return ofType(environment, kind).id();
  }

  static OdooRecord ofType(Environment environment, String kind) {
    return environment.search("account.journal", List.of(List.of("type", "=", kind))).getFirst();
  }
}
