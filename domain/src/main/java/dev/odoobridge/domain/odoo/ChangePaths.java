package dev.odoobridge.domain.odoo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which other records decide what a record's fields hold. The same in every version so far. */
final class ChangePaths {
  private static final ModelName PRODUCT = new ModelName("product.product");
  private static final ModelName TEMPLATE = new ModelName("product.template");

  /** What Odoo computes from what lies where, and from what is on its way. */
  private static final Set<String> STOCK =
      Set.of("qty_available", "free_qty", "virtual_available", "incoming_qty", "outgoing_qty");

  private ChangePaths() {}

  static List<ChangePath> of(ModelName model, Collection<FieldName> read) {
    var paths = new ArrayList<ChangePath>();
    if (model.equals(PRODUCT)) {
      paths.add(new ChangePath("product_tmpl_id", TEMPLATE));
    }
    var hasStock = model.equals(PRODUCT) || model.equals(TEMPLATE);
    if (hasStock && read.stream().anyMatch(field -> STOCK.contains(field.value()))) {
      var variant = model.equals(TEMPLATE) ? "product_variant_ids." : "";
      paths.add(new ChangePath(variant + "stock_quant_ids", new ModelName("stock.quant")));
      // A quant that has become empty is deleted; the move that emptied it stays.
      paths.add(new ChangePath(variant + "stock_move_ids", new ModelName("stock.move")));
    }
    return List.copyOf(paths);
  }
}
