package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.say;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A sync of many records of which none has changed. */
final class UnchangedSection implements Section {
  private static final DateTimeFormatter ODOO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  @Override
  public String name() {
    return "unchanged";
  }

  @Override
  public String title() {
    return "a second sync with nothing changed: under 2 s for 10,000 records, no write";
  }

  @Override
  public void run(Stage stage) {
    var count = stage.size("unchanged");
    var bridge = stage.bridge().integration(Map.of("quiet", true, "batch_size", 1000));
    ImportSection.ensure(stage, "res.partner", count, true);
    bridge.sync("customer", "import");
    var rows = stage.bare().count("res.partner", List.of());
    var all = new Figures();
    bridge.change(Map.of("overlap_seconds", 604_800));
    var begun = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    pause();
    for (var round = 0; round < stage.size("rounds"); round++) {
      all.add(unchanged(bridge));
    }
    var few = new Figures();
    bridge.change(Map.of("overlap_seconds", 0));
    for (var round = 0; round < stage.size("rounds"); round++) {
      few.add(unchanged(bridge));
    }
    var written =
        stage.bare().count("res.partner", List.of(List.of("write_date", ">=", ODOO.format(begun))));
    say("%d records, in both directions", rows);
    say("  all of them read again, as they are within the overlap: %s ms", all);
    say("  none of them within the overlap:                        %s ms", few);
    say("  records of Odoo written to meanwhile: %d", written);
  }

  private static double unchanged(BridgeIntegration bridge) {
    var run = bridge.run("customer", "both");
    var counts = run.path("counts");
    if (counts.path("processed").asLong() != counts.path("unchanged").asLong()) {
      throw new IllegalStateException("something changed: " + counts);
    }
    return run.path("duration_ms").asDouble();
  }

  /** Odoo's write dates are cut to seconds. */
  private static void pause() {
    try {
      Thread.sleep(1100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
