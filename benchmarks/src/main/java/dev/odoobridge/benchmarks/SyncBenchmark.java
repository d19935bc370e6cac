package dev.odoobridge.benchmarks;

import dev.odoobridge.bootstrap.demo.RentalSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Times exports and imports of the bridge beside the same bulk calls made bare, and beside one call
 * a record, against the Odoo 19 that {@code ODOO_URL}, {@code ODOO_DB}, {@code ODOO_USERNAME} and
 * {@code ODOO_API_KEY} describe. It leaves its records there.
 */
public final class SyncBenchmark {
  private static final int ONE_BY_ONE = 100;
  private static final int PAGE = 1000;
  private final Map<String, String> environment;
  private final BareOdoo bare;
  private final int count;
  private final int batch;

  private SyncBenchmark(Map<String, String> environment, int count, int batch) {
    this.environment = environment;
    this.bare =
        new BareOdoo(
            needed(environment, "ODOO_URL"),
            needed(environment, "ODOO_DB"),
            needed(environment, "ODOO_API_KEY"));
    this.count = count;
    this.batch = batch;
  }

  private static String needed(Map<String, String> environment, String name) {
    var value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is not set; see tools/real-odoo");
    }
    return value;
  }

  /** Arguments: how many records of each kind (1000), how many a call (100), rounds (3). */
  public static void main(String[] arguments) {
    var count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    var batch = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    var benchmark = new SyncBenchmark(System.getenv(), count, batch);
    System.out.printf("%d records of each kind, %d a call, %d rounds%n", count, batch, rounds);
    for (var round = 1; round <= rounds; round++) {
      System.out.println("round " + round);
      benchmark.round();
    }
    System.exit(0);
  }

  private void round() {
    var stamp = "b" + Long.toString(System.currentTimeMillis(), 36) + "-";
    try (var bridge = BridgeSide.start(environment, batch)) {
      var sample = RentalSample.of(stamp, 7, count, count, count, 1);
      export(bridge, "product", "product.product", sample.products(), this::product);
      export(bridge, "customer", "res.partner", sample.customers(), this::customer);
      var orders =
          sample.orders().stream().map(order -> with(order, Map.of("status", "pending"))).toList();
      export(bridge, "order", "sale.order", orders, order -> order(bridge, order));
      again(bridge, "customer");
    }
    try (var bridge = BridgeSide.start(environment, batch)) {
      imports(
          bridge,
          "product",
          "product.product",
          List.of(
              "name",
              "x_go4rent_id",
              "x_go4rent_id_code",
              "default_code",
              "list_price",
              "standard_price",
              "description_sale",
              "active",
              "write_date"));
      imports(
          bridge,
          "customer",
          "res.partner",
          List.of("name", "x_go4rent_id", "email", "phone", "street", "active", "write_date"));
    }
  }

  private void export(
      BridgeSide bridge,
      String entity,
      String model,
      List<Map<String, Object>> records,
      Function<Map<String, Object>, Map<String, Object>> values) {
    var wanted = records.stream().map(values).toList();
    var single = time(() -> bare.create(model, bareOnes(wanted, "s").subList(0, ONE_BY_ONE), 1));
    var bareMillis = time(() -> bare.create(model, bareOnes(wanted, "m"), batch));
    bridge.put(entity, records);
    var bridgeMillis = bridge.sync(entity, "export");
    System.out.printf(
        "  export %-9s bare %6d ms (%5.0f/s)  bridge %6d ms (%5.0f/s)  ratio %.3f  one a call"
            + " %4.0f/s, bridge %4.1f times that%n",
        entity,
        bareMillis,
        perSecond(count, bareMillis),
        bridgeMillis,
        perSecond(count, bridgeMillis),
        bridgeMillis / (double) bareMillis,
        perSecond(ONE_BY_ONE, single),
        perSecond(count, bridgeMillis) / perSecond(ONE_BY_ONE, single));
  }

  /** The same records under other keys, so that no run finds those of another. */
  private static List<Map<String, Object>> bareOnes(List<Map<String, Object>> values, String tag) {
    var ones = new ArrayList<Map<String, Object>>();
    for (var value : values) {
      ones.add(with(value, Map.of("x_go4rent_id", value.get("x_go4rent_id") + tag)));
    }
    return ones;
  }

  private void again(BridgeSide bridge, String entity) {
    bridge.sync(entity, "both");
    var millis = bridge.sync(entity, "both");
    System.out.printf("  second sync of %s with nothing changed: %d ms%n", entity, millis);
  }

  private void imports(BridgeSide bridge, String entity, String model, List<String> fields) {
    var rows = new long[1];
    var bareMillis = time(() -> rows[0] = bare.readAll(model, List.of(), fields, PAGE));
    var bridgeMillis = bridge.sync(entity, "import");
    System.out.printf(
        "  import %-9s %d rows: bare %5d ms (%6.0f/s)  bridge %5d ms (%6.0f/s)  ratio %.2f%n",
        entity,
        rows[0],
        bareMillis,
        perSecond(rows[0], bareMillis),
        bridgeMillis,
        perSecond(rows[0], bridgeMillis),
        bridgeMillis / (double) bareMillis);
  }

  private Map<String, Object> product(Map<String, Object> host) {
    return Map.of(
        "name", host.get("name"),
        "x_go4rent_id", host.get("id"),
        "x_go4rent_id_code", host.get("id_code"),
        "default_code", host.get("sku"),
        "list_price", host.get("rental_price"),
        "standard_price", host.get("replacement_value"),
        "description_sale", host.get("description"));
  }

  private Map<String, Object> customer(Map<String, Object> host) {
    return Map.of(
        "name", host.get("first_name") + " " + host.get("last_name"),
        "x_go4rent_id", host.get("id"),
        "email", host.get("email"),
        "phone", host.get("phone"),
        "street", host.get("address"),
        "customer_rank", 1);
  }

  private Map<String, Object> order(BridgeSide bridge, Map<String, Object> host) {
    var lines = new ArrayList<Object>();
    for (var entry : (List<?>) given(host, "lines")) {
      var line = (Map<?, ?>) entry;
      lines.add(
          List.of(
              0,
              0,
              Map.of(
                  "product_id", id(bridge, "product", given(line, "product")),
                  "product_uom_qty", given(line, "quantity"),
                  "price_unit", given(line, "price"))));
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("x_go4rent_id", host.get("id"));
    values.put("x_go4rent_id_code", host.get("id_code"));
    values.put("client_order_ref", host.get("id_code"));
    values.put("partner_id", id(bridge, "customer", given(host, "customer")));
    values.put(
        "date_order", given(host, "order_date").toString().replace("T", " ").replace("Z", ""));
    values.put("note", host.get("notes"));
    values.put("order_line", lines);
    return values;
  }

  private static Object given(Map<?, ?> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private static long id(BridgeSide bridge, String entity, Object hostId) {
    return bridge.odooId(entity, hostId.toString());
  }

  private static Map<String, Object> with(Map<String, Object> map, Map<String, Object> more) {
    var all = new LinkedHashMap<>(map);
    all.putAll(more);
    return all;
  }

  private static double perSecond(long records, long millis) {
    return records * 1000.0 / Math.max(1, millis);
  }

  private static long time(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
