package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who counts what lies in the stock of an Odoo. */
record Stockroom(OdooUnderTest odoo) {
  private static final ModelName QUANT = new ModelName("stock.quant");

  /** A product that can lie in stock: the one that is there the longest, else a new one. */
  long product() {
    var hands = odoo.hands();
    var field = odoo.version() < 18 ? "type" : "is_storable";
    RawValue value = odoo.version() < 18 ? RawValue.of("product") : RawValue.TRUE;
    var domain = RawValue.list(RawValue.list(RawValue.of(field), RawValue.of("="), value));
    return hands.search("product.product", domain, List.of("id")).stream()
        .map(row -> ((RawValue.Number) row.member("id")).value().longValueExact())
        .findFirst()
        .orElseGet(
            () ->
                hands.create(
                    "product.product", Map.of("name", RawValue.of("Counted"), field, value)));
  }

  /** Finds that much of the product in the stock. */
  void count(long product, long quantity) {
    var internal =
        RawValue.list(
            RawValue.list(RawValue.of("usage"), RawValue.of("="), RawValue.of("internal")));
    var place = odoo.hands().search("stock.location", internal, List.of("id")).getFirst();
    var values =
        Map.of(
            "product_id",
            RawValue.of(product),
            "location_id",
            place.member("id"),
            "inventory_quantity",
            RawValue.of(quantity));
    var made =
        odoo.transport()
            .call(
                new OdooCall(
                    QUANT,
                    "create",
                    Optional.empty(),
                    Map.of("vals_list", RawValue.list(new RawValue.Members(values))),
                    Map.of("inventory_mode", RawValue.TRUE),
                    true));
    if (odoo.version() > 14) {
      var quant = made instanceof RawValue.Items(var ids) ? ids.getFirst() : made;
      odoo.hands()
          .call(
              "stock.quant",
              new OdooId(((RawValue.Number) quant).value().longValueExact()).value(),
              "action_apply_inventory");
    }
  }
}
