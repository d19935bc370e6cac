package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Product templates. Creating one creates its single variant; code, cost, weight and the like are
 * really the variant's.
 */
final class ProductTemplate extends Model {
  private static final List<String> OF_VARIANT =
      List.of("default_code", "barcode", "standard_price", "weight", "volume");

  ProductTemplate(OdooVersion version) {
    super("product.template", version.is14() ? "Product Template" : "Product", version);
    orderedBy(version.is14() ? "name" : "is_favorite desc, name");
    for (var field : OF_VARIANT) {
      computes(field, template -> ofVariant(template, field));
      inverse(field, (template, value) -> toVariant(template, field, value));
    }
    computes("qty_available", template -> ofVariant(template, "qty_available"));
    computes("product_variant_id", template -> variants(template).getFirst().id());
    computes("currency_id", ProductTemplate::currency);
    defaults("uom_id", ProductTemplate::unit);
    defaults("uom_po_id", ProductTemplate::unit);
    defaults("categ_id", environment -> version.is14() ? Long.valueOf(1) : null);
    defaults("taxes_id", environment -> taxes(environment, "sale"));
    defaults("supplier_taxes_id", environment -> taxes(environment, "purchase"));
    defaults("invoice_policy", environment -> version.is14() ? "delivery" : "order");
  }

  @Override
  protected String displayName(OdooRecord template) {
    var code = template.text("default_code");
    return (code.isEmpty() ? "" : "[" + code + "] ") + template.text("name");
  }

  static List<OdooRecord> variants(OdooRecord template) {
    var environment = template.environment();
    return environment.records(
        "product.product",
        environment.idsWith("product.product", "product_tmpl_id", template.id()));
  }

  private static @Nullable Object ofVariant(OdooRecord template, String field) {
    var variants = variants(template);
    return variants.size() == 1 ? variants.getFirst().raw(field) : null;
  }

  private static void toVariant(OdooRecord template, String field, Object value) {
    var variants = variants(template);
    if (variants.size() == 1) {
      variants.getFirst().write(Map.of(field, value));
    }
  }

  private static @Nullable Object currency(OdooRecord template) {
    return Companies.of(template.environment()).raw("currency_id");
  }

  private static Object unit(Environment environment) {
    return environment.search("uom.uom", List.of()).getFirst().id();
  }

  private static Object taxes(Environment environment, String use) {
    return environment.search("account.tax", List.of(List.of("type_tax_use", "=", use))).stream()
        .limit(1)
        .map(OdooRecord::id)
        .toList();
  }

  /** A variant that is being created makes its own template and says so in the context. */
  @Override
  protected void created(OdooRecord template, Map<String, Object> values) {
    if (template.environment().asks("create_product_product")) {
      return;
    }
    var variant = new HashMap<String, Object>();
    variant.put("product_tmpl_id", template.id());
    for (var field : OF_VARIANT) {
      if (values.containsKey(field)) {
        variant.put(field, values.get(field));
      }
    }
    template.environment().create("product.product", variant);
  }

  @Override
  protected void written(OdooRecord template, Set<String> fields) {
    for (var variant : new ArrayList<>(variants(template))) {
      if (fields.contains("active")) {
        variant.set("active", template.flag("active"));
      }
      if (version().is19()) {
        variant.touch();
      }
    }
  }
}
