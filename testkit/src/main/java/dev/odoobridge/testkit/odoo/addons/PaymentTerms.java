package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;

/** When an invoice is due: its own date, or the term's days after the invoice's date. */
final class PaymentTerms {
  private PaymentTerms() {}

  static void applyTo(OdooRecord move) {
    var from = move.date("invoice_date").orElse(move.environment().today());
    var days = move.one("invoice_payment_term_id").map(PaymentTerms::days).orElse(0L);
    move.set("invoice_date_due", from.plusDays(days));
  }

  private static long days(OdooRecord term) {
    var field = term.model().version().is14() ? "days" : "nb_days";
    return term.many("line_ids").stream()
        .mapToLong(line -> line.number(field).longValue())
        .max()
        .orElse(0);
  }
}
