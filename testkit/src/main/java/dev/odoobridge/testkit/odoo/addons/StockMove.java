package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Components of manufacturing orders on their way into production. */
final class StockMove extends Model {
  StockMove(OdooVersion version) {
    super("stock.move", "Stock Move", version);
    defaults("company_id", environment -> Companies.of(environment).id());
    if (version.is14()) {
      computes("quantity_done", StockMove::done);
      inverse("quantity_done", StockMove::take);
    }
  }

  private static BigDecimal done(OdooRecord move) {
    return move.many("move_line_ids").stream()
        .map(line -> line.number("qty_done"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void take(OdooRecord move, Object quantity) {
    var lines = move.many("move_line_ids");
    if (lines.isEmpty()) {
      move.environment()
          .create(
              "stock.move.line",
              Map.of(
                  "move_id", move.id(),
                  "product_id", move.one("product_id").orElseThrow().id(),
                  "qty_done", quantity));
    } else {
      lines.getFirst().write(Map.of("qty_done", quantity));
    }
  }

  @Override
  protected void written(OdooRecord move, Set<String> fields) {
    if (fields.contains("quantity_done") || fields.contains("picked")) {
      move.one("raw_material_production_id").ifPresent(MrpProductionStates::refresh);
    }
  }
}
