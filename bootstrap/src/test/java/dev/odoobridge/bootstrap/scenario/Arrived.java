package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what Odoo has against what the host put in, field by field. */
public final class Arrived {
  private static final Map<String, String> ORDER_STATES =
      Map.of("pending", "draft", "confirmed", "sent", "in_progress", "sale", "cancelled", "cancel");
  private static final Map<String, String> INVOICE_STATES =
      Map.of("draft", "draft", "sent", "posted", "cancelled", "cancel");
  private final OdooHands odoo;
  private final String prefix;
  private final Map<String, Map<Long, String>> byModel = new HashMap<>();

  public Arrived(OdooHands odoo, String prefix) {
    this.odoo = odoo;
    this.prefix = prefix;
  }

  /** Every record is there once, with every mapped field equal and in the mapped state. */
  public void completely(RentalSample sample) {
    var products =
        once(
            "product.product",
            sample.products(),
            List.of("name", "default_code", "list_price", "standard_price", "description_sale"));
    for (var host : sample.products()) {
      var row = products.get(text(host, "id"));
      assertEquals(host.get("name"), text(row, "name"));
      assertEquals(host.get("sku"), text(row, "default_code"));
      assertNumber(host.get("rental_price"), row, "list_price");
      assertNumber(host.get("replacement_value"), row, "standard_price");
      assertEquals(host.get("description"), text(row, "description_sale"));
    }
    var customers =
        once("res.partner", sample.customers(), List.of("name", "email", "phone", "street"));
    for (var host : sample.customers()) {
      var row = customers.get(text(host, "id"));
      assertEquals(host.get("first_name") + " " + host.get("last_name"), text(row, "name"));
      assertEquals(host.get("email"), text(row, "email"));
      assertEquals(host.get("phone"), text(row, "phone"));
      assertEquals(host.get("address"), text(row, "street"));
    }
    orders(sample);
    invoices(sample);
  }

  private void orders(RentalSample sample) {
    var rows =
        once(
            "sale.order",
            sample.orders(),
            List.of("client_order_ref", "partner_id", "date_order", "state", "note"));
    var lines = lines("sale.order.line", "order_id", rows, "product_uom_qty");
    for (var host : sample.orders()) {
      var row = rows.get(text(host, "id"));
      assertEquals(host.get("id_code"), text(row, "client_order_ref"));
      assertEquals(host.get("customer"), hostId(row, "partner_id"));
      var date = host.get("order_date").toString().replace("T", " ").replace("Z", "");
      assertEquals(date, text(row, "date_order"), () -> "date of " + host);
      assertState(ORDER_STATES, host, row);
      assertTrue(
          text(row, "note").contains("Call first: gate &lt;2&gt;")
              || text(row, "note").contains("gate <2>"),
          () -> text(row, "note"));
      assertLines(host, lines.getOrDefault(id(row), List.of()), "product_uom_qty");
    }
  }

  private void invoices(RentalSample sample) {
    var rows =
        once(
            "account.move",
            sample.invoices(),
            List.of("ref", "partner_id", "invoice_date", "invoice_date_due", "state", "move_type"));
    var lines = lines("account.move.line", "move_id", rows, "quantity");
    for (var host : sample.invoices()) {
      var row = rows.get(text(host, "id"));
      assertEquals(host.get("id_code"), text(row, "ref"));
      assertEquals(host.get("customer"), hostId(row, "partner_id"));
      assertEquals(host.get("issue_date"), text(row, "invoice_date"));
      assertEquals(host.get("due_date"), text(row, "invoice_date_due"));
      assertEquals("out_invoice", text(row, "move_type"));
      assertState(INVOICE_STATES, host, row);
      assertLines(host, lines.getOrDefault(id(row), List.of()), "quantity");
    }
  }

  /** A completed order is done up to Odoo 16, and sale and locked from 17 on. */
  private static void assertState(
      Map<String, String> states, Map<String, Object> host, RawValue.Members row) {
    var wanted = host.get("status").toString();
    var state = text(row, "state");
    if (wanted.equals("completed")) {
      assertTrue(state.equals("done") || state.equals("sale"), () -> host + " is " + state);
    } else {
      assertEquals(states.get(wanted), state, host::toString);
    }
  }

  private void assertLines(
      Map<String, Object> host, List<RawValue.Members> rows, String quantityField) {
    var wanted = (List<?>) host.get("lines");
    assertEquals(wanted.size(), rows.size(), host::toString);
    for (var index = 0; index < rows.size(); index++) {
      var line = (Map<?, ?>) wanted.get(index);
      assertEquals(line.get("product"), hostId(rows.get(index), "product_id"));
      assertNumber(line.get("quantity"), rows.get(index), quantityField);
      assertNumber(line.get("price"), rows.get(index), "price_unit");
    }
  }

  private Map<Long, List<RawValue.Members>> lines(
      String model, String parent, Map<String, RawValue.Members> documents, String quantity) {
    var ids = documents.values().stream().map(Arrived::id).map(RawValue::of).toList();
    var conditions =
        new ArrayList<>(
            List.<RawValue>of(
                RawValue.list(RawValue.of(parent), RawValue.of("in"), new RawValue.Items(ids)),
                RawValue.list(RawValue.of("product_id"), RawValue.of("!="), RawValue.FALSE)));
    var byParent = new HashMap<Long, List<RawValue.Members>>();
    odoo.search(
            model,
            new RawValue.Items(conditions),
            List.of(parent, "product_id", quantity, "price_unit"))
        .forEach(
            line ->
                byParent
                    .computeIfAbsent(reference(line, parent), _ -> new ArrayList<>())
                    .add(line));
    return byParent;
  }

  /** By host id; fails when one is missing or there twice. */
  private Map<String, RawValue.Members> once(
      String model, List<Map<String, Object>> wanted, List<String> fields) {
    var all = new ArrayList<>(fields);
    all.add("x_go4rent_id");
    var domain =
        RawValue.list(
            RawValue.list(
                RawValue.of("x_go4rent_id"), RawValue.of("=like"), RawValue.of(prefix + "%")));
    var found = new HashMap<String, RawValue.Members>();
    for (var row : odoo.search(model, domain, all)) {
      var before = found.put(text(row, "x_go4rent_id"), row);
      assertEquals(null, before, () -> "doubled: " + row);
      byModel.computeIfAbsent(model, _ -> new HashMap<>()).put(id(row), text(row, "x_go4rent_id"));
    }
    assertEquals(wanted.size(), found.size(), model);
    return found;
  }

  private String hostId(RawValue.Members row, String field) {
    var model = field.equals("partner_id") ? "res.partner" : "product.product";
    return byModel.getOrDefault(model, Map.of()).getOrDefault(reference(row, field), "(none)");
  }

  private static void assertNumber(Object wanted, RawValue.Members row, String field) {
    var number = ((RawValue.Number) row.member(field)).value().setScale(2, RoundingMode.HALF_UP);
    assertEquals(
        new BigDecimal(wanted.toString()).setScale(2, RoundingMode.HALF_UP), number, field);
  }

  private static long reference(RawValue.Members row, String field) {
    return switch (row.member(field)) {
      case RawValue.Items(var pair) -> ((RawValue.Number) pair.getFirst()).value().longValue();
      case RawValue.Number(var id) -> id.longValue();
      default -> 0;
    };
  }

  private static long id(RawValue.Members row) {
    return ((RawValue.Number) row.member("id")).value().longValue();
  }

  private static String text(Map<String, Object> host, String field) {
    return host.get(field).toString();
  }

  private static String text(RawValue.Members row, String field) {
    return row.member(field) instanceof RawValue.Text(var text) ? text : "";
  }
}
