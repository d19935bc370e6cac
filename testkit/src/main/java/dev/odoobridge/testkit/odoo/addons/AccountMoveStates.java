package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.Recordset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How journal entries move from state to state, with what each version answers and refuses. */
final class AccountMoveStates {

  /** All or none. 14 posts what is cancelled or posted too, and answers the records. */
  Object post(Call call) {
    var is14 = call.environment().version().is14();
    var moves = call.records();
    for (var move : moves) {
      if (is14) {
        refuse14(move);
      } else {
        refuse19(move);
      }
    }
    moves.forEach(AccountMoveStates::post);
    return is14 ? new Recordset(call.model().name(), call.ids()) : false;
  }

  private static void refuse14(OdooRecord move) {
    if (InvoiceKinds.invoice(move) && move.one("partner_id").isEmpty()) {
      var customer = move.text("move_type").startsWith("out_");
      throw OdooFault.user(
          customer
              ? "The field 'Customer' is required, please complete it to validate the Customer"
                  + " Invoice."
              : "The field 'Vendor' is required, please complete it to validate the Vendor Bill.");
    }
    if (lineless(move)) {
      throw OdooFault.user("You need to add a line before posting.");
    }
    if (InvoiceKinds.invoice(move) && AccountMove.total(move).signum() < 0) {
      throw OdooFault.user(
          "You cannot validate an invoice with a negative total amount. You should create a credit"
              + " note instead. Use the action menu to transform it into a credit note or refund.");
    }
  }

  private static void refuse19(OdooRecord move) {
    var reasons = new ArrayList<String>();
    if (!move.text("state").equals("draft")) {
      var name = move.text("name").isEmpty() ? "False" : move.text("name");
      reasons.add("The entry %s (id %d) must be in draft.".formatted(name, move.id()));
    }
    if (InvoiceKinds.invoice(move) && move.one("partner_id").isEmpty()) {
      var customer = move.text("move_type").startsWith("out_");
      reasons.add(
          customer
              ? "The 'Customer' field is required to validate the invoice.\n"
                  + "You probably don't want to explain to your auditor that you invoiced an"
                  + " invisible man :)"
              : "The field 'Vendor' is required, please complete it to validate the Vendor Bill.");
    }
    if (InvoiceKinds.invoice(move) && AccountMove.total(move).signum() < 0) {
      reasons.add(
          "You cannot validate an invoice with a negative total amount. You should create a credit"
              + " note instead. Use the action menu to transform it into a credit note or refund.");
    }
    if (lineless(move)) {
      reasons.add("Even magicians can't post nothing!");
    }
    if (!reasons.isEmpty()) {
      throw OdooFault.user(String.join("\n", reasons));
    }
  }

  private static boolean lineless(OdooRecord move) {
    return InvoiceLines.of(move).stream()
        .map(line -> line.text("display_type"))
        .noneMatch(kind -> kind.isEmpty() || kind.equals("product"));
  }

  static void post(OdooRecord move) {
    var environment = move.environment();
    if (InvoiceKinds.invoice(move) && move.date("invoice_date").isEmpty()) {
      move.set("invoice_date", environment.today());
      move.set("date", environment.today());
    }
    if (environment.version().is19() && move.one("invoice_payment_term_id").isPresent()) {
      PaymentTerms.applyTo(move);
    }
    Numbering.assign(move);
    if (move.text("payment_reference").isEmpty()) {
      move.set("payment_reference", move.text("name"));
    }
    if (!move.flag("posted_before")) {
      rank(move);
    }
    move.set("posted_before", true);
    move.set("state", "posted");
    Payments.refresh(move);
    move.touch();
  }

  private static void rank(OdooRecord move) {
    var field = move.text("move_type").startsWith("out_") ? "customer_rank" : "supplier_rank";
    if (InvoiceKinds.invoice(move)) {
      var partner = move.one("commercial_partner_id").orElseThrow();
      partner.set(field, partner.number(field).longValue() + 1);
    }
  }

  /** 14 unmatches the payments, 19 leaves them matched. */
  @Nullable Object draft(Call call) {
    var is14 = call.environment().version().is14();
    var moves = call.records();
    if (!is14 && moves.stream().anyMatch(move -> move.text("state").equals("draft"))) {
      throw OdooFault.user("Only posted/cancelled journal entries can be reset to draft.");
    }
    for (var move : moves) {
      if (is14) {
        Payments.unmatch(move);
      }
      move.set("state", "draft");
      move.touch();
    }
    return null;
  }

  /** 19 takes posted entries back to draft and unmatches them by itself. */
  @Nullable Object cancel(Call call) {
    var is14 = call.environment().version().is14();
    var moves = call.records();
    if (!is14 && moves.stream().anyMatch(move -> move.text("state").equals("cancel"))) {
      throw OdooFault.user("Only draft journal entries can be cancelled.");
    }
    for (var move : moves) {
      if (!is14 && List.of("posted", "draft").contains(move.text("state"))) {
        Payments.unmatch(move);
      }
      move.set("state", "cancel");
      move.touch();
    }
    return null;
  }
}
