package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.domain.sync.Direction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How invoices are synced. */
final class InvoiceOptions {
  @Option(
      names = "--integration",
      paramLabel = "ID",
      description =
          "The integration; without it the one that ODOO_URL describes, else the only one.")
  private @Nullable String integration;

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description = "What the mapping calls invoices (default: ${DEFAULT-VALUE}).")
  private String entity = "invoice";

  @Option(
      names = "--direction",
      paramLabel = "WAY",
      description =
          "export (to Odoo), import (its status from Odoo) or both (default: ${DEFAULT-VALUE}).")
  private String direction = "both";

  @Option(names = "--force", description = "Again, though it is synced already.")
  private boolean force;

  @Option(names = "--dry-run", description = "Show what would be done, change nothing.")
  private boolean dryRun;

  @Option(
      names = "--background",
      description = "Print the run's id and do not wait; odoo-bridge run show and cancel take it.")
  private boolean background;

  @Spec(Spec.Target.MIXEE)
  private Model.@Nullable CommandSpec spec;

  void check() {
    if (spec != null && Direction.parse(direction).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--direction must be export, import or both, is " + direction);
    }
  }

  @Nullable String integration() {
    return integration;
  }

  String entity() {
    return entity;
  }

  boolean dryRun() {
    return dryRun;
  }

  boolean background() {
    return background;
  }

  /** What a run is asked for. */
  Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("direction", direction);
    body.put("dry_run", dryRun);
    body.put("force", force);
    return body;
  }
}
