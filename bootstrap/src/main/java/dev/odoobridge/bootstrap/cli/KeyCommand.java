package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge key}: the API keys the bridge has for Odoo. */
@Command(
    name = "key",
    description = "Manages the API key an integration has for Odoo.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class KeyCommand extends CommandGroup {
  private final Surroundings surroundings;

  KeyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = {
        "Makes a new key in Odoo, stores it, and takes the old one away.",
        "Odoo wants the password of its user for it: the stored one, or with --password one that is"
            + " asked for or read from the standard input, and not kept."
      },
      mixinStandardHelpOptions = true)
  int rotate(
      @Mixin ServiceOptions service,
      @Parameters(
              arity = "0..1",
              paramLabel = "INTEGRATION",
              description =
                  "Its id; without it the one that ODOO_URL describes, else the only one.")
          @Nullable String integration,
      @Option(names = "--password", description = "Ask for the password of Odoo's user.")
          boolean password,
      @Option(
              names = "--days",
              paramLabel = "DAYS",
              defaultValue = "90",
              description = "How long it is to work, from Odoo 18 on: 1 to 365; 90 unless given.")
          int days) {
    try (var session = service.open(surroundings)) {
      var body = new LinkedHashMap<String, Object>();
      body.put("expires_in_days", days);
      if (password) {
        body.put("password", TypedPassword.ask("Password of Odoo's user: "));
      }
      var id = session.integration(integration);
      var answer = session.api().post("/api/v1/integrations/" + id + "/key/rotate", body);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        print(answer);
      }
      return 0;
    }
  }

  private static void print(JsonNode answer) {
    var ends = answer.path("expires_at").asText("");
    System.out.println(
        "The key \""
            + answer.path("name").asText()
            + "\" is in use"
            + (ends.isEmpty() || answer.path("expires_at").isNull() ? "" : " until " + ends)
            + "; the old one: "
            + answer.path("old_key").asText());
    if (!answer.path("note").isNull()) {
      System.out.println("  note: " + answer.path("note").asText());
    }
  }
}
