package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.Set;

/** Components of manufacturing orders on their way into production. */
final class StockMove extends Model {
  StockMove(OdooVersion version) {
    super("stock.move", "Stock Move", version);
    defaults("company_id", environment -> Companies.of(environment).id());
  }

  @Override
  protected void written(OdooRecord move, Set<String> fields) {
    if (fields.contains("quantity_done") || fields.contains("picked")) {
      move.one("raw_material_production_id").ifPresent(MrpProductionStates::refresh);
    }
  }
}
