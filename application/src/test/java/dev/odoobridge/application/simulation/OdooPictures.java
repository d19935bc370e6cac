package dev.odoobridge.application.simulation;

import dev.odoobridge.application.sync.SampleProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at Odoo's records past the bridge, by its own words for fields and values. */
final class OdooPictures {
  private final OdooDesk desk;
  private final boolean keyed;
  private final Map<Long, String> customers = new HashMap<>();
  private final Map<Long, String> products = new HashMap<>();

  OdooPictures(OdooDesk desk, boolean keyed) {
    this.desk = desk;
    this.keyed = keyed;
  }

  /** One record as Odoo has it. */
  record Seen(long id, Picture picture, boolean active, String key, String writeDate) {}

  Optional<Seen> find(Kind kind, long id) {
    return rows(kind, List.of(List.of("id", "=", id))).stream().findFirst();
  }

  /** All records that carry a tag, archived ones too. */
  List<Seen> all(Kind kind) {
    return rows(kind, List.of()).stream()
        .filter(seen -> Tags.isTag(seen.picture().field(kind.tag())))
        .toList();
  }

  private List<Seen> rows(Kind kind, List<?> domain) {
    var seen = new ArrayList<Seen>();
    for (var row : desk.rows(kind.model(), domain, fields(kind), "id")) {
      var id = (Long) row.get("id");
      var active = kind == Kind.ORDER || Boolean.TRUE.equals(row.get("active"));
      seen.add(
          new Seen(
              id,
              picture(kind, id, row),
              active,
              text(row, SampleProfile.KEY),
              text(row, "write_date")));
    }
    return seen;
  }

  private List<String> fields(Kind kind) {
    var own =
        switch (kind) {
          case CUSTOMER -> List.of("active", "name", "email", "phone", "street");
          case PRODUCT -> List.of("active", "name", "default_code", "list_price");
          case ORDER -> orderFields();
        };
    var fields = new ArrayList<>(own);
    fields.add("write_date");
    if (keyed) {
      fields.add(SampleProfile.KEY);
    }
    return fields;
  }

  private List<String> orderFields() {
    var fields =
        new ArrayList<>(
            List.of("client_order_ref", "origin", "partner_id", "note", "date_order", "state"));
    if (desk.store().version().is19()) {
      fields.add("locked");
    }
    return fields;
  }

  private Picture picture(Kind kind, long id, Map<?, ?> row) {
    return switch (kind) {
      case CUSTOMER ->
          new Picture(
              Map.of(
                  "name", text(row, "name"),
                  "email", text(row, "email"),
                  "phone", text(row, "phone"),
                  "address", text(row, "street")));
      case PRODUCT ->
          new Picture(
              Map.of(
                  "name", text(row, "name"),
                  "sku", text(row, "default_code"),
                  "price", number(row, "list_price")));
      case ORDER -> order(id, row);
    };
  }

  private Picture order(long id, Map<?, ?> row) {
    var fields = new TreeMap<String, String>();
    fields.put("code", Picture.twice(text(row, "client_order_ref"), text(row, "origin")));
    fields.put("customer", customer(reference(row, "partner_id")));
    fields.put("notes", text(row, "note").replaceAll("<[^>]*>", ""));
    fields.put("date", text(row, "date_order").replace(' ', 'T') + "Z");
    var state = text(row, "state");
    fields.put(
        "status", state.equals("sale") && Boolean.TRUE.equals(row.get("locked")) ? "done" : state);
    fields.putAll(lines(id));
    return new Picture(fields);
  }

  private Map<String, String> lines(long order) {
    var fields = new TreeMap<String, String>();
    var seen = new HashMap<String, Integer>();
    for (var line : lineRows(order)) {
      var product = product(reference(line, "product_id"));
      var occurrence = seen.merge(product, 1, Integer::sum);
      fields.put(Picture.line(product, occurrence, "quantity"), number(line, "product_uom_qty"));
      fields.put(Picture.line(product, occurrence, "price"), number(line, "price_unit"));
    }
    return fields;
  }

  /** The lines of an order as Odoo keeps them. */
  List<Map<?, ?>> lineRows(long order) {
    return desk.rows(
        "sale.order.line",
        List.of(List.of("order_id", "=", order)),
        List.of("product_id", "product_uom_qty", "price_unit"),
        "sequence, id");
  }

  String customer(long id) {
    return customers.computeIfAbsent(id, _ -> tagOf(Kind.CUSTOMER, id));
  }

  String product(long id) {
    return products.computeIfAbsent(id, _ -> tagOf(Kind.PRODUCT, id));
  }

  private String tagOf(Kind kind, long id) {
    return find(kind, id).map(seen -> seen.picture().field(kind.tag())).orElse("");
  }

  static long reference(Map<?, ?> row, String field) {
    return row.get(field) instanceof List<?> pair ? (Long) pair.getFirst() : 0;
  }

  private static String text(Map<?, ?> row, String field) {
    return row.get(field) instanceof String text ? text : "";
  }

  private static String number(Map<?, ?> row, String field) {
    return switch (row.get(field)) {
      case BigDecimal number -> Picture.number(number);
      case Number number -> Picture.number(BigDecimal.valueOf(number.doubleValue()));
      case null, default -> "";
    };
  }
}
