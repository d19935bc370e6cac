package dev.odoobridge.benchmarks;

import dev.odoobridge.bootstrap.demo.RentalSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A rental company's records as the host says them, and the values Odoo is given for them. */
final class Sample {
  private Sample() {}

  static List<Map<String, Object>> customers(String prefix, int count) {
    return RentalSample.of(prefix, 7, 1, count, 1, 1).customers();
  }

  static List<Map<String, Object>> products(String prefix, int count) {
    return RentalSample.of(prefix, 7, count, 1, 1, 1).products();
  }

  /** Quotations for those customers and products. */
  static List<Map<String, Object>> orders(
      String prefix, int count, List<String> customers, List<String> products) {
    var orders = new ArrayList<Map<String, Object>>();
    for (var order : RentalSample.of(prefix, 7, 50, 50, count, 1).orders()) {
      var number = orders.size();
      var own = new LinkedHashMap<>(order);
      own.put("status", "pending");
      own.put("customer", customers.get(number % customers.size()));
      own.put("lines", lines(given(order, "lines"), number, products));
      orders.add(own);
    }
    return orders;
  }

  private static List<Object> lines(Object lines, int number, List<String> products) {
    var own = new ArrayList<Object>();
    for (var line : (List<?>) lines) {
      var values = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) line).forEach((name, value) -> values.put(String.valueOf(name), value));
      values.put("product", products.get((number * 3 + own.size()) % products.size()));
      own.add(values);
    }
    return own;
  }

  static Map<String, Object> odooProduct(Map<String, Object> host) {
    return Map.of(
        "name", host.get("name"),
        "x_go4rent_id", host.get("id"),
        "x_go4rent_id_code", host.get("id_code"),
        "default_code", host.get("sku"),
        "list_price", host.get("rental_price"),
        "standard_price", host.get("replacement_value"),
        "description_sale", host.get("description"));
  }

  static Map<String, Object> odooCustomer(Map<String, Object> host) {
    return Map.of(
        "name", host.get("first_name") + " " + host.get("last_name"),
        "x_go4rent_id", host.get("id"),
        "email", host.get("email"),
        "phone", host.get("phone"),
        "street", host.get("address"),
        "customer_rank", 1);
  }

  static Map<String, Object> odooOrder(
      Map<String, Object> host, Map<String, Long> customers, Map<String, Long> products) {
    var lines = new ArrayList<Object>();
    for (var entry : (List<?>) given(host, "lines")) {
      var line = (Map<?, ?>) entry;
      lines.add(
          List.of(
              0,
              0,
              Map.of(
                  "product_id", given(products, given(line, "product")),
                  "product_uom_qty", given(line, "quantity"),
                  "price_unit", given(line, "price"))));
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("x_go4rent_id", host.get("id"));
    values.put("x_go4rent_id_code", host.get("id_code"));
    values.put("client_order_ref", host.get("id_code"));
    values.put("partner_id", given(customers, given(host, "customer")));
    values.put(
        "date_order", given(host, "order_date").toString().replace("T", " ").replace("Z", ""));
    values.put("note", host.get("notes"));
    values.put("order_line", lines);
    return values;
  }

  private static Object given(Map<?, ?> values, Object name) {
    return Objects.requireNonNull(values.get(name), () -> "missing: " + name);
  }
}
