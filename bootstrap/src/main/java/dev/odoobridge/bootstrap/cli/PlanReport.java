package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Prints plans for people. */
final class PlanReport {
  private PlanReport() {}

  /** A line for each plan. */
  static void printAll(JsonNode plans) {
    if (plans.isEmpty()) {
      System.out.println("There is no plan.");
      return;
    }
    var table = new Table("PLAN", "STATUS", "OPERATIONS", "DIRECTION", "MADE BY", "MADE AT");
    for (var plan : plans) {
      table.add(
          plan.path("id").asText(),
          plan.path("status").asText(),
          plan.path("operations").asText(),
          plan.path("direction").asText(),
          plan.path("made_by").asText(),
          plan.path("made_at").asText());
    }
    table.print();
  }

  /** A plan and what it does. */
  static void print(JsonNode plan, List<JsonNode> operations) {
    System.out.println(
        "Plan %s of %s: %s, %s operations, to be applied before %s"
            .formatted(
                plan.path("id").asText(),
                plan.path("integration").asText(),
                plan.path("status").asText(),
                plan.path("operations").asText(),
                plan.path("expires_at").asText()));
    operations.forEach(PlanReport::print);
    var more = plan.path("operations").asLong() - operations.size();
    if (more > 0) {
      System.out.println("  ... and " + more + " more (--json shows all)");
    }
  }

  private static void print(JsonNode operation) {
    var odoo = operation.hasNonNull("odoo_id") ? " #" + operation.path("odoo_id").asText() : "";
    System.out.println(
        "  %s %s %s%s: %s %s"
            .formatted(
                operation.path("direction").asText().equals("export") ? "->" : "<-",
                operation.path("entity").asText(),
                operation.path("host_id").asText(""),
                odoo,
                operation.path("kind").asText(),
                operation.path("message").asText("")));
    operation.path("changes").forEach(RunReport::printChange);
  }
}
