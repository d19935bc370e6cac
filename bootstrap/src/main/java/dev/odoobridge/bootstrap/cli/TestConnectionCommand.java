package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code odoo-bridge test-connection}: does an integration's Odoo let us in, does its mapping fit.
 */
@Command(
    name = "test-connection",
    description = "Tries an integration's Odoo and holds its mapping against it.",
    mixinStandardHelpOptions = true)
final class TestConnectionCommand implements Callable<Integer> {
  /** Invoices, partners, products. */
  private static final List<String> RESOURCES =
      List.of("account.move", "res.partner", "product.product");

  private static final int READ = 5;
  private final Surroundings surroundings;
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Mixin private MeantIntegration integration = new MeantIntegration();

  @Option(names = "--verbose", description = "Show whom it speaks to and how long that takes.")
  private boolean verbose;

  @Option(
      names = "--test-operations",
      description = "Try to list fields, to search and to read, too.")
  private boolean testOperations;

  @Option(
      names = "--test-resources",
      description = "Look whether invoices, partners and products can be read, too.")
  private boolean testResources;

  TestConnectionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var session = service.open(surroundings)) {
      var id = integration.of(session);
      var path = "/api/v1/integrations/" + id;
      var begun = System.nanoTime();
      var answer = session.api().post(path + "/test-connection", "");
      var took = Duration.ofNanos(System.nanoTime() - begun);
      var works = answer.path("ok").asBoolean();
      var trials = works ? trials(session.api(), path + "/odoo") : ApiClient.JSON.createArrayNode();
      if (service.json()) {
        System.out.println(json(answer, trials).toPrettyString());
      } else {
        if (verbose) {
          print(session.api().get(path), took);
        }
        print(answer);
        if (!trials.isEmpty()) {
          TrialReport.print(trials);
        }
      }
      return works && answer.path("problems").isEmpty() && TrialReport.isGood(trials)
          ? 0
          : OdooBridgeCommand.FAILED;
    }
  }

  private ArrayNode trials(ApiClient api, String odoo) {
    var results = ApiClient.JSON.createArrayNode();
    if (testOperations) {
      results.addAll(new Trials(api, odoo, "res.partner", READ, false).run(Trials.READING));
    }
    if (testResources) {
      for (var model : RESOURCES) {
        results.addAll(new Trials(api, odoo, model, READ, false).run(List.of("search")));
      }
    }
    return results;
  }

  /** The answer as it is; with what was tried besides when that was asked for. */
  private static JsonNode json(JsonNode answer, ArrayNode trials) {
    if (trials.isEmpty() || !answer.isObject()) {
      return answer;
    }
    ObjectNode both = answer.deepCopy();
    both.set("trials", trials);
    return both;
  }

  private static void print(JsonNode integration, Duration took) {
    System.out.println("Integration " + integration.path("id").asText());
    for (var member : List.of("url", "database", "username", "company", "profile", "transport")) {
      if (integration.hasNonNull(member)) {
        System.out.println("  " + member + ": " + integration.path(member).asText());
      }
    }
    System.out.println("  tested in " + took.toMillis() + " ms");
  }

  private static void print(JsonNode answer) {
    if (!answer.path("ok").asBoolean()) {
      System.out.println("It does not work: " + answer.path("message").asText());
      return;
    }
    System.out.println(
        "Odoo "
            + answer.path("version").asText()
            + " answers over "
            + answer.path("transport").asText()
            + ". "
            + answer.path("reason").asText());
    answer.path("notes").forEach(note -> System.out.println("  note: " + note.asText()));
    answer
        .path("problems")
        .properties()
        .forEach(
            entity ->
                entity
                    .getValue()
                    .forEach(
                        problem ->
                            System.out.println(
                                "  "
                                    + entity.getKey()
                                    + " does not fit: "
                                    + problem.path("path").asText()
                                    + ": "
                                    + problem.path("message").asText())));
  }
}
