package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Odoo asks back before it closes manufacturing orders; until it is answered nothing is. */
final class MrpQuestions {
  static final String ASKED = "button_mark_done_production_ids";

  private MrpQuestions() {}

  static Map<String, Object> immediate(Call call, List<OdooRecord> orders) {
    var links = orders.stream().map(order -> List.of(4L, order.id())).toList();
    return question(
        call, "Immediate Production?", "mrp.immediate.production", Map.of("default_mo_ids", links));
  }

  static Map<String, Object> consumption(Call call, List<OdooRecord> orders) {
    var lines = new ArrayList<Object>();
    for (var order : orders) {
      for (var move : order.many("move_raw_ids")) {
        lines.add(
            List.of(
                0L,
                0L,
                Map.of(
                    "mrp_production_id", order.id(),
                    "product_id", move.one("product_id").orElseThrow().id(),
                    "consumption", order.text("consumption"))));
      }
    }
    return question(
        call,
        "Consumption Warning",
        "mrp.consumption.warning",
        Map.of(
            "default_mrp_production_ids",
            orders.stream().map(OdooRecord::id).toList(),
            "default_mrp_consumption_warning_line_ids",
            lines));
  }

  static Map<String, Object> backorder(Call call, List<OdooRecord> orders) {
    var ids = orders.stream().map(OdooRecord::id).toList();
    return question(
        call,
        "You produced less than initial demand",
        "mrp.production.backorder",
        Map.of("default_mrp_production_ids", ids));
  }

  private static Map<String, Object> question(
      Call call, String name, String model, Map<String, Object> more) {
    var context = new HashMap<>(call.environment().context());
    if (call.environment().version().is14()) {
      context.putIfAbsent(ASKED, call.ids());
    }
    context.putAll(more);
    var action = new LinkedHashMap<String, Object>();
    action.put("name", name);
    action.put("type", "ir.actions.act_window");
    action.put("view_mode", "form");
    action.put("res_model", model);
    action.put("target", "new");
    action.put("context", context);
    return action;
  }
}
