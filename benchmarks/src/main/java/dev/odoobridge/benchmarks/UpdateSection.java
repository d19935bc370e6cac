package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another value for each record: the bridge beside the best bulk way of this version, bare. */
final class UpdateSection implements Section {

  @Override
  public String name() {
    return "updates";
  }

  @Override
  public String title() {
    return "different updates a second against bare bulk writes (before Odoo 19: load, and one"
        + " write each)";
  }

  @Override
  public void run(Stage stage) {
    var count = stage.bare().savesMany() ? stage.size("records") : stage.size("records") / 5;
    var batch = stage.size("batch");
    var parallel = stage.size("parallel");
    var bridge = stage.bridge().integration(Map.of("batch_size", batch));
    var customers = Sample.customers(stage.fresh(), count);
    bridge.put("customer", customers);
    bridge.sync("customer", "export");
    var ids = bridge.odooIds("customer").values().stream().sorted().toList();
    var one = new Figures();
    var many = new Figures();
    var load = new Figures();
    var bridged = new Figures();
    for (var round = 0; round < stage.size("rounds"); round++) {
      var number = round * 10;
      one.add(time(() -> stage.bare().update("res.partner", values(ids, "a" + number), batch, 1)));
      if (!stage.bare().savesMany()) {
        load.add(time(() -> stage.bare().load("res.partner", values(ids, "l" + number), batch, 1)));
      }
      bridge.sync("customer", "import");
      bridge.put("customer", moved(customers, "b" + number));
      bridged.add(bridge.sync("customer", "export"));
      many.add(
          time(
              () ->
                  stage.bare().update("res.partner", values(ids, "c" + number), batch, parallel)));
    }
    say("%d customers, each another street, %d a call", count, batch);
    say("  bare, one call at a time   %7.0f/s", perSecond(count, one.median()));
    say("  bare, %d calls at a time    %7.0f/s", parallel, perSecond(count, many.median()));
    if (!stage.bare().savesMany()) {
      say("  bare load by .id           %7.0f/s", perSecond(count, load.median()));
    }
    say("  bridge                     %7.0f/s", perSecond(count, bridged.median()));
    say("  bridge over bare, one call at a time:  %s", bridged.over(one));
    say("  bridge over bare, %d calls at a time:   %s", parallel, bridged.over(many));
  }

  private static Map<Long, Map<String, Object>> values(List<Long> ids, String street) {
    var values = new LinkedHashMap<Long, Map<String, Object>>();
    ids.forEach(id -> values.put(id, Map.of("street", street + " " + id)));
    return values;
  }

  private static List<Map<String, Object>> moved(
      List<Map<String, Object>> customers, String street) {
    return customers.stream()
        .map(
            customer -> {
              Map<String, Object> moved = new LinkedHashMap<>(customer);
              moved.put("address", street + " " + customer.get("id"));
              return moved;
            })
        .toList();
  }
}
