package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;

/** What was really taken for a stock move. */
final class StockMoveLine extends Model {
  StockMoveLine(OdooVersion version) {
    super("stock.move.line", "Product Moves (Stock Move Line)", version);
    defaults("company_id", environment -> Companies.of(environment).id());
  }
}
