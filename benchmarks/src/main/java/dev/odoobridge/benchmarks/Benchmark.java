package dev.odoobridge.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * Measures the bridge beside bare calls to the Odoo that {@code ODOO_URL}, {@code ODOO_DB}, {@code
 * ODOO_USERNAME}, {@code ODOO_API_KEY} and {@code ODOO_VERSION} describe. It leaves its records
 * there.
 */
public final class Benchmark {
  private static final List<Section> SECTIONS =
      List.of(
          new DelaySection(),
          new ExportSection(),
          new UpdateSection(),
          new ImportSection(),
          new UnchangedSection(),
          new BacklogSection(),
          new GrowthSection(),
          new VirtualSection(),
          new ServiceSection());

  private Benchmark() {}

  /** Arguments: names of sections, or {@code all}; sizes such as {@code --records 1000}. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv()));
  }

  private static int run(String[] arguments, Map<String, String> environment) {
    try {
      var options = Options.parse(arguments);
      var chosen = chosen(options.sections());
      if (chosen.isEmpty()) {
        System.out.println("tools/benchmark all, or of these:");
        SECTIONS.forEach(it -> Figures.say("  %-10s %s", it.name(), it.title()));
        return 2;
      }
      try (var stage = Stage.open(options, environment)) {
        chosen.forEach(section -> measure(section, stage));
      }
      return 0;
    } catch (IllegalArgumentException | NullPointerException wrong) {
      System.err.println(wrong.getMessage());
      return 2;
    }
  }

  private static List<Section> chosen(List<String> names) {
    for (var name : names) {
      if (!name.equals("all") && SECTIONS.stream().noneMatch(it -> it.name().equals(name))) {
        throw new IllegalArgumentException(name + ": there is no such section");
      }
    }
    return SECTIONS.stream()
        .filter(it -> names.contains("all") || names.contains(it.name()))
        .toList();
  }

  private static void measure(Section section, Stage stage) {
    Figures.say("%n== %s: %s", section.name(), section.title());
    var millis = Figures.time(() -> section.run(stage));
    Figures.say("(took %.0f s)", millis / 1000);
  }
}
