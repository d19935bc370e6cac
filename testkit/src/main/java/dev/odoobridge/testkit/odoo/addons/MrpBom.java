package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.List;
import java.util.Optional;

/** Bills of material. */
final class MrpBom extends Model {
  MrpBom(OdooVersion version) {
    super("mrp.bom", "Bill of Material", version);
    orderedBy("sequence, id");
    defaults("company_id", environment -> Companies.of(environment).id());
  }

  @Override
  protected String displayName(OdooRecord bom) {
    var code = bom.text("code");
    var product = bom.one("product_tmpl_id").map(OdooRecord::displayName).orElse("");
    return (code.isEmpty() ? "" : code + ": ") + product;
  }

  /** The bill a product is made by: its own, else its template's. */
  static Optional<OdooRecord> of(OdooRecord product) {
    var template = product.one("product_tmpl_id").orElseThrow();
    var own = List.of("product_id", "=", product.id());
    var shared =
        List.of(
            "&", List.of("product_id", "=", false), List.of("product_tmpl_id", "=", template.id()));
    var bills = product.environment().search("mrp.bom", List.of(own));
    var all = bills.isEmpty() ? product.environment().search("mrp.bom", shared) : bills;
    return all.stream()
        .filter(bom -> bom.flag("active") && bom.text("type").equals("normal"))
        .findFirst();
  }
}
