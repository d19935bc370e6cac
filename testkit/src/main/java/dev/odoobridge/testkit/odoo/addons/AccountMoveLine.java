package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of invoices and other journal items. */
final class AccountMoveLine extends Model {
  static final String POSTED_19 =
      "You can't delete a posted journal item. Don’t play games with your accounting records; reset the journal entry to draft before deleting it.";

  AccountMoveLine(OdooVersion version) {
    super("account.move.line", "Journal Item", version);
    orderedBy("date desc, move_name desc, id");
    computes("price_subtotal", line -> amounts(line).untaxed());
    computes("price_total", line -> amounts(line).total());
    computes("parent_state", line -> move(line).raw("state"));
    computes("move_name", line -> move(line).raw("name"));
    computes("date", line -> move(line).raw("date"));
    computes("journal_id", line -> move(line).raw("journal_id"));
    computes("company_id", line -> move(line).raw("company_id"));
    computes("currency_id", line -> move(line).raw("currency_id"));
    computes("ref", line -> move(line).raw("ref"));
    defaults("sequence", environment -> version.is14() ? 10L : 100L);
    defaults("display_type", environment -> version.is14() ? null : "product");
  }

  private static OdooRecord move(OdooRecord line) {
    return line.one("move_id").orElseThrow();
  }

  static LineAmounts amounts(OdooRecord line) {
    return InvoiceLines.balancing(line)
        ? new LineAmounts(java.math.BigDecimal.ZERO, java.math.BigDecimal.ZERO)
        : LineAmounts.of(line, "quantity", line.many("tax_ids"));
  }

  @Override
  protected String displayName(OdooRecord line) {
    var move = version().is14() ? move(line).text("name") + " " : "";
    return move + line.text("name");
  }

  /** 14 fills account and name alone; 19 price, taxes and unit too. */
  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    var kind = values.getOrDefault("display_type", "product");
    var counted = kind.equals(false) || kind.equals("product");
    if (!(values.get("move_id") instanceof Number moveId)
        || values.containsKey("exclude_from_invoice_tab")) {
      return;
    }
    var move = environment.record("account.move", moveId.longValue());
    move.one("partner_id").ifPresent(partner -> values.putIfAbsent("partner_id", partner.id()));
    values.putIfAbsent("quantity", counted || environment.version().is14() ? 1 : 0);
    if (!counted) {
      return;
    }
    move.one("journal_id")
        .flatMap(journal -> journal.one("default_account_id"))
        .ifPresent(account -> values.putIfAbsent("account_id", account.id()));
    if (values.get("product_id") instanceof Number productId) {
      take(environment.record("product.product", productId.longValue()), values);
    }
  }

  private static void take(OdooRecord product, Map<String, Object> values) {
    values.putIfAbsent("name", Products.description(product));
    if (product.model().version().is14()) {
      return;
    }
    values.putIfAbsent("price_unit", product.number("list_price"));
    values.putIfAbsent("product_uom_id", product.one("uom_id").orElseThrow().id());
    var company = Companies.of(product.environment());
    values.putIfAbsent("tax_ids", List.of(List.of(6, 0, Products.taxes(product, company))));
  }

  @Override
  protected void created(OdooRecord line, Map<String, Object> values) {
    move(line).touch();
  }

  /** In 14 a line's text does not move the invoice's write_date. */
  @Override
  protected void written(OdooRecord line, Set<String> fields) {
    var amounts = List.of("quantity", "price_unit", "discount", "tax_ids", "product_id");
    if (version().is19() || amounts.stream().anyMatch(fields::contains)) {
      move(line).touch();
    }
  }

  @Override
  protected void deleting(OdooRecord line) {
    if (AccountMove.posted(move(line)) && !InvoiceLines.balancing(line)) {
      throw OdooFault.user(
          version().is14() ? "You cannot delete an item linked to a posted entry." : POSTED_19);
    }
  }

  @Override
  protected void deleted(Environment environment, Map<String, Object> values) {
    if (values.get("move_id") instanceof Long id
        && environment.record("account.move", id).exists()) {
      environment.record("account.move", id).touch();
    }
  }
}
