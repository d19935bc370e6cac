package dev.odoobridge.domain.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that had another name in older versions. */
final class Renames {

  static final List<Rename> ALL =
      List.of(
          rename("sale.order.line", "product_uom_id", "product_uom", 19),
          rename("sale.order.line", "tax_ids", "tax_id", 19),
          rename("mrp.production", "date_start", "date_planned_start", 17),
          rename("mrp.production", "date_finished", "date_planned_finished", 17),
          rename("stock.move", "quantity", "quantity_done", 17),
          rename("res.users", "group_ids", "groups_id", 19),
          rename("account.payment", "memo", "ref", 18));

  private Renames() {}

  private static Rename rename(String model, String now, String before, int since) {
    return new Rename(new ModelName(model), new FieldName(now), new FieldName(before), since);
  }

  /** For that version: by model, the name of the newest version to the version's own. */
  static Map<ModelName, Map<FieldName, FieldName>> until(int major) {
    var names = new HashMap<ModelName, Map<FieldName, FieldName>>();
    for (var rename : ALL) {
      if (major < rename.since()) {
        names
            .computeIfAbsent(rename.model(), _ -> new HashMap<>())
            .put(rename.now(), rename.before());
      }
    }
    return names;
  }
}
