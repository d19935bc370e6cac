package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What lies where. Counting it is what changes it; the product is not written for that. */
final class StockQuant extends Model {
  StockQuant(OdooVersion version) {
    super("stock.quant", "Quants", version);
    if (version.is14()) {
      inverse("inventory_quantity", (quant, counted) -> {});
    } else {
      method("action_apply_inventory", "", StockQuant::apply);
    }
  }

  /** In 14 a quant that is made in the mode of an inventory is counted at once. */
  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (version().is14() && environment.asks("inventory_mode")) {
      values.put("quantity", values.getOrDefault("inventory_quantity", 0));
    }
  }

  private static Object apply(Call call) {
    for (var quant : call.records()) {
      quant.write(Map.of("quantity", quant.number("inventory_quantity")));
    }
    return true;
  }

  /** What of a product lies in the company's own locations. */
  static Object onHand(OdooRecord product) {
    return own(product).stream()
        .map(quant -> quant.number("quantity"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Has that much of a product lie in the first location. */
  static void count(OdooRecord product, Object quantity) {
    var found = own(product);
    if (found.isEmpty()) {
      product
          .environment()
          .create(
              "stock.quant",
              Map.of("product_id", product.id(), "location_id", 1, "quantity", quantity));
    } else {
      found.getFirst().write(Map.of("quantity", quantity));
    }
  }

  private static List<OdooRecord> own(OdooRecord product) {
    var environment = product.environment();
    return environment
        .records("stock.quant", environment.idsWith("stock.quant", "product_id", product.id()))
        .stream()
        .filter(
            quant ->
                quant
                    .one("location_id")
                    .filter(place -> place.text("usage").equals("internal"))
                    .isPresent())
        .toList();
  }
}
