package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge webhook}: where changes are delivered to. */
@Command(
    name = "webhook",
    description = "Makes and manages web hooks, which changes are delivered to.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class WebhookCommand extends CommandGroup {
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private final Surroundings surroundings;

  WebhookCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(description = "Lists all of them.", mixinStandardHelpOptions = true)
  int list(@Mixin ServiceOptions service) {
    try (var session = service.open(surroundings)) {
      var answer = Pages.whole(session.api(), WEBHOOKS);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        answer.path("items").forEach(WebhookCommand::print);
      }
      return 0;
    }
  }

  @Command(
      description = "Makes one and prints its secret, which is not shown again.",
      mixinStandardHelpOptions = true)
  int create(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "URL", description = "Where changes go.") String url,
      @Option(
              names = "--integration",
              paramLabel = "ID",
              arity = "1",
              description = "Only this integration; can be given several times.")
          @Nullable List<String> integrations,
      @Option(
              names = "--entity",
              paramLabel = "NAME",
              arity = "1",
              description = "Only this entity; can be given several times.")
          @Nullable List<String> entities) {
    var body =
        Map.of(
            "url",
            url,
            "integrations",
            integrations == null ? List.of() : integrations,
            "entities",
            entities == null ? List.of() : entities);
    try (var session = service.open(surroundings)) {
      var made = session.api().post(WEBHOOKS, body);
      if (service.json()) {
        System.out.println(made.toPrettyString());
      } else {
        print(made);
        System.out.println("secret: " + made.path("secret").asText());
      }
      return 0;
    }
  }

  @Command(description = "Removes one.", mixinStandardHelpOptions = true)
  int delete(@Mixin ServiceOptions service, @Parameters(paramLabel = "WEBHOOK") String id) {
    try (var session = service.open(surroundings)) {
      session.api().delete(WEBHOOKS + "/" + id);
      return 0;
    }
  }

  @Command(
      description = "Sends nothing there until it is resumed.",
      mixinStandardHelpOptions = true)
  int pause(@Mixin ServiceOptions service, @Parameters(paramLabel = "WEBHOOK") String id) {
    return change(service, id, "pause");
  }

  @Command(
      description = "Goes on where it stopped, also one that was given up.",
      mixinStandardHelpOptions = true)
  int resume(@Mixin ServiceOptions service, @Parameters(paramLabel = "WEBHOOK") String id) {
    return change(service, id, "resume");
  }

  @Command(
      description = "Lists the last attempts to deliver, the newest first.",
      mixinStandardHelpOptions = true)
  int deliveries(@Mixin ServiceOptions service, @Parameters(paramLabel = "WEBHOOK") String id) {
    try (var session = service.open(surroundings)) {
      var answer = Pages.whole(session.api(), WEBHOOKS + "/" + id + "/deliveries");
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        answer.path("items").forEach(WebhookCommand::printDelivery);
      }
      return 0;
    }
  }

  private int change(ServiceOptions service, String id, String what) {
    try (var session = service.open(surroundings)) {
      var answer = session.api().post(WEBHOOKS + "/" + id + "/" + what, Map.of());
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        print(answer);
      }
      return 0;
    }
  }

  private static void print(JsonNode hook) {
    System.out.printf(
        "%s  %s  %s%n",
        hook.path("id").asText(), hook.path("status").asText(), hook.path("url").asText());
  }

  private static void printDelivery(JsonNode delivery) {
    System.out.printf(
        "%s  %d changes, attempt %d: %s (%d ms)%n",
        delivery.path("at").asText(),
        delivery.path("changes").asLong(),
        delivery.path("attempt").asLong(),
        delivery.path("delivered").asBoolean() ? "delivered" : delivery.path("error").asText(),
        delivery.path("duration_ms").asLong());
  }
}
