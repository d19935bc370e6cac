package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** More and more records in one integration: what memory and a single record cost. */
final class GrowthSection implements Section {
  private static final int STEP = 10_000;
  private static final int PROBE = 1000;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String title() {
    return "memory and cost of a record at 1,000, 10,000 and 100,000 links (aim: flat)";
  }

  @Override
  public void run(Stage stage) {
    var bridge = stage.bridge().integration(Map.of("quiet", true, "batch_size", 1000));
    var probes = Sample.customers(stage.fresh(), PROBE);
    bridge.put("customer", probes);
    bridge.sync("customer", "export");
    var links = PROBE;
    probe(stage, bridge, probes, links);
    for (var level = 10_000; level <= stage.size("most"); level *= 10) {
      grow(stage, bridge, level - links);
      links = level;
      probe(stage, bridge, probes, links);
    }
    try (var heap = Heap.watched()) {
      var fresh = stage.bridge().integration(Map.of());
      var millis = fresh.sync("customer", "import");
      var rows = stage.bare().count("res.partner", List.of());
      say(
          "first import of %d records: %.0f/s, heap at most %d MB",
          rows, perSecond((double) rows, millis), heap.highest());
    }
  }

  private static void grow(Stage stage, BridgeIntegration bridge, int more) {
    try (var heap = Heap.watched()) {
      for (var left = more; left > 0; left -= STEP) {
        bridge.put("customer", Sample.customers(stage.fresh(), Math.min(left, STEP)));
      }
      var millis = bridge.sync("customer", "export");
      say(
          "export of %d more records: %.0f/s, heap at most %d MB",
          more, perSecond(more, millis), heap.highest());
    }
  }

  private static void probe(
      Stage stage, BridgeIntegration bridge, List<Map<String, Object>> probes, int links) {
    var puts = new Figures();
    var exports = new Figures();
    var cpu = new Figures();
    for (var round = 0; round < stage.size("rounds"); round++) {
      var moved = moved(probes, links + "/" + round);
      puts.add(time(() -> bridge.put("customer", moved)));
      var before = Cpu.used();
      exports.add(bridge.sync("customer", "export"));
      cpu.add(Cpu.used() - before);
    }
    say(
        "at %d links: %d changes put in %.0f ms and exported in %.0f ms (%.2f ms of processor time"
            + " a record in bridge and database)",
        links, PROBE, puts.median(), exports.median(), cpu.median() / PROBE);
  }

  private static List<Map<String, Object>> moved(List<Map<String, Object>> probes, String where) {
    var moved = new ArrayList<Map<String, Object>>();
    for (var probe : probes) {
      var other = new LinkedHashMap<>(probe);
      other.put("address", "moved " + where);
      moved.add(other);
    }
    return moved;
  }
}
