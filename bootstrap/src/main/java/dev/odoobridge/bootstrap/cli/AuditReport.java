package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Prints audits for people. */
final class AuditReport {
  private static final List<String> COUNTS =
      List.of("compared", "known", "waiting", "missing", "doubled", "drifted", "orphaned");

  private AuditReport() {}

  static void print(JsonNode audit, List<JsonNode> findings, String error) {
    var titles = new StringBuilder("  %-22s".formatted(""));
    COUNTS.forEach(count -> titles.append("%10s".formatted(count)));
    System.out.println(titles);
    for (var entity : audit.path("by_entity").properties()) {
      var line = new StringBuilder("  %-22s".formatted(entity.getKey()));
      COUNTS.forEach(
          count -> line.append("%10s".formatted(shown(entity.getValue().path(count).asLong()))));
      System.out.println(line);
    }
    findings.forEach(AuditReport::print);
    var more = wrong(audit.path("counts")) - findings.size();
    if (more > 0) {
      System.out.println("  ... and " + more + " more (--json shows all)");
    }
    System.out.println(
        "  " + audit.path("status").asText() + (error.isEmpty() ? "" : ": " + error));
    if (audit.hasNonNull("plan")) {
      System.out.println(
          "  odoo-bridge plan show %s --integration %s shows what would mend it, plan apply does it"
              .formatted(audit.path("plan").asText(), audit.path("integration").asText()));
    }
  }

  private static String shown(long count) {
    return count == 0 ? "." : Long.toString(count);
  }

  private static long wrong(JsonNode counts) {
    return COUNTS.subList(COUNTS.indexOf("missing"), COUNTS.size()).stream()
        .mapToLong(count -> counts.path(count).asLong())
        .sum();
  }

  private static void print(JsonNode finding) {
    System.out.println(
        "  %s %s: %s %s %s%s (%s)"
            .formatted(
                finding.path("severity").asText(),
                finding.path("kind").asText(),
                finding.path("entity").asText(),
                finding.path("host_id").asText(""),
                finding.hasNonNull("odoo_id")
                    ? "#" + finding.path("odoo_id").asText() + ": "
                    : ": ",
                finding.path("message").asText(),
                finding.hasNonNull("repair")
                    ? "the plan: " + finding.path("repair").asText()
                    : "no plan mends it"));
    finding
        .path("fields")
        .forEach(
            field ->
                System.out.println(
                    "       %s: the host says %s, Odoo %s"
                        .formatted(
                            field.path("field").asText(),
                            field.path("host").asText(),
                            field.path("odoo").asText())));
  }
}
