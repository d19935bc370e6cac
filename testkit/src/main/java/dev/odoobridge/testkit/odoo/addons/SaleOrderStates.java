package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How sales orders move from state to state, with what each version answers and refuses. */
final class SaleOrderStates {

  @Nullable Object send(Call call) {
    var orders = call.records();
    if (orders.stream().anyMatch(order -> !order.text("state").equals("draft"))) {
      throw OdooFault.user("Only draft orders can be marked as sent directly.");
    }
    orders.forEach(order -> move(order, "sent"));
    return null;
  }

  /** Moves date_order to now. 14 confirms what is confirmed once more. */
  Object confirm(Call call) {
    var is14 = call.environment().version().is14();
    var orders = call.records();
    for (var order : orders) {
      if (is14) {
        refuse14(order);
      } else {
        refuse19(order);
      }
    }
    for (var order : orders) {
      order.set("date_order", call.environment().now().truncatedTo(ChronoUnit.SECONDS));
      move(order, "sale");
    }
    return true;
  }

  private static void refuse14(OdooRecord order) {
    if (List.of("done", "cancel").contains(order.text("state"))) {
      throw OdooFault.user(
          "It is not allowed to confirm an order in the following states: done, cancel");
    }
  }

  private static void refuse19(OdooRecord order) {
    if (!List.of("draft", "sent").contains(order.text("state"))) {
      throw OdooFault.user("Some orders are not in a state requiring confirmation.");
    }
    var incomplete =
        order.many("order_line").stream()
            .anyMatch(
                line -> line.text("display_type").isEmpty() && line.one("product_id").isEmpty());
    if (incomplete) {
      throw OdooFault.user(
          "Some order lines are missing a product, you need to correct them before going further.");
    }
  }

  /**
   * Takes draft invoices along. 14 asks first when there are any, unless the context forbids it.
   */
  Object cancel(Call call) {
    var orders = call.records();
    if (call.environment().version().is19()) {
      if (orders.stream().anyMatch(SaleOrder::locked)) {
        throw OdooFault.user("You cannot cancel a locked order. Please unlock it first.");
      }
    } else if (!call.environment().asks("disable_cancel_warning")) {
      for (var order : orders) {
        if (!drafts(order).isEmpty() && !order.text("state").equals("cancel")) {
          return question(order);
        }
      }
    }
    for (var order : orders) {
      drafts(order).forEach(invoice -> move(invoice, "cancel"));
      move(order, "cancel");
    }
    return true;
  }

  private static List<OdooRecord> drafts(OdooRecord order) {
    return SaleInvoices.of(order).stream()
        .filter(invoice -> invoice.text("state").equals("draft"))
        .toList();
  }

  private static Map<String, Object> question(OdooRecord order) {
    var action = new LinkedHashMap<String, Object>();
    action.put("name", "Cancel Sales Order");
    action.put("view_mode", "form");
    action.put("res_model", "sale.order.cancel");
    action.put("view_id", 1211L);
    action.put("type", "ir.actions.act_window");
    action.put("context", Map.of("default_order_id", order.id()));
    action.put("target", "new");
    return action;
  }

  /**
   * Only what is cancelled or sent becomes a draft; anything else stays, and the answer is true.
   */
  Object reset(Call call) {
    for (var order : call.records()) {
      if (List.of("cancel", "sent").contains(order.text("state"))) {
        move(order, "draft");
      }
    }
    return true;
  }

  @Nullable Object lock(Call call) {
    var is14 = call.environment().version().is14();
    for (var order : call.records()) {
      if (is14) {
        move(order, "done");
      } else {
        order.set("locked", true);
        order.touch();
      }
    }
    return is14 ? true : null;
  }

  /** 14 makes a sales order of it, whatever it was. */
  @Nullable Object unlock(Call call) {
    for (var order : call.records()) {
      if (call.environment().version().is14()) {
        move(order, "sale");
      } else {
        order.set("locked", false);
        order.touch();
      }
    }
    return null;
  }

  private static void move(OdooRecord record, String state) {
    record.set("state", state);
    record.touch();
  }
}
