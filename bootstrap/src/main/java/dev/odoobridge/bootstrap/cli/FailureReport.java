package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints failures for people. */
final class FailureReport {
  private static final int MOST_LINES = 100;
  private static final int WIDTH = 100;

  private FailureReport() {}

  /** Two lines for each cause. */
  static void printGroups(JsonNode groups) {
    if (groups.isEmpty()) {
      System.out.println("Nothing waits for a person.");
    }
    for (var group : groups) {
      System.out.println(
          "%s  %7d  %s %s  %s  since %s"
              .formatted(
                  group.path("id").asText(),
                  group.path("count").asLong(),
                  group.path("integration").asText(),
                  group.path("entity").asText(),
                  group.path("code").asText(),
                  group.path("first_at").asText()));
      System.out.println("    " + line(group.path("example").asText()));
    }
  }

  /** A line for each record, at most the first hundred. */
  static void printRecords(JsonNode records) {
    var shown = 0;
    for (var record : records) {
      if (shown++ == MOST_LINES) {
        System.out.println(
            "  ... and " + (records.size() - MOST_LINES) + " more (--json shows all)");
        return;
      }
      var odooId = record.path("odoo_id");
      System.out.println(
          "  %s %s%s: %s (tries: %d)"
              .formatted(
                  record.path("entity").asText(),
                  record.path("host_id").asText(),
                  odooId.isNull() ? "" : " (Odoo " + odooId.asText() + ")",
                  line(record.path("message").asText()),
                  record.path("attempts").asInt()));
    }
  }

  private static String line(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() > WIDTH ? line.substring(0, WIDTH - 3) + "..." : line;
  }
}
