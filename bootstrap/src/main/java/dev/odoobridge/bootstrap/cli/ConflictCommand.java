package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge conflict}: what both sides disagree on, and deciding it. */
@Command(
    name = "conflict",
    description = "Shows fields that both sides changed and a person has to decide, and decides.",
    mixinStandardHelpOptions = true)
final class ConflictCommand extends CommandGroup {
  private static final String CONFLICTS = "/api/v1/conflicts";

  private final Surroundings surroundings;

  ConflictCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = "Lists conflicts, those seen first at the top.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin ServiceOptions service,
      @Option(names = "--integration", paramLabel = "ID", description = "Only of this integration.")
          @Nullable String integration,
      @Option(names = "--entity", paramLabel = "NAME", description = "Only of this entity.")
          @Nullable String entity,
      @Option(names = "--host-id", paramLabel = "ID", description = "Only of this record.")
          @Nullable String hostId,
      @Option(
              names = "--decided",
              arity = "0..1",
              fallbackValue = "true",
              paramLabel = "true|false",
              description =
                  "Only what somebody decided and no sync has carried out, or the others.")
          @Nullable Boolean decided) {
    var filter = new LinkedHashMap<String, Optional<?>>();
    filter.put("integration", Optional.ofNullable(integration));
    filter.put("entity", Optional.ofNullable(entity));
    filter.put("host_id", Optional.ofNullable(hostId));
    filter.put("decided", Optional.ofNullable(decided));
    try (var session = service.open(surroundings)) {
      var conflicts = Pages.all(session.api(), CONFLICTS, filter);
      if (service.json()) {
        System.out.println(conflicts.toPrettyString());
      } else {
        ConflictReport.printAll(conflicts);
      }
      return 0;
    }
  }

  @Command(
      description = "Shows what each side says, and who said it.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "NUMBER", description = "As list shows it.") long number) {
    try (var session = service.open(surroundings)) {
      print(service, session.api().get(CONFLICTS + "/" + number));
      return 0;
    }
  }

  @Command(
      description = "Decides a conflict; the next sync of the record carries the decision out.",
      mixinStandardHelpOptions = true)
  int resolve(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "NUMBER", description = "As list shows it.") long number,
      @Option(names = "--winner", paramLabel = "SIDE", description = "host or odoo.")
          @Nullable String winner,
      @Option(
              names = "--set",
              paramLabel = "FIELD=VALUE",
              description =
                  "Neither: both sides get this value. Once for each of the host's fields.")
          @Nullable Map<String, String> values) {
    if ((winner == null) == (values == null)
        || (winner != null && !List.of("host", "odoo").contains(winner))) {
      throw wrongUse();
    }
    try (var session = service.open(surroundings)) {
      var path = CONFLICTS + "/" + number;
      var decision =
          values == null
              ? Map.of("winner", String.valueOf(winner))
              : Map.of("fields", GivenValues.like(session.api().get(path), values));
      print(service, session.api().post(path + "/resolve", decision));
      return 0;
    }
  }

  private static void print(ServiceOptions service, JsonNode conflict) {
    if (service.json()) {
      System.out.println(conflict.toPrettyString());
    } else {
      ConflictReport.print(conflict);
    }
  }

  private ParameterException wrongUse() {
    var line = line();
    return new ParameterException(
        line.getSubcommands().getOrDefault("resolve", line),
        "resolve takes --winner host, --winner odoo, or --set field=value");
  }
}
