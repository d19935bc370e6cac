package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints conflicts for people. */
final class ConflictReport {
  private ConflictReport() {}

  /** A line for each conflict. */
  static void printAll(JsonNode conflicts) {
    if (conflicts.isEmpty()) {
      System.out.println("No conflict waits.");
      return;
    }
    var table =
        new Table("NUMBER", "INTEGRATION", "ENTITY", "ID", "FIELD", "HOST", "ODOO", "DECIDED");
    for (var conflict : conflicts) {
      table.add(
          conflict.path("number").asText(),
          conflict.path("integration").asText(),
          conflict.path("entity").asText(),
          conflict.path("host_id").asText(),
          conflict.path("field").asText(),
          conflict.path("host").path("value").asText(),
          conflict.path("odoo").path("value").asText(),
          conflict.path("decided").path("winner").asText());
    }
    table.print();
  }

  /** All of one conflict. */
  static void print(JsonNode conflict) {
    System.out.println(
        "Conflict %s: %s of %s %s in %s, since %s"
            .formatted(
                conflict.path("number").asText(),
                conflict.path("field").asText(),
                conflict.path("entity").asText(),
                conflict.path("host_id").asText(),
                conflict.path("integration").asText(),
                conflict.path("since").asText()));
    printSide("the host", conflict.path("host"));
    printSide("Odoo", conflict.path("odoo"));
    var decided = conflict.path("decided");
    System.out.println(
        decided.isNull()
            ? "  nobody has decided"
            : "  %s is to win, decided by %s at %s; the next sync does it"
                .formatted(
                    decided.path("winner").asText(),
                    decided.path("by").asText(),
                    decided.path("at").asText()));
  }

  private static void printSide(String name, JsonNode side) {
    var author =
        side.path("changed_by").isNull()
            ? ""
            : " (%s at %s)"
                .formatted(side.path("changed_by").asText(), side.path("changed_at").asText());
    System.out.println("  " + name + " says " + side.path("value").asText() + author);
  }
}
