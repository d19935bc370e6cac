package dev.odoobridge.domain.odoo;

import java.util.ArrayList;
import java.util.List;

/** What creates over the API leave empty, by version. */
final class Fillings {
  private static final String PARTNER = "res.partner";
  private static final String PRODUCT = "product.product";

  /** From this version on Odoo computes these values, however a record is made. */
  private static final int COMPUTED = 16;

  /** Which way goods and money go, in the kinds of an {@code account.move}. */
  private enum Side {
    SALE,
    PURCHASE,
    BOTH
  }

  private record Row(String model, Side side, Filling filling) {}

  private static final List<Row> ALL =
      List.of(
          copied(
              "sale.order",
              Side.BOTH,
              "payment_term_id",
              "partner_id",
              PARTNER,
              "property_payment_term_id"),
          copied(
              "account.move",
              Side.SALE,
              "invoice_payment_term_id",
              "partner_id",
              PARTNER,
              "property_payment_term_id"),
          copied(
              "account.move",
              Side.PURCHASE,
              "invoice_payment_term_id",
              "partner_id",
              PARTNER,
              "property_supplier_payment_term_id"),
          copied("account.move.line", Side.SALE, "price_unit", "product_id", PRODUCT, "list_price"),
          copied(
              "account.move.line",
              Side.PURCHASE,
              "price_unit",
              "product_id",
              PRODUCT,
              "standard_price"),
          copied("account.move.line", Side.BOTH, "product_uom_id", "product_id", PRODUCT, "uom_id"),
          taxes(Side.SALE, "taxes_id"),
          taxes(Side.PURCHASE, "supplier_taxes_id"),
          copied("mrp.production", Side.BOTH, "product_uom_id", "product_id", PRODUCT, "uom_id"),
          new Row(
              "mrp.production",
              Side.BOTH,
              new Filling.Bill(new FieldName("bom_id"), new FieldName("product_id"))));

  private Fillings() {}

  private static Row copied(
      String model, Side side, String field, String through, String of, String source) {
    return new Row(
        model,
        side,
        new Filling.Copied(
            new FieldName(field),
            new FieldName(through),
            new ModelName(of),
            new FieldName(source)));
  }

  private static Row taxes(Side side, String source) {
    return new Row(
        "account.move.line",
        side,
        new Filling.Taxes(
            new FieldName("tax_ids"),
            new FieldName("product_id"),
            new ModelName(PRODUCT),
            new FieldName(source)));
  }

  /** Those of a model in that version; {@code purchase} for what is bought. */
  static List<Filling> of(int major, ModelName model, boolean purchase) {
    var fillings = new ArrayList<Filling>();
    if (major < COMPUTED) {
      ALL.stream()
          .filter(row -> row.model().equals(model.value()))
          .filter(row -> row.side() != (purchase ? Side.SALE : Side.PURCHASE))
          .forEach(row -> fillings.add(row.filling()));
    }
    return List.copyOf(fillings);
  }
}
