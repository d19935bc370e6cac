package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code odoo-bridge audit}: compares both sides as a whole and says what is wrong. */
@Command(
    name = "audit",
    description =
        "Compares both sides as a whole: what is missing, doubled, drifted or orphaned. Changes"
            + " nothing; what can be mended becomes a plan.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 100;
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Mixin private MeantIntegration integration = new MeantIntegration();

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description = "Only this entity; can be given several times.")
  private List<String> entities = new ArrayList<>();

  @Option(
      names = "--thorough",
      description = "Compare also what was equal before and has not been written to since.")
  private boolean thorough;

  AuditCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = service.open(surroundings)) {
      var audits = "/api/v1/integrations/" + integration.of(session) + "/audit";
      var begun =
          session
              .api()
              .post(audits + "?wait=300", Map.of("entities", entities, "thorough", thorough));
      var id = begun.path("id").asText();
      var run = new RunFollower(session.api()).ended(id, !service.json());
      var path = audits + "s/" + id;
      var audit = session.api().get(path);
      if (service.json()) {
        var all = ApiClient.JSON.createObjectNode();
        audit.properties().forEach(member -> all.set(member.getKey(), member.getValue()));
        all.set("items", Pages.all(session.api(), path + "/findings", Map.of()));
        System.out.println(all.toPrettyString());
      } else {
        var shown = new ArrayList<JsonNode>();
        session.api().get(path + "/findings?limit=" + MOST_SHOWN).path("items").forEach(shown::add);
        AuditReport.print(audit, shown, run.path("error").path("message").asText(""));
      }
      return audit.path("status").asText().equals("clean") ? 0 : OdooBridgeCommand.FAILED;
    }
  }
}
