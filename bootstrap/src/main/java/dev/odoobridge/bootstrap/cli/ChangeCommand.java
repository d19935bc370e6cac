package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code odoo-bridge change}: what Odoo changed, as the host is told. */
@Command(
    name = "change",
    description = "Shows the change feed: what became of records that the host did not say itself.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class ChangeCommand extends CommandGroup {
  private static final int PAGE = 100;
  private final Surroundings surroundings;

  ChangeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(description = "Lists changes, the oldest first.", mixinStandardHelpOptions = true)
  int list(
      @Mixin ServiceOptions service,
      @Option(names = "--integration", paramLabel = "ID", description = "Only this integration.")
          @Nullable String integration,
      @Option(names = "--entity", paramLabel = "NAME", description = "Only this entity.")
          @Nullable String entity,
      @Option(
              names = "--after",
              paramLabel = "CURSOR",
              description = "Only what came behind it; \"newest\" for what comes from now on.")
          @Nullable String after,
      @Option(names = "--follow", description = "Go on and show changes as they come.")
          boolean follow) {
    try (var session = service.open(surroundings)) {
      var query = parameter("integration", integration) + parameter("entity", entity);
      var place = after;
      while (true) {
        var path = "/api/v1/changes?limit=" + PAGE + query + parameter("after", place);
        var page = session.api().get(path + (follow ? "&wait=30" : ""));
        page.path("items").forEach(item -> print(item, service.json()));
        place = page.path("next").asText();
        if (!follow && page.path("items").size() < PAGE) {
          System.err.println("next: " + place);
          return 0;
        }
      }
    }
  }

  private static void print(JsonNode item, boolean json) {
    if (json) {
      System.out.println(item);
      return;
    }
    var fields = new StringBuilder();
    item.path("changed_fields").forEach(name -> fields.append(' ').append(name.asText()));
    System.out.printf(
        "%s  %s %s/%s v%d %s%s%n",
        item.path("at").asText(),
        item.path("integration").asText(),
        item.path("entity").asText(),
        item.path("id").asText(),
        item.path("version").asLong(),
        item.path("kind").asText(),
        item.path("kind").asText().equals("updated") ? ":" + fields : "");
  }

  private static String parameter(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
