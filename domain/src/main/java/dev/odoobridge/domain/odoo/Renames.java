package dev.odoobridge.domain.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that had another name in older versions. */
final class Renames {

  /** In versions before {@code since} the field was called {@code before}. */
  private record Rename(String model, String now, String before, int since) {}

  private static final List<Rename> ALL =
      List.of(
          new Rename("sale.order.line", "product_uom_id", "product_uom", 19),
          new Rename("sale.order.line", "tax_ids", "tax_id", 19),
          new Rename("mrp.production", "date_start", "date_planned_start", 17),
          new Rename("mrp.production", "date_finished", "date_planned_finished", 17),
          new Rename("stock.move", "quantity", "quantity_done", 17),
          new Rename("res.users", "group_ids", "groups_id", 19),
          new Rename("account.payment", "memo", "ref", 18));

  private Renames() {}

  /** For that version: by model, the name of the newest version to the version's own. */
  static Map<ModelName, Map<FieldName, FieldName>> until(int major) {
    var names = new HashMap<ModelName, Map<FieldName, FieldName>>();
    for (var rename : ALL) {
      if (major < rename.since()) {
        names
            .computeIfAbsent(new ModelName(rename.model()), _ -> new HashMap<>())
            .put(new FieldName(rename.now()), new FieldName(rename.before()));
      }
    }
    return names;
  }
}
