package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of sales orders. */
final class SaleOrderLine extends Model {
  private final String unit;
  private final String taxes;

  SaleOrderLine(OdooVersion version) {
    super("sale.order.line", "Sales Order Line", version);
    unit = version.is14() ? "product_uom" : "product_uom_id";
    taxes = version.is14() ? "tax_id" : "tax_ids";
    orderedBy("order_id, sequence, id");
    computes("price_subtotal", line -> amounts(line).untaxed());
    computes("price_tax", line -> amounts(line).tax());
    computes("price_total", line -> amounts(line).total());
    computes("state", line -> order(line).raw("state"));
    computes("currency_id", line -> order(line).raw("currency_id"));
    computes("company_id", line -> order(line).raw("company_id"));
    computes("order_partner_id", line -> order(line).raw("partner_id"));
    computes("invoice_lines", SaleInvoices::lineIds);
    computes("qty_invoiced", SaleInvoices::invoiced);
    computes("invoice_status", SaleInvoices::lineStatus);
    computes(
        "product_template_id",
        line -> line.one("product_id").map(product -> product.raw("product_tmpl_id")).orElse(null));
  }

  private static OdooRecord order(OdooRecord line) {
    return line.one("order_id").orElseThrow();
  }

  static LineAmounts amounts(OdooRecord line) {
    var taxes = line.model().version().is14() ? "tax_id" : "tax_ids";
    return LineAmounts.of(line, "product_uom_qty", line.many(taxes));
  }

  @Override
  protected String displayName(OdooRecord line) {
    var order = order(line);
    if (version().is14()) {
      return order.text("name") + " - " + line.text("name").lines().findFirst().orElse("");
    }
    var shown =
        line.one("product_id").map(OdooRecord::displayName).orElseGet(() -> line.text("name"));
    var customer = order.one("partner_id").map(OdooRecord::displayName).orElse("");
    return "%s - %s (%s)".formatted(order.text("name"), shown, customer);
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (values.getOrDefault("display_type", false) instanceof String) {
      values.put("product_uom_qty", 0);
      values.put("price_unit", 0);
      if (environment.version().is14()) {
        values.put("product_id", false);
      }
      return;
    }
    if (values.get("product_id") instanceof Number product) {
      take(environment.record("product.product", product.longValue()), values);
    }
  }

  /** Fills what was not said from the product. */
  private void take(OdooRecord product, Map<String, Object> values) {
    values.putIfAbsent("name", Products.description(product));
    values.putIfAbsent("price_unit", product.number("list_price"));
    values.putIfAbsent(unit, product.one("uom_id").orElseThrow().id());
    var company = Companies.of(product.environment());
    values.putIfAbsent(taxes, List.of(List.of(6, 0, Products.taxes(product, company))));
  }

  @Override
  protected void created(OdooRecord line, Map<String, Object> values) {
    order(line).touch();
  }

  @Override
  protected void constrain(OdooRecord line, Set<String> fields) {
    var product = line.one("product_id");
    var display = !line.text("display_type").isEmpty();
    if (version().is14() && !display && product.isEmpty()) {
      throw OdooFault.validation("sale_order_line_accountable_required_fields");
    }
    if (version().is19() && display && product.isPresent()) {
      throw OdooFault.validation(
          "The operation cannot be completed: Forbidden values on non-accountable sale order line");
    }
  }

  @Override
  protected void writing(OdooRecord line, Map<String, Object> values) {
    if (!SaleOrder.locked(order(line))) {
      return;
    }
    var fixed = List.of("product_id", "name", "price_unit", unit, "product_uom_qty", taxes);
    var touched =
        fixed.stream().filter(values::containsKey).map(name -> field(name).label()).toList();
    if (!touched.isEmpty()) {
      throw OdooFault.user(
          "It is forbidden to modify the following fields in a locked order:\n"
              + String.join("\n", touched));
    }
  }

  /** Amounts move the order's write_date, texts do not. In 19 another product brings its own. */
  @Override
  protected void written(OdooRecord line, Set<String> fields) {
    if (version().is19() && fields.contains("product_id") && line.one("product_id").isPresent()) {
      var product = line.one("product_id").get();
      if (!fields.contains("price_unit")) {
        line.set("price_unit", product.number("list_price"));
      }
      if (!fields.contains("name")) {
        line.set("name", Products.description(product));
      }
    }
    var amounts = List.of("product_id", "product_uom_qty", "price_unit", "discount", taxes);
    if (amounts.stream().anyMatch(fields::contains)) {
      order(line).touch();
    }
  }

  @Override
  protected void deleting(OdooRecord line) {
    if (SaleOrder.confirmed(order(line)) && line.text("display_type").isEmpty()) {
      throw OdooFault.user(
          version().is14()
              ? "You can not remove an order line once the sales order is confirmed.\nYou should rather set the quantity to 0."
              : "Once a sales order is confirmed, you can't remove one of its lines (we need to track if something gets invoiced or delivered).\n                Set the quantity to 0 instead.");
    }
  }

  @Override
  protected void deleted(Environment environment, Map<String, Object> values) {
    if (values.get("order_id") instanceof Long id) {
      var order = environment.record("sale.order", id);
      if (order.exists()) {
        order.touch();
      }
    }
  }
}
