package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the host meets, without Odoo: single writes, many at once, lists, a start. */
final class ServiceSection implements Section {
  private static final int STEP = 50_000;
  private static final int PAGES = 300;
  private static final int PAGE = 100;

  @Override
  public String name() {
    return "service";
  }

  @Override
  public String title() {
    return "PUTs (aim: 3000/s, p99 50 ms), NDJSON (20,000/s), lists (p95 20 ms), start (2 s)";
  }

  @Override
  public void run(Stage stage) {
    var bridge = stage.bridge().withoutOdoo(Map.of());
    bridge.put("customer", Sample.customers(stage.fresh(), 2000));
    puts(stage, bridge);
    lines(stage, bridge);
    lists(stage, bridge);
    starts(stage);
  }

  private static void puts(Stage stage, BridgeIntegration bridge) {
    var writes = new SingleWrites(bridge, stage.size("callers"));
    for (var round = 0; round < stage.size("rounds"); round++) {
      writes.run(Sample.customers(stage.fresh(), stage.size("puts")));
    }
  }

  private static void lines(Stage stage, BridgeIntegration bridge) {
    for (var round = 0; round < stage.size("rounds"); round++) {
      var records = Sample.customers(stage.fresh(), stage.size("rows"));
      var millis = time(() -> bridge.put("customer", records));
      say("%d new records as NDJSON: %.0f/s", records.size(), perSecond(records.size(), millis));
    }
  }

  private static void lists(Stage stage, BridgeIntegration bridge) {
    for (var left = stage.size("listed"); left > 0; left -= STEP) {
      bridge.put("customer", Sample.customers(stage.fresh(), Math.min(left, STEP)));
    }
    for (var order : List.of("id", "id desc", "changed_at", "changed_at desc")) {
      list(bridge, order);
    }
  }

  private static void list(BridgeIntegration bridge, String order) {
    var cursors = bridge.cursors("customer", order);
    var random = new Random(1);
    var each = new Figures();
    for (var page = 0; page < PAGES; page++) {
      var after = cursors.get(random.nextInt(cursors.size()));
      each.add(time(() -> bridge.page("customer", order, after, PAGE)));
    }
    say(
        "pages of %d at any depth of some %d records by %s: p50 %.1f ms, p95 %.1f ms",
        PAGE,
        cursors.size() * BridgeIntegration.PAGE,
        order,
        each.percentile(50),
        each.percentile(95));
  }

  private static void starts(Stage stage) {
    var data = Start.folder();
    Start.untilItListens(data);
    var each = new Figures();
    for (var round = 0; round < stage.size("rounds"); round++) {
      each.add(Start.untilItListens(data));
    }
    say("from a start with an existing database until it listens: %s ms", each);
  }
}
