package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The wizard that pays invoices: those the context names, one payment each. */
final class PaymentRegister extends Model {
  private static final String MOVES = "moves to pay";

  PaymentRegister(OdooVersion version) {
    super("account.payment.register", version.is14() ? "Register Payment" : "Pay", version);
    defaults("payment_date", Environment::today);
    defaults("company_id", environment -> Companies.of(environment).id());
    defaults("currency_id", environment -> Companies.of(environment).raw("currency_id"));
    defaults("journal_id", environment -> InvoiceKinds.ofType(environment, "bank").id());
    method("action_create_payments", "", this::pay);
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    var moves = moves(environment);
    if (environment.version().is14() && !moves.stream().allMatch(AccountMove::posted)) {
      throw OdooFault.user("You can only register payment for posted journal entries.");
    }
    var due = moves.stream().map(Payments::residual).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (due.signum() == 0) {
      throw OdooFault.user(
          environment.version().is14()
              ? "You can't register a payment because there is nothing left to pay on the selected journal items."
              : "There's nothing left to pay for the selected journal items, so no payment registration is necessary. You've got your finances under control like a boss!");
    }
    values.putIfAbsent("amount", due);
    var names = moves.stream().map(move -> move.text("name")).filter(name -> !name.isEmpty());
    values.putIfAbsent("communication", String.join(" ", names.toList()));
  }

  private static List<OdooRecord> moves(Environment environment) {
    var ids = environment.context().get("active_ids");
    if (!"account.move".equals(environment.context().get("active_model"))
        || !(ids instanceof List<?> list)) {
      throw OdooFault.user(
          "The register payment wizard should only be called on account.move or account.move.line records.");
    }
    return list.stream()
        .map(id -> environment.record("account.move", ((Number) id).longValue()))
        .toList();
  }

  @Override
  protected void created(OdooRecord wizard, Map<String, Object> values) {
    var moves = moves(wizard.environment());
    wizard.set(MOVES, moves.stream().map(OdooRecord::id).toList());
    var first = moves.getFirst();
    var inbound = first.text("move_type").matches("out_invoice|out_receipt|in_refund");
    wizard.set("payment_type", inbound ? "inbound" : "outbound");
    wizard.set(
        "partner_type", first.text("move_type").startsWith("out_") ? "customer" : "supplier");
    wizard.set("partner_id", first.raw("partner_id"));
  }

  private Object pay(Call call) {
    var payments = new ArrayList<OdooRecord>();
    for (var wizard : call.records()) {
      var moves = wizard.kept(MOVES) instanceof List<?> ids ? ids : List.of();
      for (var id : moves) {
        var move = call.environment().record("account.move", (Long) id);
        payments.add(pay(wizard, move, moves.size() == 1));
      }
    }
    return call.environment().asks("dont_redirect_to_payments") ? true : action(payments);
  }

  /** Several invoices are paid in full; the amount counts for a single one. */
  private OdooRecord pay(OdooRecord wizard, OdooRecord move, boolean single) {
    var values = new HashMap<String, Object>();
    values.put("amount", single ? wizard.number("amount") : Payments.residual(move));
    values.put("date", wizard.date("payment_date").orElseThrow().toString());
    values.put(version().is14() ? "ref" : "memo", wizard.text("communication"));
    values.put("journal_id", wizard.one("journal_id").orElseThrow().id());
    values.put("payment_type", wizard.text("payment_type"));
    values.put("partner_type", wizard.text("partner_type"));
    move.one("commercial_partner_id").ifPresent(partner -> values.put("partner_id", partner.id()));
    var payment = wizard.environment().create("account.payment", values);
    AccountPayment.post(payment);
    Payments.match(payment, move);
    return payment;
  }

  private Map<String, Object> action(List<OdooRecord> payments) {
    var action = new LinkedHashMap<String, Object>();
    action.put("name", "Payments");
    action.put("type", "ir.actions.act_window");
    action.put("res_model", "account.payment");
    action.put("context", Map.of("create", false));
    if (payments.size() == 1) {
      action.put("view_mode", "form");
      action.put("res_id", payments.getFirst().id());
    } else {
      action.put("view_mode", version().is14() ? "tree,form" : "list,form");
      var ids = payments.stream().map(OdooRecord::id).toList();
      action.put("domain", List.of(List.of("id", "in", ids)));
    }
    return action;
  }
}
