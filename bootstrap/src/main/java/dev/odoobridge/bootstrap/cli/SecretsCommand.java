package dev.odoobridge.bootstrap.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code odoo-bridge secrets}: what is stored encrypted. */
@Command(
    name = "secrets",
    description = "Manages what is stored encrypted.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class SecretsCommand extends CommandGroup {
  private final Surroundings surroundings;

  SecretsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = {
        "Encrypts all of it anew, with the key the service was started with.",
        "Start it before with the new key, and the one until now in ODOO_BRIDGE_OLD_SECRET_KEY."
      },
      mixinStandardHelpOptions = true)
  int rotate(@Mixin ServiceOptions service) {
    try (var session = service.open(surroundings)) {
      var answer = session.api().post("/api/v1/secrets/rotate", Map.of());
      System.out.println(
          service.json()
              ? answer.toPrettyString()
              : answer.path("rotated").asLong()
                  + " secrets are sealed with the new key; the old one is no longer needed");
      return 0;
    }
  }
}
