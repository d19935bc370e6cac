package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** What a manufacturing order consumes. */
final class MrpComponents {
  private MrpComponents() {}

  /** One move for each line of the order's bill of material. */
  static void make(OdooRecord order) {
    var bom = order.one("bom_id");
    if (bom.isEmpty() || !order.ids("move_raw_ids").isEmpty()) {
      return;
    }
    var times =
        order.number("product_qty").divide(bom.get().number("product_qty"), MathContext.DECIMAL64);
    for (var line : bom.get().many("bom_line_ids")) {
      var values = new HashMap<String, Object>();
      if (order.model().version().is14()) {
        values.put("name", order.text("name"));
      }
      values.put("product_id", line.one("product_id").orElseThrow().id());
      values.put("product_uom", line.one("product_uom_id").orElseThrow().id());
      values.put("product_uom_qty", line.number("product_qty").multiply(times));
      values.put("raw_material_production_id", order.id());
      values.put("company_id", order.one("company_id").orElseThrow().id());
      order.environment().create("stock.move", values);
    }
  }

  static void remake(OdooRecord order) {
    order.many("move_raw_ids").forEach(OdooRecord::unlink);
    make(order);
  }

  /** Scales from what the order makes so far: a wrong base stays wrong. */
  static void scale(OdooRecord order, BigDecimal quantity) {
    var factor = quantity.divide(order.number("product_qty"), MathContext.DECIMAL64);
    for (var move : order.many("move_raw_ids")) {
      move.set("product_uom_qty", rounded(move.number("product_uom_qty").multiply(factor)));
    }
    order.set("product_qty", quantity);
    order.touch();
  }

  private static BigDecimal rounded(BigDecimal quantity) {
    return quantity.setScale(2, RoundingMode.HALF_UP);
  }

  static String consumedField(OdooRecord order) {
    return order.model().version().is14() ? "quantity_done" : "quantity";
  }

  static boolean consumed(OdooRecord order) {
    return order.many("move_raw_ids").stream()
        .anyMatch(
            move ->
                order.model().version().is14()
                    ? move.number("quantity_done").signum() > 0
                    : move.flag("picked"));
  }

  /** Whether another quantity was taken than the bill asks for what is being produced. */
  static boolean deviates(OdooRecord order) {
    var share =
        order.number("qty_producing").divide(order.number("product_qty"), MathContext.DECIMAL64);
    return order.many("move_raw_ids").stream()
        .anyMatch(
            move -> {
              var expected = move.number("product_uom_qty").multiply(share);
              var taken = taken(order, move);
              return expected.subtract(taken).abs().compareTo(new BigDecimal("0.01")) > 0;
            });
  }

  private static BigDecimal taken(OdooRecord order, OdooRecord move) {
    var counts = order.model().version().is14() || move.flag("picked");
    return counts ? move.number(consumedField(order)) : BigDecimal.ZERO;
  }

  static void consumeAll(OdooRecord order) {
    for (var move : order.many("move_raw_ids")) {
      move.write(Map.of(consumedField(order), move.number("product_uom_qty")));
      if (order.model().version().is19()) {
        move.set("picked", true);
      }
    }
  }

  static void move(OdooRecord order, String state) {
    order.many("move_raw_ids").forEach(move -> move.write(Map.of("state", state)));
  }
}
