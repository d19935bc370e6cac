package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge license}: what companies may use. */
@Command(
    name = "license",
    description = "Shows and changes licences: what companies may use, and how much they do.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class LicenseCommand extends CommandGroup {
  private final Surroundings surroundings;

  LicenseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = "Shows which features and types there are, or sets them from a file.",
      mixinStandardHelpOptions = true)
  int catalogue(
      @Mixin OdooOptions odoo,
      @Option(names = "--file", paramLabel = "FILE", description = "JSON, as it is shown.")
          @Nullable Path file) {
    return odoo.within(
        surroundings,
        (api, path) -> {
          var place = path + "/licenses/catalogue";
          var shown = file == null ? api.get(place) : api.put(place, read(file));
          System.out.println(shown.toPrettyString());
          return 0;
        });
  }

  private static JsonNode read(Path file) {
    try {
      return OdooWords.json("--file", Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  @Command(description = "Lists licences.", mixinStandardHelpOptions = true)
  int list(
      @Mixin OdooOptions odoo,
      @Option(names = "--type", paramLabel = "TYPE") @Nullable String type,
      @Option(
              names = "--state",
              paramLabel = "STATE",
              description = "not-started, active, expiring, expired or suspended.")
          @Nullable String state,
      @Option(names = "--expires-before", paramLabel = "TIME") @Nullable String before,
      @Option(names = "--expires-after", paramLabel = "TIME") @Nullable String after,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many, up to 1000 (default: ${DEFAULT-VALUE}).")
          int limit) {
    var query = new StringBuilder("/licenses?limit=" + limit);
    add(query, "type", type);
    add(query, "state", state);
    add(query, "expires_before", before);
    add(query, "expires_after", after);
    return odoo.within(
        surroundings,
        (api, path) -> {
          var page = api.get(path + query);
          if (odoo.json()) {
            System.out.println(page.toPrettyString());
            return 0;
          }
          var rows = JsonNodeFactory.instance.arrayNode();
          for (var item : page.path("items")) {
            var row = rows.addObject();
            row.set("company", item.path("company"));
            List.of("type", "state", "expires_at").forEach(it -> row.set(it, item.path(it)));
          }
          OdooRows.print(rows);
          if (page.hasNonNull("next")) {
            System.out.println("There are more; give a higher --limit.");
          }
          return 0;
        });
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=').append(Pages.encoded(value));
    }
  }

  @Command(
      description = "Shows a company's licence and what is used of it.",
      mixinStandardHelpOptions = true)
  int show(@Mixin OdooOptions odoo, @Parameters(paramLabel = "COMPANY") long company) {
    return shown(odoo, (api, path) -> api.get(path + "/" + company));
  }

  @Command(description = "Gives a company a licence.", mixinStandardHelpOptions = true)
  int give(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "COMPANY", description = "Its id, or the name of a new one.")
          String company,
      @Parameters(
              arity = "1..*",
              paramLabel = "NAME=VALUE",
              description = "Such as type=pro expires_at=2027-12-31T00:00:00Z.")
          List<String> terms) {
    var body = OdooWords.values(terms);
    if (company.matches("[0-9]{1,18}")) {
      body.put("company", Long.parseLong(company));
    } else {
      body.putObject("company").put("name", company);
    }
    return shown(odoo, (api, path) -> api.post(path, body));
  }

  @Command(description = "Changes what a licence says.", mixinStandardHelpOptions = true)
  int change(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "COMPANY") long company,
      @Parameters(
              arity = "1..*",
              paramLabel = "NAME=VALUE",
              description = "Such as suspended=true or features={\"users\":50}; null is nothing.")
          List<String> terms) {
    var body = OdooWords.values(terms);
    return shown(odoo, (api, path) -> api.patch(path + "/" + company, body));
  }

  @Command(description = "Takes a company's licence away.", mixinStandardHelpOptions = true)
  int remove(@Mixin OdooOptions odoo, @Parameters(paramLabel = "COMPANY") long company) {
    return odoo.within(
        surroundings,
        (api, path) -> {
          api.delete(path + "/licenses/" + company);
          return 0;
        });
  }

  @Command(
      description = "Says whether a company may use a feature; the exit code is 1 if not.",
      mixinStandardHelpOptions = true)
  int check(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "COMPANY") long company,
      @Parameters(paramLabel = "FEATURE") String feature,
      @Option(names = "--used", paramLabel = "N", description = "So much is used already.")
          @Nullable Long used,
      @Option(
              names = "--more",
              paramLabel = "N",
              defaultValue = "0",
              description = "So much more is wanted.")
          long more) {
    var query = "?more=" + more + (used == null ? "" : "&used=" + used);
    return access(odoo, (api, path) -> api.get(path + query), company, feature);
  }

  @Command(
      description = "Counts that so much of a feature is used.",
      mixinStandardHelpOptions = true)
  int take(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "COMPANY") long company,
      @Parameters(paramLabel = "FEATURE") String feature,
      @Parameters(paramLabel = "AMOUNT", description = "Below 0 it is given back.") long amount) {
    return access(
        odoo, (api, path) -> api.post(path + "/usage", Map.of("amount", amount)), company, feature);
  }

  private int access(
      OdooOptions odoo,
      BiFunction<ApiClient, String, JsonNode> work,
      long company,
      String feature) {
    return odoo.within(
        surroundings,
        (api, path) -> {
          var place = "/licenses/" + company + "/features/" + Pages.encoded(feature);
          var access = work.apply(api, path + place);
          if (odoo.json()) {
            System.out.println(access.toPrettyString());
          } else {
            System.out.println(told(access));
          }
          return access.path("allowed").asBoolean() ? 0 : OdooBridgeCommand.FAILED;
        });
  }

  private static String told(JsonNode access) {
    var text = new StringBuilder(access.path("message").asText());
    if (access.hasNonNull("used")) {
      text.append(" Used: ").append(access.path("used").asText());
    }
    if (access.hasNonNull("limit")) {
      text.append(" Limit: ").append(access.path("limit").asText());
    }
    if (access.hasNonNull("warning")) {
      text.append(' ').append(access.path("warning").asText());
    }
    return text.toString();
  }

  private int shown(OdooOptions odoo, BiFunction<ApiClient, String, JsonNode> work) {
    return odoo.within(
        surroundings,
        (api, path) -> {
          System.out.println(work.apply(api, path + "/licenses").toPrettyString());
          return 0;
        });
  }
}
