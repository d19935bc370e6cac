package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Shows what was tried in Odoo. */
final class TrialReport {
  private TrialReport() {}

  static void print(JsonNode results) {
    var table = new Table("MODEL", "OPERATION", "RESULT", "MS", "");
    for (var result : results) {
      table.add(
          result.path("model").asText(),
          result.path("operation").asText(),
          result.path("ok").asBoolean() ? "works" : "fails",
          result.path("duration_ms").asText(),
          result.path("message").asText());
    }
    table.print();
    // A table cuts what is long; why something does not work is said whole.
    for (var result : results) {
      if (!result.path("ok").asBoolean()) {
        System.err.println(
            "odoo-bridge: "
                + result.path("model").asText()
                + " "
                + result.path("operation").asText()
                + ": "
                + result.path("message").asText());
      }
    }
  }

  static boolean isGood(JsonNode results) {
    return StreamSupport.stream(results.spliterator(), false)
        .allMatch(result -> result.path("ok").asBoolean());
  }
}
