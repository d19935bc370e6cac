package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge token}: what applications carry. */
@Command(
    name = "token",
    description = "Makes and ends the tokens that applications carry.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class TokenCommand extends CommandGroup {
  private static final String TOKENS = "/api/v1/tokens";
  private final Surroundings surroundings;

  TokenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What a token is kept to. */
  static final class Narrowing {
    @Option(names = "--integration", paramLabel = "ID", description = "Only this integration.")
    @Nullable List<String> integrations;

    @Option(names = "--entity", paramLabel = "NAME", description = "Only this entity.")
    @Nullable List<String> entities;

    @Option(names = "--model", paramLabel = "MODEL", description = "Only this model of Odoo.")
    @Nullable List<String> models;

    @Option(
        names = "--field",
        paramLabel = "MODEL.FIELD",
        description = "Of that model only this field.")
    @Nullable List<String> fields;

    @Option(names = "--method", paramLabel = "MODEL.METHOD", description = "Only this method.")
    @Nullable List<String> methods;

    void put(Map<String, Object> body) {
      put(body, "integrations", integrations);
      put(body, "entities", entities);
      put(body, "models", models);
      put(body, "fields", fields);
      put(body, "methods", methods);
    }

    private static void put(Map<String, Object> body, String name, @Nullable List<String> names) {
      if (names != null) {
        body.put(name, names);
      }
    }
  }

  @Command(description = "Lists all of them, the newest first.", mixinStandardHelpOptions = true)
  int list(@Mixin ServiceOptions service) {
    try (var session = service.open(surroundings)) {
      var answer = Pages.whole(session.api(), TOKENS);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        answer.path("items").forEach(TokenCommand::print);
      }
      return 0;
    }
  }

  @Command(
      description = {
        "Makes one and prints it; it is not shown again.",
        "What narrows it can be given several times."
      },
      mixinStandardHelpOptions = true)
  int create(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "admin, manager, viewer or host.")
          String role,
      @ArgGroup(exclusive = false) @Nullable Narrowing narrowing,
      @Option(names = "--read-only", description = "It may change nothing.") boolean readOnly,
      @Option(
              names = "--days",
              paramLabel = "DAYS",
              description = "It ends after so many; without it never.")
          @Nullable Integer days) {
    var body = new HashMap<String, Object>(Map.of("name", name, "role", role));
    body.put("read_only", readOnly);
    if (days != null) {
      body.put("expires_in_days", days);
    }
    if (narrowing != null) {
      narrowing.put(body);
    }
    try (var session = service.open(surroundings)) {
      var made = session.api().post(TOKENS, body);
      System.out.println(service.json() ? made.toPrettyString() : made.path("token").asText());
      return 0;
    }
  }

  @Command(description = "Ends one at once.", mixinStandardHelpOptions = true)
  int revoke(@Mixin ServiceOptions service, @Parameters(paramLabel = "TOKEN-ID") String id) {
    try (var session = service.open(surroundings)) {
      session.api().delete(TOKENS + "/" + id);
      return 0;
    }
  }

  private static void print(JsonNode token) {
    System.out.printf(
        "%s  %s  %s  %s%n",
        token.path("id").asText(),
        token.path("status").asText(),
        token.path("role").asText(),
        token.path("name").asText());
  }
}
