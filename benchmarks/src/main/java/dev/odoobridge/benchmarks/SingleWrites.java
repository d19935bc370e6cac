package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** New records by single {@code PUT}s, from several callers at the same time. */
record SingleWrites(BridgeIntegration bridge, int callers) {

  /** Measures one round. */
  void run(List<Map<String, Object>> records) {
    var each = new Figures();
    var before = Cpu.used();
    var own = Cpu.own();
    var millis = time(() -> spread(records).forEach(each::add));
    var ownEach = (Cpu.own() - own) / records.size();
    say(
        "%d PUTs by %d callers: %.0f/s, p50 %.1f ms, p99 %.1f ms (processor time each: %.2f ms here,"
            + " callers included, %.2f ms in the database)",
        records.size(),
        callers,
        perSecond(records.size(), millis),
        each.percentile(50),
        each.percentile(99),
        ownEach,
        (Cpu.used() - before) / records.size() - ownEach);
  }

  /** Each caller puts its share, one record after the other; how long each took. */
  private List<Double> spread(List<Map<String, Object>> records) {
    var shares = new ArrayList<Callable<List<Double>>>();
    for (var caller = 0; caller < callers; caller++) {
      var first = caller;
      shares.add(() -> share(records, first));
    }
    try (var threads = Executors.newFixedThreadPool(callers)) {
      return threads.invokeAll(shares).stream()
          .map(Future::resultNow)
          .flatMap(List::stream)
          .toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private List<Double> share(List<Map<String, Object>> records, int first) {
    var took = new ArrayList<Double>();
    try (var caller = bridge.caller()) {
      for (var index = first; index < records.size(); index += callers) {
        var record = records.get(index);
        var path = bridge.recordPath("customer", record);
        var body = BridgeIntegration.bytes(record);
        took.add(time(() -> caller.put(path, body)));
      }
    }
    return took;
  }
}
