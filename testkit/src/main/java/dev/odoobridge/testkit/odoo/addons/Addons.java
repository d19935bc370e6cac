package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.List;
import java.util.stream.Stream;

/** All models of the double: those with rules of their own, and plain tables. */
public final class Addons {
  private Addons() {}

  public static List<Model> models(OdooVersion version) {
    return Stream.of(
            base(version),
            UserKeys.models(version),
            automation(version),
            product(version),
            account(version),
            sale(version),
            mrp(version))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Model> base(OdooVersion version) {
    return List.of(
        new ResPartner(version),
        new Model("res.partner.category", "Partner Tags", version).orderedBy("name"),
        new Model("res.country", "Country", version).orderedBy("name"),
        new Model("res.country.state", "Country state", version).orderedBy("code"),
        new Model("res.currency", "Currency", version).orderedBy("active desc, name"),
        new ResCompany(version),
        new ResUsers(version),
        new Model("crm.team", "Sales Team", version),
        new Model("stock.warehouse", "Warehouse", version),
        new Model("ir.model", "Models", version).orderedBy("model"),
        new IrModelFields(version),
        new Model("ir.model.data", "Model Data", version).orderedBy("module, model, name"),
        new IrAttachment(version),
        new Model("ir.module.module", "Module", version).orderedBy("name"));
  }

  /** Odoo 14 has the module too, but its rules send no web hooks. */
  private static List<Model> automation(OdooVersion version) {
    return version.is14()
        ? List.of()
        : List.of(
            new Model("base.automation", "Automation Rule", version),
            new Model("ir.actions.server", "Server Actions", version));
  }

  private static List<Model> product(OdooVersion version) {
    var units = new Model("uom.uom", "Product Unit of Measure", version);
    var tables =
        List.of(
            version.is14() ? units.orderedBy("name") : units,
            new ProductCategory(version),
            new ProductTemplate(version),
            new ProductProduct(version),
            new Model("product.pricelist", "Pricelist", version));
    return version.is14()
        ? Stream.concat(
                tables.stream(),
                Stream.of(new Model("uom.category", "Product UoM Categories", version)))
            .toList()
        : tables;
  }

  private static List<Model> account(OdooVersion version) {
    return List.of(
        new AccountAccount(version),
        new Model("account.journal", "Journal", version).orderedBy("sequence, type, code"),
        new Model("account.tax.group", "Tax Group", version).orderedBy("sequence"),
        new AccountTax(version),
        new Model("account.payment.term", "Payment Terms", version).orderedBy("sequence, id"),
        new Model("account.payment.term.line", "Payment Terms Line", version),
        new AccountMove(version),
        new AccountMoveLine(version),
        new AccountPayment(version),
        new PaymentRegister(version),
        new MoveReversal(version));
  }

  private static List<Model> sale(OdooVersion version) {
    return List.of(new SaleOrder(version), new SaleOrderLine(version));
  }

  private static List<Model> mrp(OdooVersion version) {
    var models =
        List.of(
            new MrpProduction(version),
            new MrpBom(version),
            new Model("mrp.bom.line", "Bill of Material Line", version).orderedBy("sequence, id"),
            new StockMove(version),
            new StockMoveLine(version),
            new Model("stock.location", "Inventory Locations", version),
            new StockQuant(version),
            new ChangeProductionQty(version));
    return version.is14()
        ? Stream.concat(models.stream(), Stream.of(new MrpImmediateProduction(version))).toList()
        : models;
  }
}
