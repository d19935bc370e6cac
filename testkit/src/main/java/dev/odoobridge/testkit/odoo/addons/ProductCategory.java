package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;

/** Product categories, shown with the path that leads to them. */
final class ProductCategory extends Model {
  ProductCategory(OdooVersion version) {
    super("product.category", "Product Category", version);
    orderedBy("complete_name");
    computes("complete_name", this::displayName);
  }

  @Override
  protected String displayName(OdooRecord category) {
    return category
        .one("parent_id")
        .map(parent -> displayName(parent) + " / " + category.text("name"))
        .orElse(category.text("name"));
  }
}
