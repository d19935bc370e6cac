package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the bills of material that Odoo would choose: by sequence, a variant's own first. */
final class Bills {
  private static final ModelName BILL = new ModelName("mrp.bom");
  private static final ModelName PRODUCT = new ModelName("product.product");
  private static final FieldName TEMPLATE = new FieldName("product_tmpl_id");
  private static final FieldName VARIANT = new FieldName("product_id");
  private static final FieldName SEQUENCE = new FieldName("sequence");
  private static final BigDecimal LAST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final OdooClient client;

  Bills(OdooClient client) {
    this.client = client;
  }

  /** By product, its bill; without those that have none. */
  Map<OdooId, RawValue> of(Collection<OdooId> products) {
    var templates = new HashMap<OdooId, OdooId>();
    for (var row : Rows.read(client, PRODUCT, products, List.of(TEMPLATE))) {
      Rows.one(row.member(TEMPLATE.value()))
          .ifPresent(template -> templates.put(MappedReader.id(row), template));
    }
    if (templates.isEmpty()) {
      return Map.of();
    }
    var bills = new ArrayList<>(bills(templates.values()));
    bills.sort(
        Comparator.comparing(Bills::sequence)
            .thenComparing(bill -> Rows.one(bill.member(VARIANT.value())).isEmpty()));
    var chosen = new HashMap<OdooId, RawValue>();
    templates.forEach(
        (product, template) ->
            bills.stream()
                .filter(bill -> makes(bill, product, template))
                .findFirst()
                .ifPresent(
                    bill -> chosen.put(product, RawValue.of(MappedReader.id(bill).value()))));
    return chosen;
  }

  private List<RawValue.Members> bills(Collection<OdooId> templates) {
    var domain =
        Domain.and(
            Domain.ids(List.of()),
            Domain.where("type", "=", RawValue.of("normal")),
            Domain.where("active", "=", RawValue.TRUE),
            Domain.in(TEMPLATE.value(), templates));
    return Rows.search(client, BILL, domain, List.of(TEMPLATE, VARIANT, SEQUENCE));
  }

  private static boolean makes(RawValue.Members bill, OdooId product, OdooId template) {
    return Rows.one(bill.member(VARIANT.value()))
        .map(product::equals)
        .orElseGet(() -> Rows.one(bill.member(TEMPLATE.value())).equals(Optional.of(template)));
  }

  private static BigDecimal sequence(RawValue.Members bill) {
    return bill.member(SEQUENCE.value()) instanceof RawValue.Number(var value) ? value : LAST;
  }
}
