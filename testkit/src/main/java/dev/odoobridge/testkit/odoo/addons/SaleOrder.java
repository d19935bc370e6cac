package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Quotations and sales orders. */
final class SaleOrder extends Model {
  SaleOrder(OdooVersion version) {
    super("sale.order", "Sales Order", version);
    orderedBy("date_order desc, id desc");
    computes("amount_untaxed", order -> sum(order, LineAmounts::untaxed));
    computes("amount_tax", order -> sum(order, LineAmounts::tax));
    computes("amount_total", order -> sum(order, LineAmounts::total));
    computes("currency_id", order -> order.one("company_id").orElseThrow().raw("currency_id"));
    computes("invoice_ids", order -> SaleInvoices.of(order).stream().map(OdooRecord::id).toList());
    computes("invoice_count", order -> (long) SaleInvoices.of(order).size());
    computes("invoice_status", SaleInvoices::status);
    defaults("date_order", environment -> environment.now().truncatedTo(ChronoUnit.SECONDS));
    defaults("company_id", environment -> Companies.of(environment).id());
    defaults("user_id", Environment::user);
    defaults("team_id", environment -> 1L);
    defaults("warehouse_id", environment -> 1L);
    defaults("note", environment -> version.is14() ? "" : null);
    defaults(
        "validity_date", environment -> version.is14() ? null : environment.today().plusDays(30));
    defaults("pricelist_id", environment -> version.is14() ? 1L : null);
    methods(new SaleOrderStates());
  }

  private void methods(SaleOrderStates states) {
    method("action_quotation_sent", "", states::send);
    method("action_confirm", "", states::confirm);
    method("action_cancel", "", states::cancel);
    method("action_draft", "", states::reset);
    method("action_unlock", "", states::unlock);
    if (version().is14()) {
      method("action_done", "", states::lock);
    } else {
      method("action_lock", "", states::lock);
    }
  }

  private static BigDecimal sum(OdooRecord order, Function<LineAmounts, BigDecimal> part) {
    return order.many("order_line").stream()
        .map(SaleOrderLine::amounts)
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (!(values.get("partner_id") instanceof Number id)) {
      // The addresses come from the customer; without him Odoo complains of the customer.
      values.putIfAbsent("partner_invoice_id", 1L);
      values.putIfAbsent("partner_shipping_id", 1L);
      return;
    }
    var partner = environment.record("res.partner", id.longValue());
    values.putIfAbsent("partner_invoice_id", address(partner, "invoice"));
    values.putIfAbsent("partner_shipping_id", address(partner, "delivery"));
    if (environment.version().is19()) {
      partner
          .one("property_payment_term_id")
          .ifPresent(term -> values.putIfAbsent("payment_term_id", term.id()));
    }
  }

  private static long address(OdooRecord partner, String type) {
    return partner.many("child_ids").stream()
        .filter(child -> child.text("type").equals(type))
        .findFirst()
        .orElse(partner)
        .id();
  }

  @Override
  protected void created(OdooRecord order, Map<String, Object> values) {
    if (order.text("name").equals("New")) {
      order.set("name", "S%05d".formatted(order.id()));
    }
  }

  @Override
  protected void deleting(OdooRecord order) {
    if (!List.of("draft", "cancel").contains(order.text("state"))) {
      throw OdooFault.user(
          "You can not delete a sent quotation or a confirmed sales order. You must first cancel it.");
    }
  }

  /** Nobody may change what was ordered while an order is locked. */
  static boolean locked(OdooRecord order) {
    return order.environment().version().is14()
        ? order.text("state").equals("done")
        : order.flag("locked");
  }

  static boolean confirmed(OdooRecord order) {
    return List.of("sale", "done").contains(order.text("state"));
  }
}
