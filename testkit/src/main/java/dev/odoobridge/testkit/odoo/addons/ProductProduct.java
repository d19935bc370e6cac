package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Product variants; name, price, category and the like are their template's. */
final class ProductProduct extends Model {
  ProductProduct(OdooVersion version) {
    super("product.product", version.is14() ? "Product" : "Product Variant", version);
    orderedBy("default_code, name, id");
    computes("lst_price", product -> product.raw("list_price"));
    inverse("lst_price", (product, price) -> product.write(Map.of("list_price", price)));
    computes("qty_available", StockQuant::onHand);
    if (version.is14()) {
      inverse("qty_available", (product, quantity) -> {});
    } else {
      inverse("qty_available", StockQuant::count);
    }
    computes("virtual_available", product -> product.raw("qty_available"));
  }

  @Override
  protected String displayName(OdooRecord product) {
    var code = product.text("default_code");
    return (code.isEmpty() ? "" : "[" + code + "] ") + product.text("name");
  }

  /** A variant without a template makes one of the values that belong there. */
  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (values.containsKey("product_tmpl_id")) {
      return;
    }
    var template = new HashMap<String, Object>();
    values.forEach(
        (name, value) -> {
          if (field(name).options().containsKey("via")) {
            template.put(name, value);
          }
        });
    if (values.containsKey("lst_price")) {
      template.putIfAbsent("list_price", values.get("lst_price"));
    }
    values.keySet().removeAll(template.keySet());
    values.remove("lst_price");
    var alone = environment.with("create_product_product", true);
    values.put("product_tmpl_id", alone.create("product.template", template).id());
  }

  @Override
  protected void constrain(OdooRecord product, Set<String> fields) {
    if (!fields.contains("barcode") || product.text("barcode").isEmpty()) {
      return;
    }
    var barcode = product.text("barcode");
    if (product.environment().idsWith("product.product", "barcode", barcode).size() > 1) {
      throw OdooFault.validation(
          version().is14()
              ? "product_product_barcode_uniq"
              : "Barcode(s) already assigned:\n\n- Barcode \"%s\" already assigned to product(s): %s"
                  .formatted(barcode, product.text("name")));
    }
  }

  /** The template shows the code of its only variant, so it counts as changed. */
  @Override
  protected void written(OdooRecord product, Set<String> fields) {
    if (fields.contains("default_code")) {
      product.one("product_tmpl_id").ifPresent(OdooRecord::touch);
    }
  }

  /** The last variant takes its template with it. */
  @Override
  protected void deleted(Environment environment, Map<String, Object> values) {
    if (values.get("product_tmpl_id") instanceof Long id) {
      var template = environment.record("product.template", id);
      if (template.exists() && ProductTemplate.variants(template).isEmpty()) {
        template.unlink();
      }
    }
  }
}
