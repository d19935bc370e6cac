package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The invoices of sales orders: those whose lines name lines of the order. */
final class SaleInvoices {
  private SaleInvoices() {}

  static List<OdooRecord> of(OdooRecord order) {
    return order.many("order_line").stream()
        .flatMap(line -> invoiceLines(line).stream())
        .flatMap(line -> line.one("move_id").stream())
        .distinct()
        .toList();
  }

  static List<Long> lineIds(OdooRecord orderLine) {
    return orderLine.environment().idsWith("account.move.line", "sale_line_ids", orderLine.id());
  }

  private static List<OdooRecord> invoiceLines(OdooRecord orderLine) {
    return orderLine.environment().records("account.move.line", lineIds(orderLine));
  }

  static BigDecimal invoiced(OdooRecord orderLine) {
    return invoiceLines(orderLine).stream()
        .filter(line -> !line.text("parent_state").equals("cancel"))
        .map(line -> line.number("quantity"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static String lineStatus(OdooRecord orderLine) {
    var order = orderLine.one("order_id").orElseThrow();
    var product = orderLine.one("product_id");
    if (!SaleOrder.confirmed(order) || product.isEmpty()) {
      return "no";
    }
    var byDelivery = product.get().text("invoice_policy").equals("delivery");
    var due = orderLine.number(byDelivery ? "qty_delivered" : "product_uom_qty");
    var comparison = due.compareTo(invoiced(orderLine));
    if (comparison > 0) {
      return "to invoice";
    }
    return comparison == 0 && due.signum() > 0 ? "invoiced" : "no";
  }

  static String status(OdooRecord order) {
    Set<String> statuses =
        order.many("order_line").stream()
            .filter(line -> line.text("display_type").isEmpty())
            .map(SaleInvoices::lineStatus)
            .collect(Collectors.toSet());
    if (statuses.contains("to invoice")) {
      return "to invoice";
    }
    return statuses.equals(Set.of("invoiced")) ? "invoiced" : "no";
  }
}
