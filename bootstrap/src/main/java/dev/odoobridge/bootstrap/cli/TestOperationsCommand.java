package dev.odoobridge.bootstrap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code odoo-bridge test-operations}: what can be done with a model's records. */
@Command(
    name = "test-operations",
    description = "Tries in Odoo what can be done with a model's records; removes what it makes.",
    mixinStandardHelpOptions = true)
final class TestOperationsCommand implements Callable<Integer> {
  private static final int MOST = 1000;
  private final Surroundings surroundings;
  @Mixin private OdooOptions odoo = new OdooOptions();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Whose records (default: ${DEFAULT-VALUE}).")
  private String model = "res.partner";

  @Option(
      names = "--operation",
      paramLabel = "NAME",
      description =
          "Only this one: fields, search, read, create, update or delete; can be given several"
              + " times.")
  private @Nullable List<String> operations;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many records are searched and read (default: ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Option(names = "--dry-run", description = "Say what would be written, write nothing.")
  private boolean dryRun;

  @Spec private Model.@Nullable CommandSpec spec;

  TestOperationsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var wanted = operations == null ? Trials.ALL : operations;
    for (var operation : wanted) {
      if (!Trials.ALL.contains(operation)) {
        throw wrong("--operation must be one of " + Trials.ALL + ", is " + operation);
      }
    }
    if (limit < 1 || limit > MOST) {
      throw wrong("--limit must be from 1 to " + MOST + ", is " + limit);
    }
    return odoo.with(
        surroundings,
        (api, path) -> {
          var results = new Trials(api, path, model, limit, dryRun).run(wanted);
          if (odoo.json()) {
            System.out.println(results.toPrettyString());
          } else {
            TrialReport.print(results);
          }
          return TrialReport.isGood(results) ? 0 : OdooBridgeCommand.FAILED;
        });
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalArgumentException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
