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

/** {@code odoo-bridge sync-invoices}: syncs all invoices, or those that are named. */
@Command(
    name = "sync-invoices",
    description = "Syncs invoices, with the customers and the products they need.",
    mixinStandardHelpOptions = true)
final class SyncInvoicesCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();
  @Mixin private InvoiceOptions options = new InvoiceOptions();

  @Option(
      names = "--invoice-id",
      paramLabel = "ID",
      description = "Only this one, by its id in your application; can be given several times.")
  private @Nullable List<String> ids;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  private @Nullable Integer limit;

  @Spec private Model.@Nullable CommandSpec spec;

  SyncInvoicesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.check();
    if (spec != null && ids != null && options.background()) {
      throw new ParameterException(
          spec.commandLine(), "--background does not go with --invoice-id; see sync-invoice");
    }
    if (spec != null && limit != null && limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be positive, is " + limit);
    }
    try (var session = service.open(surroundings)) {
      return ids == null ? all(session) : named(session, ids);
    }
  }

  private int all(Session session) {
    var body = options.body();
    body.put("entities", List.of(options.entity()));
    if (limit != null) {
      body.put("limit", limit);
    }
    var integration = session.integration(options.integration());
    if (options.background()) {
      var path = "/api/v1/integrations/" + integration + "/sync";
      RunReport.printBegun(RunFollower.begun(session, path, body), service.json());
      return 0;
    }
    var runs = new RunFollower(session.api());
    var run = runs.sync(integration, body, !service.json());
    if (service.json()) {
      System.out.println(run.toPrettyString());
    } else {
      RunReport.print(run);
      RunReport.printItems(runs.items(run.path("id").asText()), options.dryRun());
    }
    return run.path("status").asText().equals("succeeded") ? 0 : OdooBridgeCommand.FAILED;
  }

  private int named(Session session, List<String> named) {
    var syncing = new InvoiceSync(session, options);
    var answers = ApiClient.JSON.createArrayNode();
    var table = new Table("ID", "ODOO", "RUN", "STATE", "");
    var isGood = true;
    for (var id : named.stream().limit(limit == null ? Long.MAX_VALUE : limit).toList()) {
      var done = syncing.one(id, false, !service.json());
      answers.add(done.json());
      isGood &= done.isGood();
      table.add(
          id,
          done.record().path("odoo_id").asText(""),
          done.run().path("status").asText(),
          done.record().path("sync").path("state").asText(),
          done.record().path("sync").path("message").asText(""));
      if (options.dryRun() && !service.json()) {
        RunReport.printItems(done.items(), true);
      }
    }
    if (service.json()) {
      System.out.println(answers.toPrettyString());
    } else {
      table.print();
    }
    return isGood ? 0 : OdooBridgeCommand.FAILED;
  }
}
