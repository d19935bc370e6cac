package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.math.BigDecimal;
import java.util.List;

/** Which payments are matched with an invoice, and what is left to pay. */
final class Payments {
  /** How much of a payment went to its invoice; kept beside the fields. */
  static final String ALLOCATED = "allocated";

  private static final String INVOICES = "reconciled_invoice_ids";

  /** Whether a credit note pays all of the invoice. */
  private static final String CREDITED = "credited";

  private Payments() {}

  private static List<OdooRecord> of(OdooRecord move) {
    var environment = move.environment();
    return environment.records(
        "account.payment", environment.idsWith("account.payment", INVOICES, move.id()));
  }

  static BigDecimal residual(OdooRecord move) {
    if (move.kept(CREDITED) != null) {
      return BigDecimal.ZERO;
    }
    return of(move).stream()
        .map(payment -> (BigDecimal) payment.kept(ALLOCATED))
        .reduce(AccountMove.total(move), BigDecimal::subtract);
  }

  static void match(OdooRecord payment, OdooRecord move) {
    var allocated = payment.number("amount").min(residual(move));
    payment.set(ALLOCATED, allocated);
    payment.set(INVOICES, List.of(move.id()));
    refresh(move);
    move.touch();
  }

  /** An invoice, or the note itself, is paid by a credit note. */
  static void credit(OdooRecord move) {
    move.set(CREDITED, true);
    refresh(move);
    move.touch();
  }

  static void unmatch(OdooRecord move) {
    move.set(CREDITED, null);
    of(move).forEach(payment -> payment.set(INVOICES, null));
    refresh(move);
  }

  /** Takes a payment off its invoices. */
  static void release(OdooRecord payment) {
    var moves = payment.many(INVOICES);
    payment.set(INVOICES, null);
    moves.forEach(Payments::refresh);
    moves.forEach(OdooRecord::touch);
  }

  /** Odoo Community ends in paid, never in in_payment. */
  static void refresh(OdooRecord move) {
    var residual = residual(move);
    if (move.kept(CREDITED) != null && move.text("move_type").endsWith("_invoice")) {
      move.set("payment_state", "reversed");
    } else if (residual.signum() == 0 && (AccountMove.posted(move) || !of(move).isEmpty())) {
      move.set("payment_state", InvoiceKinds.invoice(move) ? "paid" : "not_paid");
    } else {
      move.set("payment_state", of(move).isEmpty() ? "not_paid" : "partial");
    }
  }
}
