package dev.odoobridge.bootstrap.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import dev.odoobridge.bootstrap.cli.RunFollower;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A bridge of its own with one integration, {@code main}, with one Odoo. */
final class Served implements AutoCloseable {
  static final String MAIN = "/api/v1/integrations/main";

  private final StartedBridge started;
  private final boolean mine;
  private final ApiClient api;
  private final String profile;

  Served(OdooUnderTest odoo, String profile, Path data) {
    this(odoo, profile, StartedBridge.in(data), true);
  }

  /** On a bridge that others use as well. */
  Served(OdooUnderTest odoo, String profile, StartedBridge shared) {
    this(odoo, profile, shared, false);
  }

  private Served(OdooUnderTest odoo, String profile, StartedBridge started, boolean mine) {
    this.started = started;
    this.mine = mine;
    this.api = new ApiClient(url(), started.bridge().adminToken());
    api.post("/api/v1/integrations", odoo.integration("main", profile));
    this.profile = profile;
  }

  /** From now on Odoo is looked for there. */
  void moveOdooTo(OdooUnderTest odoo, String url) {
    api.put(MAIN, odoo.at(url).integration("main", profile));
  }

  URI url() {
    return started.bridge().url();
  }

  ApiClient api() {
    return api;
  }

  /** A header of what is answered there. */
  String header(String path, String name) {
    var request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Authorization", "Bearer " + token())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      return answer.headers().firstValue(name).orElse("");
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  /** Of somebody who may do everything. */
  String token() {
    return started.bridge().adminToken().reveal();
  }

  TestDatabase database() {
    return started.database();
  }

  JsonNode put(String entity, String id, Map<String, Object> fields) {
    return api.put(record(entity, id), fields);
  }

  JsonNode patch(String entity, String id, Map<String, Object> fields) {
    return api.patch(record(entity, id), fields);
  }

  JsonNode get(String entity, String id) {
    return api.get(record(entity, id));
  }

  /** A field of a record, as text. */
  String field(String entity, String id, String field) {
    return get(entity, id).path("fields").path(field).asText();
  }

  long odooId(String entity, String id) {
    return get(entity, id).path("odoo_id").asLong();
  }

  List<JsonNode> all(String entity) {
    var all = new ArrayList<JsonNode>();
    api.get(MAIN + "/records/" + entity + "?limit=1000").path("items").forEach(all::add);
    return all;
  }

  private static String record(String entity, String id) {
    return MAIN + "/records/" + entity + "/" + id;
  }

  /** Syncs and expects that all went well. */
  JsonNode sync(String direction) {
    return sync(Map.of("direction", direction));
  }

  JsonNode sync(Map<String, Object> request) {
    var run = run(request);
    if (!run.path("status").asText().equals("succeeded")) {
      throw new AssertionError(run + " " + items(run));
    }
    return run;
  }

  JsonNode run(Map<String, Object> request) {
    return new RunFollower(api).sync("main", request, false);
  }

  JsonNode items(JsonNode run) {
    return api.get("/api/v1/runs/" + run.path("id").asText() + "/items?limit=200").path("items");
  }

  /** Runs a command of the program against this bridge. */
  Ran command(String... arguments) {
    var environment =
        Map.of(
            "ODOO_BRIDGE_SERVER",
            url().toString(),
            "ODOO_BRIDGE_TOKEN",
            started.bridge().adminToken().reveal());
    var out = System.out;
    var err = System.err;
    var printed = new ByteArrayOutputStream();
    try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(stream);
      System.setErr(stream);
      var code = OdooBridgeCommand.run(environment, arguments);
      return new Ran(code, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Override
  public void close() {
    if (mine) {
      started.close();
    } else {
      api.delete(MAIN);
    }
    api.close();
  }

  /** How a command ended and what it printed. */
  record Ran(int code, String printed) {}
}
