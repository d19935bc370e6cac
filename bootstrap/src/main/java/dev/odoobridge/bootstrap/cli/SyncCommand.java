package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Sweep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code odoo-bridge sync}: syncs an integration and says what became of it. */
@Command(
    name = "sync",
    description =
        "Syncs an integration: what changed in Odoo comes here, what changed here goes to Odoo.",
    mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Mixin private MeantIntegration integration = new MeantIntegration();

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description = "Only this entity; can be given several times.")
  private List<String> entities = new ArrayList<>();

  @Option(
      names = "--direction",
      paramLabel = "WAY",
      description = "export (to Odoo), import (from Odoo) or both (default: ${DEFAULT-VALUE}).")
  private String direction = "both";

  @Option(names = "--dry-run", description = "Show what would be done, change nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Look at every record again, not only at changed ones.")
  private boolean force;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many records of each entity and direction.")
  private @Nullable Integer limit;

  @Option(
      names = "--sweep",
      paramLabel = "WHEN",
      description =
          "Whether an import goes over all ids too, for what was deleted in Odoo: when_due, now, or"
              + " unbraked, when mass deletes are meant (default: ${DEFAULT-VALUE}).")
  private String sweep = "when_due";

  @Option(
      names = "--background",
      description = "Print the run's id and do not wait; odoo-bridge run show and cancel take it.")
  private boolean background;

  @Spec private Model.@Nullable CommandSpec spec;

  SyncCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (spec != null && Direction.parse(direction).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--direction must be export, import or both, is " + direction);
    }
    if (spec != null && Sweep.parse(sweep).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--sweep must be when_due, now or unbraked, is " + sweep);
    }
    if (spec != null && limit != null && limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be positive, is " + limit);
    }
    try (var session = service.open(surroundings)) {
      if (background) {
        var path = "/api/v1/integrations/" + integration.of(session) + "/sync";
        RunReport.printBegun(RunFollower.begun(session, path, body()), service.json());
        return 0;
      }
      var runs = new RunFollower(session.api());
      var run = runs.sync(integration.of(session), body(), !service.json());
      if (service.json()) {
        System.out.println(run.toPrettyString());
      } else {
        RunReport.print(run);
        RunReport.printItems(runs.items(run.path("id").asText()), dryRun);
      }
      return run.path("status").asText().equals("succeeded") ? 0 : OdooBridgeCommand.FAILED;
    }
  }

  private Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("entities", entities);
    body.put("direction", direction);
    body.put("dry_run", dryRun);
    body.put("force", force);
    body.put("sweep", sweep);
    if (limit != null) {
      body.put("limit", limit);
    }
    return body;
  }
}
