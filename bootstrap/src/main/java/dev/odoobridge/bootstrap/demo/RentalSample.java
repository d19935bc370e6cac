package dev.odoobridge.bootstrap.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A rental company's records, the same ones for the same seed: what its application would put into
 * the bridge.
 *
 * @param products by host id order; so are the others
 */
public record RentalSample(
    List<Map<String, Object>> products,
    List<Map<String, Object>> customers,
    List<Map<String, Object>> orders,
    List<Map<String, Object>> invoices) {
  private static final List<String> THINGS =
      List.of("Excavator", "Scaffold", "Generator", "Crane", "Marquee", "Trailer", "Pump", "Saw");
  private static final List<String> KINDS =
      List.of("small", "large", "electric", "quiet", "heavy", "compact");
  private static final List<String> FIRST =
      List.of("Anna", "José", "Mehmet", "Chloë", "Ivan", "Ngọc", "Fatima", "Jean Luc", "Zoë", "Li");
  private static final List<String> LAST =
      List.of("Müller", "García", "O'Neill", "van den Berg", "Šimić", "Li", "Dupont", "Øre");
  private static final List<String> ORDER_STATES =
      List.of("pending", "confirmed", "in_progress", "completed", "cancelled");
  private static final List<String> INVOICE_STATES = List.of("draft", "sent", "cancelled");

  /** Makes a sample; ids and codes begin with the prefix, so that several samples do not meet. */
  public static RentalSample of(
      String prefix, long seed, int products, int customers, int orders, int invoices) {
    var random = new Random(seed);
    return new RentalSample(
        many(products, number -> product(prefix, number, random)),
        many(customers, number -> customer(prefix, number, random)),
        many(orders, number -> order(prefix, number, random, products, customers)),
        many(invoices, number -> invoice(prefix, number, random, products, customers)));
  }

  private interface Maker {
    Map<String, Object> make(int number);
  }

  private static List<Map<String, Object>> many(int count, Maker maker) {
    var all = new ArrayList<Map<String, Object>>();
    for (var number = 1; number <= count; number++) {
      all.add(maker.make(number));
    }
    return List.copyOf(all);
  }

  private static Map<String, Object> product(String prefix, int number, Random random) {
    var product = new LinkedHashMap<String, Object>();
    product.put("id", prefix + "P" + number);
    product.put("id_code", prefix + "PRD-" + number);
    product.put("name", any(THINGS, random) + ", " + any(KINDS, random) + " #" + number);
    product.put("sku", prefix + "SKU-" + number);
    product.put("rental_price", money(random, 500));
    product.put("replacement_value", money(random, 20_000));
    product.put("description", "Rented by the day & week; <deposit> needed");
    return product;
  }

  private static Map<String, Object> customer(String prefix, int number, Random random) {
    var customer = new LinkedHashMap<String, Object>();
    customer.put("id", prefix + "C" + number);
    customer.put("first_name", any(FIRST, random));
    customer.put("last_name", any(LAST, random) + " " + number);
    customer.put(
        "email", (prefix + "customer" + number).toLowerCase(Locale.ROOT) + "@rental.example");
    customer.put("phone", "+43 1 " + (100_000 + number));
    customer.put("address", "Ringstraße " + (1 + random.nextInt(99)));
    return customer;
  }

  private static Map<String, Object> order(
      String prefix, int number, Random random, int products, int customers) {
    var order = new LinkedHashMap<String, Object>();
    order.put("id", prefix + "O" + number);
    order.put("id_code", prefix + "ORD-" + number);
    order.put("customer", prefix + "C" + (1 + random.nextInt(customers)));
    order.put("order_date", day(random) + "T" + "%02d:30:00Z".formatted(8 + random.nextInt(9)));
    order.put("status", ORDER_STATES.get((number - 1) % ORDER_STATES.size()));
    order.put("notes", "Deliver before noon.\nCall first: gate <2> & yard");
    order.put("lines", lines(prefix, random, products));
    return order;
  }

  private static Map<String, Object> invoice(
      String prefix, int number, Random random, int products, int customers) {
    var invoice = new LinkedHashMap<String, Object>();
    invoice.put("id", prefix + "I" + number);
    invoice.put("id_code", prefix + "INV-" + number);
    invoice.put("customer", prefix + "C" + (1 + random.nextInt(customers)));
    invoice.put("issue_date", day(random).toString());
    invoice.put("due_date", LocalDate.of(2099, 1, 1 + random.nextInt(28)).toString());
    invoice.put("status", INVOICE_STATES.get((number - 1) % INVOICE_STATES.size()));
    invoice.put("notes", "Thank you.");
    invoice.put("lines", lines(prefix, random, products));
    return invoice;
  }

  private static List<Map<String, Object>> lines(String prefix, Random random, int products) {
    return many(
        1 + random.nextInt(3),
        _ -> {
          var line = new LinkedHashMap<String, Object>();
          line.put("product", prefix + "P" + (1 + random.nextInt(products)));
          line.put("quantity", 1 + random.nextInt(9));
          line.put("price", money(random, 300));
          return line;
        });
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2026, 1 + random.nextInt(9), 1 + random.nextInt(28));
  }

  private static BigDecimal money(Random random, int most) {
    return BigDecimal.valueOf(100L + random.nextInt(most * 100), 2);
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
