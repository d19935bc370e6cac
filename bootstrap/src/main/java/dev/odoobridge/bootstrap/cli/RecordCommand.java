package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge record}: what is known of one record. */
@Command(
    name = "record",
    description = "Tells what happened to a record.",
    mixinStandardHelpOptions = true)
final class RecordCommand extends CommandGroup {
  private final Surroundings surroundings;

  RecordCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = "Shows why a record holds what it holds, the newest change first.",
      mixinStandardHelpOptions = true)
  int journal(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "ENTITY", description = "Such as customer.") String entity,
      @Parameters(paramLabel = "HOST_ID", description = "The record's id in your application.")
          String hostId,
      @Option(
              names = "--integration",
              paramLabel = "ID",
              description =
                  "Its integration; without it the one that ODOO_URL describes, else the only one.")
          @Nullable String integration,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many changes, up to 1000 (default: ${DEFAULT-VALUE}).")
          int limit) {
    try (var session = service.open(surroundings)) {
      var path =
          "/api/v1/integrations/%s/records/%s/%s/journal?limit=%d"
              .formatted(
                  Pages.encoded(session.integration(integration)),
                  Pages.encoded(entity),
                  Pages.encoded(hostId),
                  limit);
      var entries = session.api().get(path).path("items");
      if (service.json()) {
        System.out.println(entries.toPrettyString());
      } else {
        print(entries);
      }
      return 0;
    }
  }

  private static void print(JsonNode entries) {
    if (entries.isEmpty()) {
      System.out.println("Nothing has happened to such a record.");
      return;
    }
    var table = new Table("AT", "WHAT", "FIELD", "BEFORE", "AFTER", "BY");
    for (var entry : entries) {
      table.add(
          entry.path("at").asText(),
          entry.path("kind").asText(),
          entry.path("field").asText(""),
          entry.path("before").asText(),
          entry.path("after").asText(),
          entry.path("by").asText());
    }
    table.print();
  }
}
