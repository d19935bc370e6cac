package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import dev.odoobridge.testkit.network.FaultProxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Odoo is away while the host writes; then it comes back. */
final class BacklogSection implements Section {

  @Override
  public String name() {
    return "backlog";
  }

  @Override
  public String title() {
    return "how fast a backlog of changes drains after an outage of Odoo";
  }

  @Override
  public void run(Stage stage) {
    var odoo = URI.create(Stage.needed(stage.environment(), "ODOO_URL"));
    try (var network = FaultProxy.before(odoo.getHost(), odoo.getPort())) {
      var bridge =
          stage
              .bridge()
              .integration(
                  Map.of(
                      "url",
                      "http://127.0.0.1:" + network.port(),
                      "auto_sync",
                      true,
                      "batch_size",
                      stage.size("batch")));
      drain(stage, bridge, network);
    }
  }

  private static void drain(Stage stage, BridgeIntegration bridge, FaultProxy network) {
    var count = stage.size("backlog");
    var customers = new ArrayList<>(Sample.customers(stage.fresh(), count / 2));
    bridge.put("customer", customers);
    settled(bridge);
    network.refuse();
    var changes = new ArrayList<Map<String, Object>>();
    for (var customer : customers) {
      var moved = new LinkedHashMap<>(customer);
      moved.put("address", "moved while Odoo was away");
      changes.add(moved);
    }
    changes.addAll(Sample.customers(stage.fresh(), count - changes.size()));
    bridge.put("customer", changes);
    var before = bridge.pending("customer");
    network.accept();
    var millis = time(() -> settled(bridge));
    say(
        "%d changes (half of them new records) drained in %.1f s: %.0f/s, the pause of the breaker"
            + " among them",
        before, millis / 1000, perSecond((double) before, millis));
    var values = Sample.customers(stage.fresh(), 1000).stream().map(Sample::odooCustomer).toList();
    var bare =
        time(
            () ->
                stage
                    .bare()
                    .create(
                        "res.partner", values, stage.size("batch"), stage.size("parallel"), false));
    say(
        "  (bare creates, %d calls at a time, right after: %.0f/s)",
        stage.size("parallel"), perSecond(values.size(), bare));
  }

  private static void settled(BridgeIntegration bridge) {
    while (bridge.pending("customer") > 0) {
      DelaySection.pause(100);
    }
  }
}
