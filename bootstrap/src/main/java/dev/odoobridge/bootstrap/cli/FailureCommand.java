package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge failure}: what waits for a person, by its cause, and trying it again. */
@Command(
    name = "failure",
    description = "Shows changes that Odoo did not take, by their cause, and tries them again.",
    mixinStandardHelpOptions = true)
final class FailureCommand extends CommandGroup {
  private static final String FAILURES = "/api/v1/failures";
  private static final int MOST = 1000;

  private final Surroundings surroundings;

  FailureCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = "Lists the causes, those of most records first.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin ServiceOptions service,
      @Option(names = "--integration", paramLabel = "ID", description = "Only of this integration.")
          @Nullable String integration,
      @Option(names = "--entity", paramLabel = "NAME", description = "Only of this entity.")
          @Nullable String entity,
      @Option(names = "--code", paramLabel = "CODE", description = "Only with this code.")
          @Nullable String code) {
    var query = new StringBuilder("?limit=" + MOST);
    add(query, "integration", integration);
    add(query, "entity", entity);
    add(query, "code", code);
    try (var session = service.open(surroundings)) {
      var answer = all(session.api(), FAILURES + query);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        FailureReport.printGroups(answer);
      }
      return 0;
    }
  }

  @Command(description = "Shows the records of one cause.", mixinStandardHelpOptions = true)
  int show(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "GROUP", description = "The cause's id, as list shows it.")
          String group) {
    try (var session = service.open(surroundings)) {
      var answer = all(session.api(), FAILURES + "/" + encoded(group) + "?limit=" + MOST);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        FailureReport.printRecords(answer);
      }
      return 0;
    }
  }

  @Command(
      description = {
        "Has changes tried again, at once when the integration sends changes by itself.",
        "Names a cause, or what of an integration."
      },
      mixinStandardHelpOptions = true)
  int retry(
      @Mixin ServiceOptions service,
      @Parameters(arity = "0..1", paramLabel = "GROUP", description = "All with this cause.")
          @Nullable String group,
      @Option(names = "--integration", paramLabel = "ID", description = "All of this integration.")
          @Nullable String integration,
      @Option(names = "--entity", paramLabel = "NAME", description = "... and of this entity.")
          @Nullable String entity,
      @Option(names = "--host-id", paramLabel = "ID", description = "... and this record alone.")
          @Nullable String hostId) {
    var isNarrowed = entity != null || hostId != null;
    if ((group == null) == (integration == null)
        || (group != null && isNarrowed)
        || (hostId != null && entity == null)) {
      throw wrongUse();
    }
    try (var session = service.open(surroundings)) {
      var answer =
          group != null
              ? session.api().post(FAILURES + "/" + encoded(group) + "/retry", Map.of())
              : session.api().post(FAILURES + "/retry", body(integration, entity, hostId));
      System.out.println(
          service.json()
              ? answer.toPrettyString()
              : answer.path("retried").asLong() + " will be tried again");
      return 0;
    }
  }

  private ParameterException wrongUse() {
    return new ParameterException(
        line().getSubcommands().get("retry"),
        "retry takes a GROUP, or --integration with --entity and --host-id as needed");
  }

  private static Map<String, Object> body(
      @Nullable String integration, @Nullable String entity, @Nullable String hostId) {
    var body = new LinkedHashMap<String, Object>();
    put(body, "integration", integration);
    put(body, "entity", entity);
    put(body, "host_id", hostId);
    return body;
  }

  private static void put(Map<String, Object> body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }

  /** All pages of a list as one. */
  private static ArrayNode all(ApiClient api, String path) {
    var items = ApiClient.JSON.createArrayNode();
    var page = api.get(path);
    page.path("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = api.get(path + "&after=" + encoded(page.path("next").asText()));
      page.path("items").forEach(items::add);
    }
    return items;
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=').append(encoded(value));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
