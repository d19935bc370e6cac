package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Prints runs for people. */
public final class RunReport {
  private static final List<String> TROUBLE = List.of("failed", "skipped", "conflict", "waiting");

  private static final List<String> OUTCOMES =
      List.of(
          "created", "updated", "linked", "deleted", "unchanged", "skipped", "conflicts", "failed");
  private static final int MOST_LINES = 40;

  private RunReport() {}

  static String progress(JsonNode run) {
    return "  " + run.path("counts").path("processed").asLong() + " records so far";
  }

  /** What a run that goes on is known by. */
  static void printBegun(JsonNode run, boolean asJson) {
    System.out.println(asJson ? run.toPrettyString() : run.path("id").asText());
  }

  /** A table with a line for each entity, and how the run ended. */
  public static void print(JsonNode run) {
    var byEntity = run.path("by_entity").properties();
    if (!byEntity.isEmpty()) {
      var header = new StringBuilder("  %-22s".formatted(""));
      OUTCOMES.forEach(outcome -> header.append("%10s".formatted(outcome)));
      System.out.println(header);
    }
    for (Map.Entry<String, JsonNode> entity : byEntity) {
      var line = new StringBuilder("  %-22s".formatted(entity.getKey()));
      OUTCOMES.forEach(
          outcome -> line.append("%10s".formatted(count(entity.getValue().path(outcome)))));
      System.out.println(line);
    }
    var seconds = run.path("duration_ms").asLong() / 1000.0;
    System.out.printf(
        "  %s%s in %.1f s%n",
        run.path("dry_run").asBoolean() ? "dry run " : "", run.path("status").asText(), seconds);
    if (run.path("error").hasNonNull("message")) {
      System.out.println("  " + run.path("error").path("message").asText());
    }
  }

  private static String count(JsonNode count) {
    return count.asLong() == 0 ? "." : count.asText();
  }

  /** What needs someone's attention; in a dry run, everything that would be done. */
  public static void printItems(List<JsonNode> items, boolean all) {
    var shown =
        items.stream().filter(item -> all || isTrouble(item.path("outcome").asText())).toList();
    shown.stream().limit(MOST_LINES).forEach(RunReport::printItem);
    if (shown.size() > MOST_LINES) {
      System.out.println("  ... and " + (shown.size() - MOST_LINES) + " more (--json shows all)");
    }
  }

  private static boolean isTrouble(String outcome) {
    return TROUBLE.contains(outcome);
  }

  private static void printItem(JsonNode item) {
    System.out.println(
        "  %s %s %s: %s %s"
            .formatted(
                item.path("direction").asText().equals("export") ? "->" : "<-",
                item.path("entity").asText(),
                item.path("host_id").asText(""),
                item.path("outcome").asText(),
                item.path("message").asText("")));
    item.path("changes").forEach(RunReport::printChange);
  }

  static void printChange(JsonNode change) {
    System.out.println(
        "       %s: %s -> %s"
            .formatted(
                change.path("field").asText(),
                shortened(change.path("before").asText()),
                shortened(change.path("after").asText())));
  }

  private static String shortened(String text) {
    var line = text.replace('\n', ' ');
    return line.length() > 60 ? line.substring(0, 57) + "..." : line;
  }
}
