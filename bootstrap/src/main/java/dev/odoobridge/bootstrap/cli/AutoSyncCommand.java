package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code odoo-bridge auto-sync}: whether changes go to Odoo by themselves. */
@Command(
    name = "auto-sync",
    description =
        "Shows which entities' changes go to Odoo by themselves and how many wait; switches that.",
    mixinStandardHelpOptions = true)
final class AutoSyncCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Mixin private MeantIntegration integration = new MeantIntegration();

  @Option(names = "--entity", paramLabel = "NAME", description = "Only this entity.")
  private @Nullable String entity;

  @ArgGroup private @Nullable Turn turn;

  AutoSyncCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Which way to switch. */
  static final class Turn {
    @Option(names = "--on", required = true, description = "Send changes as they come.")
    private boolean on;

    @Option(names = "--off", required = true, description = "Keep them until that is on again.")
    private boolean off;
  }

  @Override
  public Integer call() {
    try (var session = service.open(surroundings)) {
      var id = Pages.encoded(integration.of(session));
      var path = "/api/v1/integrations/" + id + "/auto-sync";
      var state = turn == null ? session.api().get(path) : session.api().put(path, body(turn));
      if (service.json()) {
        System.out.println(state.toPrettyString());
      } else {
        print(state);
      }
      return 0;
    }
  }

  private Map<String, Object> body(Turn wanted) {
    var body = new LinkedHashMap<String, Object>();
    body.put("on", wanted.on && !wanted.off);
    if (entity != null) {
      body.put("entity", entity);
    }
    return body;
  }

  private static void print(JsonNode state) {
    var paused = state.path("paused").asBoolean() ? ", and the integration is paused" : "";
    System.out.println("  Automatic sync is " + word(state) + paused + ".");
    var table = new Table("ENTITY", "AUTO SYNC", "WAITING");
    state
        .path("entities")
        .properties()
        .forEach(
            each ->
                table.add(
                    each.getKey(),
                    effect(each.getValue()),
                    each.getValue().path("waiting").asText()));
    table.print();
  }

  private static String effect(JsonNode entity) {
    var isHeldBack = entity.path("switched_on").asBoolean() && !entity.path("on").asBoolean();
    return isHeldBack ? "off with the integration" : word(entity);
  }

  private static String word(JsonNode state) {
    return state.path("on").asBoolean() ? "on" : "off";
  }
}
