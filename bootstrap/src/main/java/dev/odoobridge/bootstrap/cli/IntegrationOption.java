package dev.odoobridge.bootstrap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which integration a command is about. */
final class IntegrationOption {
  @Option(
      names = "--integration",
      paramLabel = "ID",
      description =
          "The integration; without it the one that ODOO_URL describes, else the only one.")
  private @Nullable String integration;

  String of(Session session) {
    return session.integration(integration);
  }
}
