package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.util.List;

/** What lines take from their product. */
final class Products {
  private Products() {}

  /** The product's name and, below it, its text for customers. */
  static String description(OdooRecord product) {
    var text = product.text("description_sale");
    return product.displayName() + (text.isEmpty() ? "" : "\n" + text);
  }

  /** The product's sales taxes that belong to the company. */
  static List<Long> taxes(OdooRecord product, OdooRecord company) {
    return product.many("taxes_id").stream()
        .filter(tax -> tax.one("company_id").filter(company::equals).isPresent())
        .map(OdooRecord::id)
        .toList();
  }
}
