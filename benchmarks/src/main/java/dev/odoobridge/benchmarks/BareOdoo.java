package dev.odoobridge.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bare calls: JSON-2 and nothing of the bridge. */
final class BareOdoo {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String database;
  private final String key;

  BareOdoo(String url, String database, String key) {
    this.url = url;
    this.database = database;
    this.key = key;
  }

  /** Makes the records, so many a call; the ids in their order. */
  List<Long> create(String model, List<Map<String, Object>> values, int batch) {
    var ids = new ArrayList<Long>();
    for (var start = 0; start < values.size(); start += batch) {
      var part = values.subList(start, Math.min(values.size(), start + batch));
      call(model, "create", Map.of("vals_list", part)).forEach(id -> ids.add(id.asLong()));
    }
    return ids;
  }

  /** Reads all records of the model in pages, in the order of ids; how many there were. */
  long readAll(String model, List<Object> domain, List<String> fields, int page) {
    var count = 0L;
    var after = 0L;
    while (true) {
      var all = new ArrayList<>(domain);
      all.add(List.of("id", ">", after));
      var arguments = new LinkedHashMap<String, Object>();
      arguments.put("domain", all);
      arguments.put("fields", fields);
      arguments.put("limit", page);
      arguments.put("order", "id");
      arguments.put("load", "");
      var rows = call(model, "search_read", arguments);
      count += rows.size();
      if (rows.size() < page) {
        return count;
      }
      after = rows.path(rows.size() - 1).path("id").asLong();
    }
  }

  private JsonNode call(String model, String method, Map<String, Object> arguments) {
    try {
      var body = new LinkedHashMap<>(arguments);
      body.put("context", Map.of("lang", "en_US", "tz", "UTC", "active_test", false));
      var request =
          HttpRequest.newBuilder(URI.create(url + "/json/2/" + model + "/" + method))
              .header("Authorization", "bearer " + key)
              .header("X-Odoo-Database", database)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      var tree = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(tree.path("message").asText());
      }
      return tree;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
