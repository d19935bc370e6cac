package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.Map;

/** The wizard that changes how much a manufacturing order makes, its components with it. */
final class ChangeProductionQty extends Model {
  ChangeProductionQty(OdooVersion version) {
    super("change.production.qty", "Change Production Qty", version);
    method("change_prod_qty", "", ChangeProductionQty::change);
  }

  private static Object change(Call call) {
    for (var wizard : call.records()) {
      var order = wizard.one("mo_id").orElseThrow();
      MrpComponents.scale(order, wizard.number("product_qty"));
      MrpProductionStates.refresh(order);
    }
    return Map.of();
  }
}
