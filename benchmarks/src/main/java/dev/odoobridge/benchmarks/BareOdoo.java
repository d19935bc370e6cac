package dev.odoobridge.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The bare calls, and nothing of the bridge. Thread-safe. */
final class BareOdoo {
  private static final Map<String, Object> CONTEXT =
      Map.of("lang", "en_US", "tz", "UTC", "active_test", false);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BareWire wire;

  private BareOdoo(BareWire wire) {
    this.wire = wire;
  }

  static BareOdoo of(Map<String, String> environment) {
    return new BareOdoo(BareWire.of(environment));
  }

  /** Whether this Odoo writes different values to many records in one call. */
  boolean savesMany() {
    return wire.isNew();
  }

  /** Makes the records, so many a call and so many calls at a time; the ids in their order. */
  List<Long> create(
      String model, List<Map<String, Object>> values, int batch, int parallel, boolean quiet) {
    var ids = new ArrayList<Long>();
    each(
            parts(values, batch),
            parallel,
            part -> call(model, "create", List.of(), Map.of("vals_list", part), quiet))
        .forEach(answer -> answer.forEach(id -> ids.add(id.asLong())));
    return ids;
  }

  /** Writes to each record its own values in the way that is best for this version. */
  void update(String model, Map<Long, Map<String, Object>> values, int batch, int parallel) {
    var entries = List.copyOf(values.entrySet());
    each(
        parts(entries, savesMany() ? batch : 1),
        parallel,
        part -> {
          var ids = part.stream().map(Map.Entry::getKey).toList();
          var each = part.stream().map(Map.Entry::getValue).toList();
          return savesMany()
              ? call(
                  model,
                  "web_save_multi",
                  ids,
                  Map.of("vals_list", each, "specification", Map.of()),
                  false)
              : call(model, "write", ids, Map.of("vals", each.getFirst()), false);
        });
  }

  /** Updates by {@code load}, which finds records by their id in the database. */
  void load(String model, Map<Long, Map<String, Object>> values, int batch, int parallel) {
    var fields = new ArrayList<String>(values.values().iterator().next().keySet());
    var columns = new ArrayList<String>(List.of(".id"));
    columns.addAll(fields);
    var rows =
        values.entrySet().stream()
            .map(
                entry -> {
                  var row = new ArrayList<Object>(List.of(String.valueOf(entry.getKey())));
                  fields.forEach(field -> row.add(String.valueOf(entry.getValue().get(field))));
                  return row;
                })
            .toList();
    each(
        parts(rows, batch),
        parallel,
        part -> {
          var answer =
              call(model, "load", List.of(), Map.of("fields", columns, "data", part), false);
          if (!answer.path("ids").isArray()) {
            throw new IllegalStateException(answer.toString());
          }
          return answer;
        });
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
      if (wire.isNew()) {
        arguments.put("load", "");
      }
      var rows = call(model, "search_read", List.of(), arguments, false);
      count += rows.size();
      if (rows.size() < page) {
        return count;
      }
      after = rows.path(rows.size() - 1).path("id").asLong();
    }
  }

  long count(String model, List<Object> domain) {
    return call(model, "search_count", List.of(), Map.of("domain", domain), false).asLong();
  }

  JsonNode call(
      String model, String method, List<Long> ids, Map<String, Object> arguments, boolean quiet) {
    var context = new LinkedHashMap<>(CONTEXT);
    if (quiet) {
      context.put("tracking_disable", true);
    }
    try {
      var answer =
          http.send(
              wire.request(model, method, ids, arguments, context),
              HttpResponse.BodyHandlers.ofByteArray());
      return wire.result(answer);
    } catch (IOException failed) {
      throw new IllegalStateException(model + "." + method, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private interface Work<T> {
    JsonNode of(List<T> part);
  }

  private static <T> List<List<T>> parts(List<T> all, int size) {
    var parts = new ArrayList<List<T>>();
    for (var start = 0; start < all.size(); start += size) {
      parts.add(all.subList(start, Math.min(all.size(), start + size)));
    }
    return parts;
  }

  private static <T> List<JsonNode> each(Collection<List<T>> parts, int parallel, Work<T> work) {
    try (var threads = Executors.newFixedThreadPool(parallel)) {
      var calls = parts.stream().map(part -> (Callable<JsonNode>) () -> work.of(part)).toList();
      var answers = new ArrayList<JsonNode>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static final JsonMapper JSON = new JsonMapper();

  static HttpRequest.Builder json(String url, Object body) throws IOException {
    return HttpRequest.newBuilder(java.net.URI.create(url))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }
}
