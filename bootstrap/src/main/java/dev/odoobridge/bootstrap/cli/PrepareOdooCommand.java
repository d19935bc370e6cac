package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge prepare-odoo}: makes the custom fields the mapping names. */
@Command(
    name = "prepare-odoo",
    description = "Makes in Odoo the custom fields the mapping names; needs administration rights.",
    mixinStandardHelpOptions = true)
final class PrepareOdooCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "INTEGRATION",
      description = "Its id; without it the one that ODOO_URL describes, else the only one.")
  private @Nullable String integration;

  PrepareOdooCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = service.open(surroundings)) {
      var answer =
          session
              .api()
              .post(
                  "/api/v1/integrations/" + session.integration(integration) + "/prepare-odoo", "");
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        print("made", answer.path("created"));
        print("was there", answer.path("present"));
      }
      return 0;
    }
  }

  private static void print(String what, JsonNode fields) {
    fields.forEach(field -> System.out.println("  " + field.asText() + " " + what));
  }
}
