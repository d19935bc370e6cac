package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The wizard that makes credit notes, and pays invoices with them when it is to. */
final class MoveReversal extends Model {
  MoveReversal(OdooVersion version) {
    super("account.move.reversal", "Account Move Reversal", version);
    defaults("company_id", environment -> Companies.of(environment).id());
    defaults("date", Environment::today);
    if (version.is14()) {
      method("reverse_moves", "", MoveReversal::reverse14);
    } else {
      method("refund_moves", "", call -> reverse(call, false));
      method("modify_moves", "", call -> reverse(call, true));
    }
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if ("account.move".equals(environment.context().get("active_model"))
        && environment.context().get("active_ids") instanceof List<?> ids) {
      values.putIfAbsent("move_ids", List.of(List.of(6, 0, ids)));
    }
  }

  @Override
  protected void created(OdooRecord wizard, Map<String, Object> values) {
    if (wizard.many("move_ids").stream().anyMatch(move -> !AccountMove.posted(move))) {
      throw OdooFault.user(
          version().is14()
              ? "You can only reverse posted moves."
              : "To reverse a journal entry, it has to be posted first.");
    }
  }

  private static Object reverse14(Call call) {
    var pays = call.records().stream().noneMatch(it -> it.text("refund_method").equals("refund"));
    return reverse(call, pays);
  }

  private static Object reverse(Call call, boolean pays) {
    var notes = new ArrayList<OdooRecord>();
    for (var wizard : call.records()) {
      for (var move : wizard.many("move_ids")) {
        var note = creditNote(wizard, move);
        notes.add(note);
        if (pays) {
          AccountMoveStates.post(note);
          Payments.credit(move);
          Payments.credit(note);
        }
      }
    }
    var action = new LinkedHashMap<String, Object>();
    action.put("name", "Reverse Moves");
    action.put("type", "ir.actions.act_window");
    action.put("res_model", "account.move");
    action.put("domain", List.of(List.of("id", "in", notes.stream().map(OdooRecord::id).toList())));
    return action;
  }

  private static OdooRecord creditNote(OdooRecord wizard, OdooRecord move) {
    var lines = new ArrayList<Object>();
    for (var line : InvoiceLines.of(move)) {
      var values = new HashMap<String, Object>();
      line.one("product_id").ifPresent(product -> values.put("product_id", product.id()));
      values.put("name", line.text("name"));
      values.put("quantity", line.number("quantity"));
      values.put("price_unit", line.number("price_unit"));
      values.put("tax_ids", List.of(List.of(6, 0, line.ids("tax_ids"))));
      lines.add(List.of(0, 0, values));
    }
    var values = new HashMap<String, Object>();
    values.put("move_type", move.text("move_type").replace("_invoice", "_refund"));
    values.put("partner_id", move.one("partner_id").orElseThrow().id());
    values.put(
        "journal_id", wizard.one("journal_id").orElse(move.one("journal_id").orElseThrow()).id());
    values.put("invoice_date", wizard.date("date").orElseThrow().toString());
    values.put("ref", "Reversal of: " + move.text("name"));
    values.put("invoice_line_ids", lines);
    return wizard.environment().create("account.move", values);
  }
}
