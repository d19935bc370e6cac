package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge plan}: shows what a sync would do, keeps it, and does exactly that. */
@Command(
    name = "plan",
    description = "Keeps what a sync would do as a plan, shows it, and does exactly that.",
    mixinStandardHelpOptions = true)
final class PlanCommand extends CommandGroup {
  private static final int MOST_SHOWN = 200;
  private final Surroundings surroundings;

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = "Makes a plan by a dry run, and shows it.",
      mixinStandardHelpOptions = true)
  int make(
      @Mixin ServiceOptions service,
      @Parameters(arity = "0..1", paramLabel = "INTEGRATION", description = "Its id.")
          @Nullable String integration,
      @Option(names = "--entity", paramLabel = "NAME", description = "Only this; can be repeated.")
          @Nullable List<String> entities,
      @Option(names = "--direction", paramLabel = "WAY", description = "export, import or both.")
          @Nullable String direction,
      @Option(names = "--force", description = "Look at every record.") boolean force,
      @Option(names = "--limit", paramLabel = "N", description = "For each entity and direction.")
          @Nullable Integer limit,
      @Option(names = "--sweep", paramLabel = "WHEN", description = "when_due, now or unbraked.")
          @Nullable String sweep) {
    var body = new LinkedHashMap<String, Object>();
    body.put("entities", entities == null ? List.of() : entities);
    body.put("force", force);
    Optional.ofNullable(direction).ifPresent(word -> body.put("direction", word));
    Optional.ofNullable(limit).ifPresent(most -> body.put("limit", most));
    Optional.ofNullable(sweep).ifPresent(word -> body.put("sweep", word));
    try (var session = service.open(surroundings)) {
      var plans = plans(session.integration(integration));
      var plan = session.api().post(plans + "?wait=300", body);
      var runs = new RunFollower(session.api());
      var run = runs.ended(plan.path("id").asText(), !service.json());
      var made = session.api().get(plans + "/" + plan.path("id").asText());
      show(service, session, plans, made);
      if (!service.json() && run.path("error").hasNonNull("message")) {
        System.out.println("  " + run.path("error").path("message").asText());
      }
      return made.path("status").asText().equals("ready") ? 0 : OdooBridgeCommand.FAILED;
    }
  }

  @Command(description = "Lists plans, the newest first.", mixinStandardHelpOptions = true)
  int list(
      @Mixin ServiceOptions service,
      @Parameters(arity = "0..1", paramLabel = "INTEGRATION", description = "Its id.")
          @Nullable String integration) {
    try (var session = service.open(surroundings)) {
      var page = session.api().get(plans(session.integration(integration)) + "?limit=1000");
      if (service.json()) {
        System.out.println(page.path("items").toPrettyString());
      } else {
        PlanReport.printAll(page.path("items"));
      }
      return 0;
    }
  }

  @Command(description = "Shows what a plan does.", mixinStandardHelpOptions = true)
  int show(
      @Mixin ServiceOptions service,
      @Parameters(index = "0", paramLabel = "PLAN", description = "As make shows it.") String plan,
      @Option(names = "--integration", paramLabel = "ID", description = "Where it is.")
          @Nullable String integration) {
    try (var session = service.open(surroundings)) {
      var plans = plans(session.integration(integration));
      show(service, session, plans, session.api().get(plans + "/" + Pages.encoded(plan)));
      return 0;
    }
  }

  @Command(
      description = "Does what a plan says; nothing when something has moved since.",
      mixinStandardHelpOptions = true)
  int apply(
      @Mixin ServiceOptions service,
      @Parameters(index = "0", paramLabel = "PLAN", description = "As make shows it.") String plan,
      @Option(names = "--integration", paramLabel = "ID", description = "Where it is.")
          @Nullable String integration,
      @Option(names = "--skip-moved", description = "Leave out what moved, and do the rest.")
          boolean skipMoved) {
    try (var session = service.open(surroundings)) {
      var path = plans(session.integration(integration)) + "/" + Pages.encoded(plan) + "/apply";
      var started = session.api().post(path + "?wait=300", Map.of("skip_moved", skipMoved));
      var runs = new RunFollower(session.api());
      var run = runs.ended(started.path("id").asText(), !service.json());
      if (service.json()) {
        System.out.println(run.toPrettyString());
      } else {
        RunReport.print(run);
        RunReport.printItems(runs.items(run.path("id").asText()), false);
      }
      return run.path("status").asText().equals("succeeded") ? 0 : OdooBridgeCommand.FAILED;
    }
  }

  private static void show(ServiceOptions service, Session session, String plans, JsonNode plan) {
    var path = plans + "/" + plan.path("id").asText() + "/operations";
    if (service.json()) {
      var all = ApiClient.JSON.createObjectNode();
      plan.properties().forEach(member -> all.set(member.getKey(), member.getValue()));
      all.set("items", Pages.all(session.api(), path, Map.of()));
      System.out.println(all.toPrettyString());
      return;
    }
    var shown = new ArrayList<JsonNode>();
    session.api().get(path + "?limit=" + MOST_SHOWN).path("items").forEach(shown::add);
    PlanReport.print(plan, shown);
  }

  private static String plans(String integration) {
    return "/api/v1/integrations/" + integration + "/plans";
  }
}
