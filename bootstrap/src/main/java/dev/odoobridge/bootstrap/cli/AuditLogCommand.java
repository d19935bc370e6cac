package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code odoo-bridge audit-log}: who did what. */
@Command(
    name = "audit-log",
    description = "Shows who changed what, the newest first.",
    mixinStandardHelpOptions = true)
final class AuditLogCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--by", paramLabel = "NAME", description = "Only what this caller did.")
  private @Nullable String by;

  @Option(names = "--action", paramLabel = "TEXT", description = "A part of the action.")
  private @Nullable String action;

  @Option(names = "--integration", paramLabel = "ID", description = "Only of this integration.")
  private @Nullable String integration;

  @Option(names = "--target", paramLabel = "ID", description = "Only what was done to this.")
  private @Nullable String target;

  @Option(names = "--from", paramLabel = "TIME", description = "Such as 2026-11-20T11:00:00Z.")
  private @Nullable String from;

  @Option(names = "--until", paramLabel = "TIME", description = "Earlier than that.")
  private @Nullable String until;

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      defaultValue = "100",
      description = "How many at most, 1 to 1000 (default: 100).")
  private int limit;

  AuditLogCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = service.open(surroundings)) {
      var answer = session.api().get("/api/v1/audit?" + query());
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        answer.path("items").forEach(AuditLogCommand::print);
      }
      return 0;
    }
  }

  private String query() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "by", by);
    put(parameters, "action", action);
    put(parameters, "integration", integration);
    put(parameters, "target", target);
    put(parameters, "from", from);
    put(parameters, "until", until);
    parameters.put("limit", Integer.toString(limit));
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static void print(JsonNode entry) {
    System.out.printf(
        "%s  %s  %s  %s%s  %d%n",
        entry.path("at").asText(),
        entry.path("by").asText(),
        entry.path("address").asText(),
        entry.path("action").asText(),
        entry.path("target").isNull() ? "" : "  " + entry.path("target").asText(),
        entry.path("status").asInt());
  }
}
