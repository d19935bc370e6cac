package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code odoo-bridge test-connection}: does an integration's Odoo let us in, does its mapping fit.
 */
@Command(
    name = "test-connection",
    description = "Tries an integration's Odoo and holds its mapping against it.",
    mixinStandardHelpOptions = true)
final class TestConnectionCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "INTEGRATION",
      description = "Its id; without it the one that ODOO_URL describes, else the only one.")
  private @Nullable String integration;

  TestConnectionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = service.open(surroundings)) {
      var answer =
          session
              .api()
              .post(
                  "/api/v1/integrations/" + session.integration(integration) + "/test-connection",
                  "");
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        print(answer);
      }
      return answer.path("ok").asBoolean() && answer.path("problems").isEmpty()
          ? 0
          : OdooBridgeCommand.FAILED;
    }
  }

  private static void print(JsonNode answer) {
    if (!answer.path("ok").asBoolean()) {
      System.out.println("It does not work: " + answer.path("message").asText());
      return;
    }
    System.out.println(
        "Odoo "
            + answer.path("version").asText()
            + " answers over "
            + answer.path("transport").asText()
            + ". "
            + answer.path("reason").asText());
    answer.path("notes").forEach(note -> System.out.println("  note: " + note.asText()));
    answer
        .path("problems")
        .properties()
        .forEach(
            entity ->
                entity
                    .getValue()
                    .forEach(
                        problem ->
                            System.out.println(
                                "  "
                                    + entity.getKey()
                                    + " does not fit: "
                                    + problem.path("path").asText()
                                    + ": "
                                    + problem.path("message").asText())));
  }
}
