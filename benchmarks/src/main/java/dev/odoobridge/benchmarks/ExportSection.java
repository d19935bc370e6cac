package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** New records: the bridge beside the same creates made bare, in bulk and one a call. */
final class ExportSection implements Section {
  private static final int ONE_BY_ONE = 50;

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String title() {
    return "export of new records against bare creates";
  }

  @Override
  public void run(Stage stage) {
    var count = stage.size("records");
    var bridge = stage.bridge().integration(Map.of("batch_size", stage.size("batch")));
    // References of the orders; and the code is warm as it is in a service that has run a while.
    var prefix = stage.fresh();
    var customers = Sample.customers(prefix, 1000);
    var products = Sample.products(prefix, 1000);
    bridge.put("customer", customers);
    bridge.sync("customer", "export");
    bridge.put("product", products);
    bridge.sync("product", "export");
    compare(
        stage, bridge, "customer", "res.partner", count, Sample::customers, Sample::odooCustomer);
    compare(
        stage, bridge, "product", "product.product", count, Sample::products, Sample::odooProduct);
    var customerIds = bridge.odooIds("customer");
    var productIds = bridge.odooIds("product");
    compare(
        stage,
        bridge,
        "order",
        "sale.order",
        stage.size("orders"),
        (name, size) -> Sample.orders(name, size, ids(customers), ids(products)),
        order -> Sample.odooOrder(order, customerIds, productIds));
  }

  private static List<String> ids(List<Map<String, Object>> records) {
    return records.stream().map(record -> String.valueOf(record.get("id"))).toList();
  }

  private interface Maker {
    List<Map<String, Object>> make(String prefix, int count);
  }

  private static void compare(
      Stage stage,
      BridgeIntegration bridge,
      String entity,
      String model,
      int count,
      Maker maker,
      Function<Map<String, Object>, Map<String, Object>> values) {
    var batch = stage.size("batch");
    var parallel = stage.size("parallel");
    var single = new Figures();
    var one = new Figures();
    var many = new Figures();
    var bridged = new Figures();
    for (var round = 0; round < stage.size("rounds"); round++) {
      var few = values(maker, stage.fresh(), ONE_BY_ONE, values);
      single.add(time(() -> stage.bare().create(model, few, 1, 1, false)));
      var some = values(maker, stage.fresh(), count, values);
      one.add(time(() -> stage.bare().create(model, some, batch, 1, false)));
      bridge.put(entity, maker.make(stage.fresh(), count));
      bridged.add(bridge.sync(entity, "export"));
      var others = values(maker, stage.fresh(), count, values);
      many.add(time(() -> stage.bare().create(model, others, batch, parallel, false)));
    }
    say("%s: %d a round, %d a call", entity, count, batch);
    say("  one a call                 %7.0f/s", perSecond(ONE_BY_ONE, single.median()));
    say("  bare, one call at a time   %7.0f/s", perSecond(count, one.median()));
    say("  bare, %d calls at a time    %7.0f/s", parallel, perSecond(count, many.median()));
    say("  bridge                     %7.0f/s", perSecond(count, bridged.median()));
    say("  bridge over bare, one call at a time:  %s", bridged.over(one));
    say("  bridge over bare, %d calls at a time:   %s", parallel, bridged.over(many));
    say(
        "  bridge, times one a call:  %.1f",
        perSecond(count, bridged.median()) / perSecond(ONE_BY_ONE, single.median()));
  }

  private static List<Map<String, Object>> values(
      Maker maker,
      String prefix,
      int count,
      Function<Map<String, Object>, Map<String, Object>> values) {
    return maker.make(prefix, count).stream().map(values).toList();
  }
}
