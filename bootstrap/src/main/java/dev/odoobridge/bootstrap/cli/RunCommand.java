package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge run}: the sync log. */
@Command(
    name = "run",
    description = "Shows the sync log, and cancels a run.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class RunCommand extends CommandGroup {
  private static final String RUNS = "/api/v1/runs";
  private final Surroundings surroundings;

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(description = "Lists the newest runs.", mixinStandardHelpOptions = true)
  int list(
      @Mixin ServiceOptions service,
      @Option(names = "--integration", paramLabel = "ID") @Nullable String integration,
      @Option(names = "--status", paramLabel = "STATUS") @Nullable String status,
      @Option(names = "--entity", paramLabel = "NAME") @Nullable String entity,
      @Option(
              names = "--trigger",
              paramLabel = "TRIGGER",
              description = "person, change, schedule or hook.")
          @Nullable String trigger,
      @Option(names = "--limit", paramLabel = "COUNT", defaultValue = "20") int limit) {
    var query = new ArrayList<String>();
    query.add("limit=" + limit);
    add(query, "integration", integration);
    add(query, "status", status);
    add(query, "entity", entity);
    add(query, "trigger", trigger);
    try (var session = service.open(surroundings)) {
      var answer = session.api().get(RUNS + "?" + String.join("&", query));
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        answer.path("items").forEach(RunCommand::print);
      }
      return 0;
    }
  }

  @Command(description = "Shows one run.", mixinStandardHelpOptions = true)
  int show(@Mixin ServiceOptions service, @Parameters(paramLabel = "RUN") String id) {
    try (var session = service.open(surroundings)) {
      var run = session.api().get(path(id));
      if (service.json()) {
        System.out.println(run.toPrettyString());
      } else {
        print(run);
        RunReport.print(run);
      }
      return 0;
    }
  }

  @Command(
      description = "Shows what became of each record in a run.",
      mixinStandardHelpOptions = true)
  int items(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "RUN") String id,
      @Option(names = "--outcome", paramLabel = "OUTCOME") @Nullable String outcome,
      @Option(names = "--entity", paramLabel = "NAME") @Nullable String entity) {
    var query = new ArrayList<String>();
    query.add("limit=1000");
    add(query, "outcome", outcome);
    add(query, "entity", entity);
    try (var session = service.open(surroundings)) {
      var answer = session.api().get(path(id) + "/items?" + String.join("&", query));
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        var items = new ArrayList<JsonNode>();
        answer.path("items").forEach(items::add);
        RunReport.printItems(items, true);
      }
      return 0;
    }
  }

  @Command(description = "Ends a run after the batch it is at.", mixinStandardHelpOptions = true)
  int cancel(@Mixin ServiceOptions service, @Parameters(paramLabel = "RUN") String id) {
    try (var session = service.open(surroundings)) {
      var run = session.api().post(path(id) + "/cancel", Map.of());
      System.out.println(service.json() ? run.toPrettyString() : "The run will end soon.");
      return 0;
    }
  }

  private static void add(List<String> query, String name, @Nullable String value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static String path(String id) {
    return RUNS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static void print(JsonNode run) {
    System.out.printf(
        "%s  %s  %s  %s %s  by %s  %d records%n",
        run.path("id").asText(),
        run.path("started_at").asText(),
        run.path("status").asText(),
        run.path("integration").asText(),
        run.path("direction").asText(),
        run.path("started_by").asText(),
        run.path("counts").path("processed").asLong());
  }
}
