package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How manufacturing orders move from state to state, with what each version answers. */
final class MrpProductionStates {
  private MrpProductionStates() {}

  /** What is cancelled stays so, and the answer is true. */
  static Object confirm(Call call) {
    for (var order : call.records()) {
      if (order.text("state").equals("draft")) {
        confirm(order);
      }
    }
    return true;
  }

  static void confirm(OdooRecord order) {
    if (order.model().version().is14() && order.ids("move_raw_ids").isEmpty()) {
      throw OdooFault.user("Add some materials to consume before marking this MO as to do.");
    }
    MrpComponents.move(order, "confirmed");
    move(order, "confirmed");
    refresh(order);
  }

  /** Takes one order; one that is not confirmed stays where it is, and the answer is None. */
  static @Nullable Object start(Call call) {
    if (call.records().size() != 1) {
      var ids = String.join(", ", call.ids().stream().map(String::valueOf).toList());
      throw OdooFault.builtin("ValueError", "Expected singleton: mrp.production(" + ids + ")");
    }
    var order = call.records().getFirst();
    if (order.text("state").equals("confirmed")) {
      move(order, "progress");
    }
    return null;
  }

  static Object cancel(Call call) {
    var orders = call.records();
    var is14 = call.environment().version().is14();
    if (!is14 && orders.stream().anyMatch(order -> order.text("state").equals("done"))) {
      throw OdooFault.user("You cannot cancel a manufacturing order that is already done.");
    }
    for (var order : orders) {
      if (!order.text("state").equals("done")) {
        MrpComponents.move(order, "cancel");
        move(order, "cancel");
      }
    }
    return true;
  }

  /** Asks before it produces what was not said: 14 about everything, both about deviations. */
  static Object markDone(Call call) {
    var orders =
        call.records().stream().filter(order -> !order.text("state").equals("cancel")).toList();
    var untouched =
        orders.stream()
            .filter(order -> order.number("qty_producing").signum() == 0)
            .filter(order -> !MrpComponents.consumed(order))
            .toList();
    if (call.environment().version().is14()) {
      if (!untouched.isEmpty()) {
        return MrpQuestions.immediate(call, untouched);
      }
      if (orders.stream().anyMatch(order -> order.number("qty_producing").signum() == 0)) {
        throw OdooFault.user("The quantity to produce must be positive!");
      }
    } else {
      untouched.forEach(MrpProductionStates::produceAll);
    }
    return finish(call, orders);
  }

  /** What was made is what was wanted, of the components the bill says. */
  static void produceAll(OdooRecord order) {
    if (order.text("state").equals("draft")) {
      confirm(order);
    }
    order.set("qty_producing", order.number("product_qty"));
    MrpComponents.consumeAll(order);
  }

  static Object finish(Call call, List<OdooRecord> orders) {
    var deviating =
        orders.stream()
            .filter(order -> !order.text("consumption").equals("flexible"))
            .filter(MrpComponents::deviates)
            .toList();
    if (!deviating.isEmpty()) {
      return MrpQuestions.consumption(call, deviating);
    }
    var partial =
        orders.stream()
            .filter(
                order -> order.number("qty_producing").compareTo(order.number("product_qty")) < 0)
            .toList();
    if (!partial.isEmpty() && !call.environment().asks("skip_backorder")) {
      return MrpQuestions.backorder(call, partial);
    }
    orders.forEach(MrpProductionStates::close);
    return true;
  }

  private static void close(OdooRecord order) {
    MrpComponents.move(order, "done");
    if (order.model().version().is14()) {
      order.set("product_qty", order.number("qty_producing"));
    }
    order.set("date_finished", order.environment().now().truncatedTo(ChronoUnit.SECONDS));
    order.set("priority", "0");
    move(order, "done");
  }

  /** 14 works the state out anew; from 15 on an order in progress stays so. */
  static void refresh(OdooRecord order) {
    var is14 = order.model().version().is14();
    var state = order.text("state");
    if (List.of("cancel", "done").contains(state) || (is14 && state.equals("draft"))) {
      return;
    }
    var producing = order.number("qty_producing");
    if (producing.compareTo(order.number("product_qty")) >= 0) {
      order.set("state", "to_close");
    } else if (producing.signum() > 0 || MrpComponents.consumed(order)) {
      order.set("state", "progress");
    } else if (is14) {
      order.set("state", "confirmed");
    }
  }

  private static void move(OdooRecord order, String state) {
    order.set("state", state);
    order.touch();
  }
}
