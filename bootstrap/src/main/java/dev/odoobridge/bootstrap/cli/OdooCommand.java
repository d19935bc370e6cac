package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge odoo}: works in Odoo directly, for scripts. */
@Command(
    name = "odoo",
    description = "Works in Odoo itself, beside the mapping: records, methods, what there is.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class OdooCommand extends CommandGroup {
  private final Surroundings surroundings;

  OdooCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(description = "Lists the models Odoo has.", mixinStandardHelpOptions = true)
  int models(
      @Mixin OdooOptions odoo,
      @Parameters(arity = "0..1", paramLabel = "TEXT", description = "In name or label.")
          @Nullable String text) {
    return odoo.print(surroundings, "/models" + search(text), List.of("model", "label"));
  }

  @Command(description = "Lists the fields of a model.", mixinStandardHelpOptions = true)
  int fields(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "MODEL", description = "Such as res.partner.") String model,
      @Parameters(arity = "0..1", paramLabel = "TEXT", description = "In name or label.")
          @Nullable String text) {
    return odoo.print(
        surroundings,
        "/models/" + Pages.encoded(model) + "/fields" + search(text),
        List.of("name", "type", "label", "relation", "required", "readonly"));
  }

  @Command(description = "Lists installed modules.", mixinStandardHelpOptions = true)
  int modules(
      @Mixin OdooOptions odoo,
      @Parameters(arity = "0..1", paramLabel = "TEXT", description = "In name or label.")
          @Nullable String text) {
    var path = "/modules?state=installed" + search(text).replace('?', '&');
    return odoo.print(surroundings, path, List.of("name", "version", "label"));
  }

  @Command(description = "Finds records.", mixinStandardHelpOptions = true)
  int search(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "MODEL", description = "Such as res.partner.") String model,
      @Parameters(
              arity = "0..*",
              paramLabel = "CONDITION",
              description = "Such as name~ada or credit_limit>=100; all of them hold.")
          @Nullable List<String> conditions,
      @Option(names = "--domain", paramLabel = "JSON", description = "A domain of Odoo's.")
          @Nullable String domain,
      @Option(names = "--fields", paramLabel = "NAMES", description = "With commas; * is all.")
          @Nullable String fields,
      @Option(names = "--order", paramLabel = "ORDER", description = "Such as \"name desc\".")
          @Nullable String order,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many, up to 1000 (default: ${DEFAULT-VALUE}).")
          int limit,
      @Option(names = "--archived", description = "Archived records too.") boolean archived) {
    // Who types a command wants to see what Odoo has now.
    var query = new StringBuilder("?max_staleness=0&limit=" + limit);
    add(query, "domain", domain);
    add(query, "fields", fields);
    add(query, "order", order);
    add(query, "archived", archived ? "true" : null);
    query.append(OdooWords.where(conditions == null ? List.of() : conditions));
    return odoo.with(
        surroundings,
        (api, path) -> {
          var page = api.get(path + "/records/" + Pages.encoded(model) + query);
          show(odoo, page, page.path("items"));
          if (!odoo.json() && page.hasNonNull("next")) {
            System.out.println("There are more; give a higher --limit.");
          }
          return 0;
        });
  }

  @Command(description = "Shows records.", mixinStandardHelpOptions = true)
  int read(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "MODEL") String model,
      @Parameters(arity = "1..*", split = ",", paramLabel = "ID") List<Long> ids,
      @Option(
              names = "--fields",
              split = ",",
              paramLabel = "NAMES",
              description = "With commas; without it all but contents.")
          @Nullable List<String> fields) {
    var body =
        Map.of("operation", "read", "ids", ids, "fields", fields == null ? List.of() : fields);
    return odoo.with(
        surroundings,
        (api, path) -> {
          var items = batch(api, path, model, body);
          var rows = ApiClient.JSON.createArrayNode();
          items.forEach(
              item ->
                  Optional.of(item.path("record")).filter(JsonNode::isObject).ifPresent(rows::add));
          show(odoo, rows, rows);
          return outcome(items);
        });
  }

  @Command(description = "Makes a record and prints its id.", mixinStandardHelpOptions = true)
  int create(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "MODEL") String model,
      @Parameters(
              arity = "1..*",
              paramLabel = "NAME=VALUE",
              description = "The value as JSON, else as a text.")
          List<String> values) {
    var body = Map.of("values", OdooWords.values(values));
    return odoo.with(
        surroundings,
        (api, path) -> {
          var made = api.post(path + "/records/" + Pages.encoded(model), body);
          System.out.println(odoo.json() ? made.toPrettyString() : made.path("id").asText());
          return 0;
        });
  }

  @Command(description = "Changes fields of records.", mixinStandardHelpOptions = true)
  int write(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "MODEL") String model,
      @Parameters(split = ",", paramLabel = "IDS", description = "With commas.") List<Long> ids,
      @Parameters(arity = "1..*", paramLabel = "NAME=VALUE") List<String> values) {
    var given = OdooWords.values(values);
    var records = ids.stream().distinct().map(id -> Map.of("id", id, "values", given)).toList();
    return change(odoo, model, Map.of("operation", "update", "records", records));
  }

  @Command(description = "Deletes records for good.", mixinStandardHelpOptions = true)
  int unlink(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "MODEL") String model,
      @Parameters(arity = "1..*", split = ",", paramLabel = "ID") List<Long> ids) {
    return change(odoo, model, Map.of("operation", "delete", "ids", ids));
  }

  @Command(
      description = "Calls a public method and prints what it answers.",
      mixinStandardHelpOptions = true)
  int call(
      @Mixin OdooOptions odoo,
      @Parameters(paramLabel = "MODEL") String model,
      @Parameters(paramLabel = "METHOD") String method,
      @Parameters(arity = "0..*", paramLabel = "NAME=VALUE", description = "Its arguments.")
          @Nullable List<String> arguments,
      @Option(names = "--ids", split = ",", paramLabel = "IDS", description = "The records.")
          @Nullable List<Long> ids,
      @Option(names = "--context", paramLabel = "JSON") @Nullable String context,
      @Option(names = "--raw", description = "As Odoo says it.") boolean raw) {
    var body = ApiClient.JSON.createObjectNode();
    if (ids != null) {
      ids.forEach(body.withArray("ids")::add);
    }
    body.set("arguments", OdooWords.values(arguments == null ? List.of() : arguments));
    if (context != null) {
      body.set("context", OdooWords.json("--context", context));
    }
    return odoo.with(
        surroundings,
        (api, path) -> {
          var target = "/call/" + Pages.encoded(model) + "/" + Pages.encoded(method);
          var answer = api.post(path + target + (raw ? "?raw=true" : ""), body);
          System.out.println((odoo.json() ? answer : answer.path("result")).toPrettyString());
          return 0;
        });
  }

  private int change(OdooOptions odoo, String model, Map<String, ?> body) {
    return odoo.with(
        surroundings,
        (api, path) -> {
          var items = batch(api, path, model, body);
          if (odoo.json()) {
            System.out.println(items.toPrettyString());
          } else {
            items.forEach(
                item ->
                    System.out.println(
                        "  " + item.path("id").asText() + " " + item.path("outcome").asText()));
          }
          return outcome(items);
        });
  }

  private static JsonNode batch(ApiClient api, String path, String model, Map<String, ?> body) {
    return api.post(path + "/records/" + Pages.encoded(model) + "/batch", body).path("items");
  }

  /** What went wrong with single records, and the exit code. */
  private static int outcome(JsonNode items) {
    var code = 0;
    for (var item : items) {
      var outcome = item.path("outcome").asText();
      if (outcome.equals("missing") || outcome.equals("invalid") || outcome.equals("failed")) {
        code = OdooBridgeCommand.FAILED;
        var reason = item.path("message").asText(item.path("errors").toString());
        System.err.println(
            "odoo-bridge: "
                + item.path("id").asText()
                + (outcome.equals("missing") ? " is not there" : ": " + reason));
      }
    }
    return code;
  }

  private static void show(OdooOptions odoo, JsonNode answer, JsonNode rows) {
    if (odoo.json()) {
      System.out.println(answer.toPrettyString());
    } else {
      OdooRows.print(rows);
    }
  }

  private static String search(@Nullable String text) {
    return text == null ? "" : "?search=" + Pages.encoded(text);
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=').append(Pages.encoded(value));
    }
  }
}
