package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Invoices and other journal entries. */
final class AccountMove extends Model {
  /** What 19 lets nobody change on a posted entry. */
  private static final List<String> FIXED_19 =
      List.of(
          "invoice_line_ids",
          "partner_id",
          "invoice_date",
          "date",
          "invoice_payment_term_id",
          "currency_id");

  AccountMove(OdooVersion version) {
    super("account.move", "Journal Entry", version);
    orderedBy(
        version.is14()
            ? "date desc, name desc, id desc"
            : "date desc, name desc, invoice_date desc, id desc");
    computes(
        "invoice_line_ids", move -> InvoiceLines.of(move).stream().map(OdooRecord::id).toList());
    computes("amount_untaxed", move -> sum(move, LineAmounts::untaxed));
    computes("amount_tax", move -> sum(move, LineAmounts::tax));
    computes("amount_total", AccountMove::total);
    computes("amount_residual", Payments::residual);
    computes("commercial_partner_id", AccountMove::commercialPartner);
    defaults("company_id", environment -> Companies.of(environment).id());
    defaults("currency_id", environment -> Companies.of(environment).raw("currency_id"));
    defaults("invoice_user_id", Environment::user);
    defaults("team_id", environment -> 1L);
    defaults("payment_state", environment -> "not_paid");
    defaults("name", environment -> version.is14() ? "/" : null);
    defaults("payment_reference", environment -> version.is14() ? "" : null);
    var states = new AccountMoveStates();
    method("action_post", "", states::post);
    method("button_draft", "", states::draft);
    method("button_cancel", "", states::cancel);
  }

  private static @Nullable Object commercialPartner(OdooRecord move) {
    return move.one("partner_id").map(partner -> partner.raw("commercial_partner_id")).orElse(null);
  }

  private static BigDecimal sum(OdooRecord move, Function<LineAmounts, BigDecimal> part) {
    return InvoiceLines.of(move).stream()
        .map(AccountMoveLine::amounts)
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal total(OdooRecord move) {
    return sum(move, LineAmounts::total);
  }

  static boolean posted(OdooRecord move) {
    return move.text("state").equals("posted");
  }

  @Override
  protected String displayName(OdooRecord move) {
    var name = move.text("name").equals("/") ? "" : move.text("name");
    var ref = move.text("ref").isEmpty() ? "" : " (" + move.text("ref") + ")";
    if (!move.text("state").equals("draft")) {
      return (name.isEmpty() ? "/" : name) + ref;
    }
    var kind = "Draft " + InvoiceKinds.label(move.text("move_type"));
    var unnamed = version().is14() ? " (* " + move.id() + ")" : "";
    return kind + (name.isEmpty() ? unnamed : " " + name) + ref;
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if ("posted".equals(values.get("state"))) {
      throw OdooFault.user(
          "You cannot create a move already in the posted state. Please create a draft move and post it after.");
    }
    var type = values.getOrDefault("move_type", "entry").toString();
    values.putIfAbsent("journal_id", InvoiceKinds.journal(environment, type));
    var date = values.getOrDefault("invoice_date", false);
    values.putIfAbsent("date", date.equals(false) ? environment.today().toString() : date);
    if (environment.version().is19() && values.get("partner_id") instanceof Number id) {
      var partner = environment.record("res.partner", id.longValue());
      partner
          .one("property_payment_term_id")
          .ifPresent(term -> values.putIfAbsent("invoice_payment_term_id", term.id()));
      values.putIfAbsent("partner_shipping_id", partner.id());
    }
  }

  @Override
  protected void created(OdooRecord move, Map<String, Object> values) {
    var kept = move.date("invoice_date_due").isPresent();
    if (!kept || (version().is14() && move.one("invoice_payment_term_id").isPresent())) {
      PaymentTerms.applyTo(move);
    }
    JournalItems.balance(move);
  }

  @Override
  protected void writing(OdooRecord move, Map<String, Object> values) {
    if (version().is14() || !posted(move)) {
      return;
    }
    var fixed = values.keySet().stream().filter(FIXED_19::contains).toList();
    if (!fixed.isEmpty()) {
      throw OdooFault.user(
          "You cannot modify the following readonly fields on a posted move: "
              + String.join(", ", fixed));
    }
  }

  @Override
  protected void written(OdooRecord move, Set<String> fields) {
    if (version().is19() && fields.contains("invoice_date") && !fields.contains("date")) {
      move.date("invoice_date").ifPresent(date -> move.set("date", date));
    }
    var term = fields.contains("invoice_payment_term_id") && !fields.contains("invoice_date_due");
    if (term && version().is19()) {
      PaymentTerms.applyTo(move);
    }
    if (fields.contains("invoice_line_ids")) {
      JournalItems.balance(move);
    }
  }

  @Override
  protected void deleting(OdooRecord move) {
    if (version().is14() && move.flag("posted_before")) {
      throw OdooFault.user("You cannot delete an entry which has been posted once.");
    }
    if (posted(move)) {
      throw OdooFault.user(AccountMoveLine.POSTED_19);
    }
    Numbering.release(move);
  }
}
