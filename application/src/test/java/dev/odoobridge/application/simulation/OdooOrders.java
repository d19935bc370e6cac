package dev.odoobridge.application.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People who work on orders in Odoo. */
final class OdooOrders {
  private final World world;
  private final OdooChanges changes;

  OdooOrders(World world) {
    this.world = world;
    this.changes = new OdooChanges(world);
  }

  /** Changes, adds or removes a line of an order. */
  void editLines() {
    var orders = world.odoo().all(Kind.ORDER);
    if (orders.isEmpty()) {
      return;
    }
    var order = changes.pick(Kind.ORDER, orders);
    var lines = world.odoo().lineRows(order.id());
    var deed = world.chance().below(4);
    if (deed == 0 || lines.isEmpty()) {
      addLine(order, lines);
    } else {
      var line = world.chance().pick(lines);
      var id = (Long) line.get("id");
      var values = new LinkedHashMap<String, Object>();
      values.put(
          world.chance().percent(50) ? "price_unit" : "product_uom_qty",
          BigDecimal.valueOf(world.tags().amount()));
      changes.change(
          Kind.ORDER,
          order,
          deed == 1 ? "loses line " + id : "line " + id + " gets " + values,
          world.now(),
          () -> {
            if (deed == 1) {
              world.desk().unlink("sale.order.line", id);
            } else {
              world.desk().write("sale.order.line", id, values);
            }
          });
    }
  }

  /** People in Odoo and the host add lines of different products, so that none is there twice. */
  private void addLine(OdooPictures.Seen order, List<Map<?, ?>> lines) {
    var product = changes.ground(Kind.PRODUCT);
    var isThere =
        lines.stream().anyMatch(line -> OdooPictures.reference(line, "product_id") == product);
    if (product == 0 || isThere || !HostDeeds.isForOdoo(world.odoo().product(product))) {
      return;
    }
    var values = new TreeMap<>(changes.line(product));
    values.put("order_id", order.id());
    changes.change(
        Kind.ORDER,
        order,
        "gets a line " + values,
        world.now(),
        () -> world.desk().create("sale.order.line", values));
  }

  /** Sends, confirms or cancels an order. */
  void press() {
    var orders = world.odoo().all(Kind.ORDER);
    if (orders.isEmpty()) {
      return;
    }
    var order = changes.pick(Kind.ORDER, orders);
    if (changes.isDeleted(Kind.ORDER, order)) {
      return;
    }
    var methods = new ArrayList<String>();
    switch (order.picture().field("status")) {
      case "draft" -> methods.addAll(List.of("action_quotation_sent", "action_confirm"));
      case "sent" -> methods.addAll(List.of("action_confirm", "action_cancel"));
      case "sale" -> methods.add("action_cancel");
      case "cancel" -> methods.add("action_draft");
      default -> {}
    }
    if (!methods.isEmpty()) {
      var method = world.chance().pick(methods);
      changes.change(
          Kind.ORDER,
          order,
          method,
          world.now(),
          () -> world.desk().press("sale.order", method, order.id()));
    }
  }
}
