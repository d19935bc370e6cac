package dev.odoobridge.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.RunFollower;
import dev.odoobridge.domain.integration.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One integration of the measured bridge, through its API. */
record BridgeIntegration(ApiClient api, Secret token, String id) {
  private static final int LINES = 5000;
  static final int PAGE = 1000;

  private String path() {
    return "/api/v1/integrations/" + id;
  }

  void prepareOdoo() {
    api.post(path() + "/prepare-odoo", "");
  }

  void put(String entity, List<Map<String, Object>> records) {
    for (var start = 0; start < records.size(); start += LINES) {
      var lines = new StringBuilder();
      for (var record : records.subList(start, Math.min(records.size(), start + LINES))) {
        lines.append(json(record)).append('\n');
      }
      api.postLines(path() + "/records/" + entity, lines.toString());
    }
  }

  /** Sets virtual values, a record a line. */
  void setVirtual(String model, List<Map<String, Object>> records) {
    for (var start = 0; start < records.size(); start += LINES) {
      var lines = new StringBuilder();
      for (var record : records.subList(start, Math.min(records.size(), start + LINES))) {
        lines.append(json(record)).append('\n');
      }
      api.postLines(path() + "/virtual-fields/" + model + "/values", lines.toString());
    }
  }

  void define(String model, String field, Map<String, Object> definition) {
    api.put(path() + "/virtual-fields/" + model + "/fields/" + field, definition);
  }

  JsonNode merged(String model, String query) {
    return api.get(path() + "/virtual-fields/" + model + "/merged" + query);
  }

  /** As a part of a query: a text as it is, all else as JSON. */
  static String encoded(Object value) {
    var text = value instanceof String given ? given : json(value);
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  void putOne(String entity, Map<String, Object> record) {
    api.put(recordPath(entity, record), record);
  }

  String recordPath(String entity, Map<String, Object> record) {
    return path() + "/records/" + entity + "/" + record.get("id");
  }

  LeanCaller caller() {
    return new LeanCaller(api.base(), token.reveal());
  }

  static byte[] bytes(Map<String, Object> record) {
    return json(record).getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Object value) {
    try {
      return ApiClient.JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Syncs one entity one way; the time the run says it took, in milliseconds. */
  double sync(String entity, String direction) {
    return run(entity, direction).path("duration_ms").asDouble();
  }

  /** The finished run of a sync of one entity. */
  JsonNode run(String entity, String direction) {
    var run =
        new RunFollower(api)
            .sync(id, Map.of("entities", List.of(entity), "direction", direction), false);
    if (!run.path("status").asText().equals("succeeded")) {
      throw new IllegalStateException(run.toPrettyString());
    }
    return run;
  }

  JsonNode record(String entity, String hostId) {
    return api.get(path() + "/records/" + entity + "/" + hostId);
  }

  /** How many records wait to be sent. */
  long pending(String entity) {
    return api.get(path() + "/records/" + entity + "?limit=1").path("pending").asLong();
  }

  /** Behind all changes of the feed. */
  String newestChange() {
    return api.get("/api/v1/changes?integration=" + id + "&after=newest").path("next").asText();
  }

  /** Whether the feed tells of that record behind the cursor; waits for it. */
  boolean isTold(String cursor, String hostId) {
    var found =
        api.get("/api/v1/changes?integration=" + id + "&after=" + cursor + "&limit=1000&wait=20");
    for (var item : found.path("items")) {
      if (item.path("id").asText().equals(hostId)) {
        return true;
      }
    }
    return false;
  }

  JsonNode status() {
    return api.get(path() + "/status");
  }

  /** The Odoo ids of the records, by host id. */
  Map<String, Long> odooIds(String entity) {
    var ids = new HashMap<String, Long>();
    walk(
        entity,
        "id",
        page ->
            page.path("items")
                .forEach(item -> ids.put(item.path("id").asText(), item.path("odoo_id").asLong())));
    return ids;
  }

  /** Where each page of a list in that order begins but the first. */
  List<String> cursors(String entity, String order) {
    var cursors = new ArrayList<String>();
    walk(
        entity,
        order,
        page -> {
          if (!page.path("next").isNull()) {
            cursors.add(page.path("next").asText());
          }
        });
    return cursors;
  }

  JsonNode page(String entity, String order, String after, int limit) {
    return api.get(list(entity, order, limit) + "&after=" + encoded(after));
  }

  private void walk(String entity, String order, Consumer<JsonNode> each) {
    var page = api.get(list(entity, order, PAGE));
    while (!page.path("next").isNull()) {
      each.accept(page);
      page = page(entity, order, page.path("next").asText(), PAGE);
    }
    each.accept(page);
  }

  private String list(String entity, String order, int limit) {
    return path() + "/records/" + entity + "?limit=" + limit + "&order=" + encoded(order);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The integration does as these settings say from now on. */
  void change(Map<String, Object> settings) {
    var body = new HashMap<String, Object>();
    api.get(path())
        .properties()
        .forEach(
            member -> {
              if (!member.getValue().isNull()) {
                body.put(member.getKey(), member.getValue());
              }
            });
    body.putAll(settings);
    api.put(path(), body);
  }
}
