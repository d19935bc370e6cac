package dev.odoobridge.application.simulation;

import java.util.ArrayList;

/** Tells a person what went wrong in a history, and how to see it again. */
final class Report {
  private Report() {}

  static String of(Ending failed, Stage stage) {
    var shortest = Shrinking.shortest(failed, stage);
    var lines = new ArrayList<String>();
    lines.add("the history of seed " + failed.terms().seed() + " ends badly:");
    failed.violations().forEach(it -> lines.add("  " + it));
    lines.add(
        "again: -Dsimulation.seed=" + failed.terms().seed() + " (digest " + failed.digest() + ")");
    lines.add("the shortest history found, under " + shortest.terms() + ":");
    lines.addAll(shortest.history());
    shortest.violations().forEach(it -> lines.add("  " + it));
    return String.join("\n", lines);
  }
}
