package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long one record takes, from the host to Odoo and from Odoo to the change feed. */
final class DelaySection implements Section {

  @Override
  public String name() {
    return "delay";
  }

  @Override
  public String title() {
    return "delay of a single record, to Odoo (aim: Odoo's own time and 20 ms) and from Odoo";
  }

  @Override
  public void run(Stage stage) {
    var bridge = stage.bridge().integration(Map.of("auto_sync", true));
    var prefix = stage.fresh();
    var singles = stage.size("singles");
    var customers = Sample.customers(prefix, singles + 5);
    var bareValues =
        Sample.customers(stage.fresh(), singles + 5).stream().map(Sample::odooCustomer).toList();
    // The first ones open the Odoo and warm the code.
    customers.subList(singles, singles + 5).forEach(customer -> delay(bridge, customer));
    toOdoo(stage, bridge, customers.subList(0, singles), bareValues);
    fromOdoo(stage, bridge, customers.subList(0, Math.min(10, singles)));
  }

  private static void toOdoo(
      Stage stage,
      BridgeIntegration bridge,
      List<Map<String, Object>> customers,
      List<Map<String, Object>> bareValues) {
    var bareCreate = new Figures();
    var bareWrite = new Figures();
    var made = new Figures();
    var changed = new Figures();
    for (var index = 0; index < customers.size(); index++) {
      var values = List.of(bareValues.get(index));
      var ids = new long[1];
      bareCreate.add(
          time(() -> ids[0] = stage.bare().create("res.partner", values, 1, 1, false).getFirst()));
      var write = Map.<String, Object>of("vals", Map.of("street", "moved " + index));
      bareWrite.add(
          time(() -> stage.bare().call("res.partner", "write", List.of(ids[0]), write, false)));
      made.add(delay(bridge, customers.get(index)));
      var moved = new LinkedHashMap<>(customers.get(index));
      moved.put("address", "moved " + index);
      changed.add(delay(bridge, moved));
    }
    print("new record", made, bareCreate);
    print("changed record", changed, bareWrite);
  }

  private static void print(String what, Figures bridged, Figures bare) {
    say(
        "host to Odoo, %s: median %.0f ms (90 of 100 below %.0f), bare call %.0f ms, so the bridge"
            + " adds %.0f ms",
        what,
        bridged.median(),
        bridged.percentile(90),
        bare.median(),
        bridged.median() - bare.median());
  }

  /** From the start of the host's PUT until the record is in Odoo, stored and told so. */
  private static double delay(BridgeIntegration bridge, Map<String, Object> customer) {
    var id = String.valueOf(customer.get("id"));
    return time(
        () -> {
          bridge.putOne("customer", customer);
          while (!bridge
              .record("customer", id)
              .path("sync")
              .path("state")
              .asText()
              .equals("synced")) {
            pause(2);
          }
        });
  }

  /** With polling: a poll has to begin by itself first; how often is a setting. */
  private static void fromOdoo(
      Stage stage, BridgeIntegration bridge, List<Map<String, Object>> customers) {
    bridge.change(Map.of("overlap_seconds", 60));
    bridge.sync("customer", "import");
    var ids = bridge.odooIds("customer");
    var polled = new Figures();
    for (var customer : customers) {
      var id = String.valueOf(customer.get("id"));
      var odooId = ids.getOrDefault(id, 0L);
      var newest = bridge.newestChange();
      polled.add(
          time(
              () -> {
                stage
                    .bare()
                    .call(
                        "res.partner",
                        "write",
                        List.of(odooId),
                        Map.of("vals", Map.of("street", "Odoo " + newest)),
                        false);
                bridge.sync("customer", "import");
                if (!bridge.isTold(newest, id)) {
                  throw new IllegalStateException("not told: " + id);
                }
              }));
    }
    say(
        "Odoo to the change feed, a poll that begins at once: median %.0f ms, the write in Odoo"
            + " among them; with polling every n seconds add n/2",
        polled.median());
  }

  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
