package dev.odoobridge.bootstrap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which integration a command is about that does nothing else: named as it is, or by the option.
 */
final class MeantIntegration {
  @Parameters(
      arity = "0..1",
      paramLabel = "INTEGRATION",
      description = "Its id; without it the one that ODOO_URL describes, else the only one.")
  private @Nullable String integration;

  @Option(
      names = "--integration",
      paramLabel = "ID",
      description = "The same, as other commands take it.")
  private @Nullable String named;

  String of(Session session) {
    if (integration != null && named != null && !integration.equals(named)) {
      throw ApiFailure.wrongUse("Name one integration, not " + integration + " and " + named);
    }
    return session.integration(named == null ? integration : named);
  }
}
