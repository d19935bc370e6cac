package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code odoo-bridge prepare-odoo}: makes the custom fields the mapping names, and hooks. */
@Command(
    name = "prepare-odoo",
    description =
        "Makes in Odoo the custom fields the mapping names and hooks that tell of changes; needs"
            + " administration rights.",
    mixinStandardHelpOptions = true)
final class PrepareOdooCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Mixin private MeantIntegration integration = new MeantIntegration();

  @Option(
      names = "--remove-hooks",
      description = "Takes the hooks away again, which tell the bridge of changes in Odoo.")
  private boolean removeHooks;

  PrepareOdooCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = service.open(surroundings)) {
      var path = "/api/v1/integrations/" + integration.of(session) + "/prepare-odoo";
      var answer = removeHooks ? session.api().delete(path) : session.api().post(path, "");
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        print("made", answer.path("created"));
        print("was there", answer.path("present"));
        answer.path("hooks").forEach(PrepareOdooCommand::printHook);
        answer
            .path("models")
            .forEach(model -> System.out.println("  hook for " + model.asText() + " removed"));
      }
      return 0;
    }
  }

  private static void printHook(JsonNode hook) {
    var message = hook.path("message").asText();
    System.out.println(
        "  hook for "
            + hook.path("model").asText()
            + " "
            + hook.path("outcome").asText()
            + (message.isEmpty() ? "" : ": " + message));
  }

  private static void print(String what, JsonNode fields) {
    fields.forEach(field -> System.out.println("  " + field.asText() + " " + what));
  }
}
