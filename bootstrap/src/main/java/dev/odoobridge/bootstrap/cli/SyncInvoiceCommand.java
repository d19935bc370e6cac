package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge sync-invoice}: syncs one invoice and answers with Odoo's id. */
@Command(
    name = "sync-invoice",
    description =
        "Syncs one invoice, with the customer and the products it needs, and says what became of"
            + " it.",
    mixinStandardHelpOptions = true)
final class SyncInvoiceCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();
  @Mixin private InvoiceOptions options = new InvoiceOptions();

  @Parameters(paramLabel = "ID", description = "The invoice's id in your application.")
  private String id = "";

  @Option(names = "--validate", description = "Post it in Odoo afterwards.")
  private boolean validate;

  @Option(names = "--verbose", description = "Show all that was written, field by field.")
  private boolean verbose;

  SyncInvoiceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.check();
    try (var session = service.open(surroundings)) {
      var syncing = new InvoiceSync(session, options);
      if (options.background()) {
        RunReport.printBegun(syncing.begun(id, validate), service.json());
        return 0;
      }
      var done = syncing.one(id, validate, !service.json());
      if (service.json()) {
        System.out.println(done.json().toPrettyString());
      } else {
        print(done);
      }
      return done.isGood() ? 0 : OdooBridgeCommand.FAILED;
    }
  }

  private void print(InvoiceSync.Done done) {
    RunReport.printItems(done.items(), verbose || options.dryRun());
    if (verbose) {
      RunReport.print(done.run());
    }
    System.out.println("  " + sentence(done.record()));
    for (var difference : done.record().path("differences")) {
      System.out.println(
          "  %s differs: %s here, %s in Odoo"
              .formatted(
                  difference.path("field").asText(),
                  difference.path("host").asText(),
                  difference.path("odoo").asText()));
    }
    if (done.run().path("error").hasNonNull("message")) {
      System.err.println("odoo-bridge: " + done.run().path("error").path("message").asText());
    }
  }

  private String sentence(JsonNode record) {
    var state = record.path("sync").path("state").asText();
    var name = options.entity() + " " + id;
    var place = record.hasNonNull("odoo_id") ? " is Odoo's #" + record.path("odoo_id") : "";
    if (options.dryRun()) {
      return name + (place.isEmpty() ? " is not in Odoo" : place) + "; nothing was changed";
    }
    return name + (place.isEmpty() ? " is not in Odoo" : place) + ", " + state;
  }
}
