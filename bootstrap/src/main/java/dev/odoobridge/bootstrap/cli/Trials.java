package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries in Odoo what can be done with the records of a model. What it makes it removes. */
final class Trials {
  /** All there are, in the order in which they are tried. */
  static final List<String> ALL = List.of("fields", "search", "read", "create", "update", "delete");

  /** Those that change nothing. */
  static final List<String> READING = ALL.subList(0, 3);

  private final ApiClient api;
  private final String odoo;
  private final String model;
  private final int limit;
  private final boolean isDry;
  private final TrialRecords records;
  private final ArrayNode results = ApiClient.JSON.createArrayNode();
  private final List<Long> found = new ArrayList<>();

  /**
   * Prepares them.
   *
   * @param odoo the path of the integration's Odoo
   * @param limit how many records are searched and read
   */
  Trials(ApiClient api, String odoo, String model, int limit, boolean isDry) {
    this.api = api;
    this.odoo = odoo;
    this.model = model;
    this.limit = limit;
    this.isDry = isDry;
    this.records = new TrialRecords(api, odoo + "/records/" + Pages.encoded(model));
  }

  /** Tries these; each result has operation, model, ok, message and duration_ms. */
  ArrayNode run(List<String> operations) {
    var cleaning = new Thread(this::clean, "clean-up");
    Runtime.getRuntime().addShutdownHook(cleaning);
    try {
      if (!READING.containsAll(operations) && !isDry) {
        measured("clean-up", this::leftOvers);
      }
      ALL.stream().filter(operations::contains).forEach(this::attempt);
    } finally {
      records.end();
      Runtime.getRuntime().removeShutdownHook(cleaning);
    }
    return results;
  }

  /** When the command is stopped; what cannot be removed now the next one removes. */
  private void clean() {
    try {
      records.end();
    } catch (RuntimeException _) {
      System.err.println(
          "odoo-bridge: a record in Odoo could not be removed; the next test-operations does it");
    }
  }

  private void attempt(String operation) {
    switch (operation) {
      case "fields" -> measured(operation, this::fields);
      case "search" -> measured(operation, this::search);
      case "read" -> measured(operation, this::read);
      case "create" -> changing(operation, "would make and remove \"" + records.name() + "\"");
      case "update" -> changing(operation, "would make one, rename it and remove it");
      default -> changing(operation, "would make one and delete it");
    }
  }

  private void changing(String operation, String dryWords) {
    measured(operation, () -> isDry ? dryWords : changed(operation));
  }

  private String leftOvers() {
    var removed = records.removeLeftOvers();
    return removed.isEmpty() ? "nothing was left" : "removed what was left: " + removed;
  }

  private JsonNode fieldsOfModel() {
    return api.get(odoo + "/models/" + Pages.encoded(model) + "/fields").path("items");
  }

  private String fields() {
    var fields = fieldsOfModel();
    return fields.size() + " fields";
  }

  private String search() {
    found.clear();
    var page = api.get(path("?fields=id&total=true&limit=" + limit));
    page.path("items").forEach(row -> found.add(row.path("id").asLong()));
    return page.path("total").asText() + " records, the first: " + found;
  }

  private String read() {
    if (found.isEmpty()) {
      search();
    }
    var body = Map.of("operation", "read", "ids", found, "fields", List.of("display_name"));
    var names = new ArrayList<String>();
    if (!found.isEmpty()) {
      api.post(path("/batch"), body)
          .path("items")
          .forEach(item -> names.add(item.path("record").path("display_name").asText("")));
    }
    return names.size() + " read: " + String.join(", ", names);
  }

  private String changed(String operation) {
    var id = records.create(values());
    var words = "made #" + id;
    if (operation.equals("update")) {
      var renamed = records.name() + " renamed";
      api.patch(path("/" + id), Map.of("values", Map.of("name", renamed)));
      var now = api.get(path("/" + id + "?fields=name")).path("name").asText();
      if (!now.equals(renamed)) {
        throw ApiFailure.wrongUse("Odoo kept the name \"" + now + "\"");
      }
      words += ", renamed it";
    }
    records.delete(id);
    return words + ", removed it";
  }

  /** Archived from the start where there is such a thing: then a sync leaves it alone. */
  private Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("name", records.name());
    var names = fieldsOfModel().findValuesAsText("name");
    if (!names.contains("name")) {
      throw ApiFailure.wrongUse(model + " has no name by which a record could be found again");
    }

    if (names.contains("active")) {
      values.put("active", false);
    }
    return values;
  }

  private String path(String rest) {
    return odoo + "/records/" + Pages.encoded(model) + rest;
  }

  private void measured(String operation, Trial trial) {
    var begun = System.nanoTime();
    var result = results.addObject().put("operation", operation).put("model", model);
    try {
      result.put("message", trial.words()).put("ok", true);
    } catch (ApiFailure refused) {
      if (refused.isUnreachable()) {
        throw refused;
      }
      result.put("message", refused.explanation()).put("ok", false);
    }
    result.put("duration_ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }

  /** Something tried; the words say what came of it. */
  private interface Trial {
    String words();
  }
}
