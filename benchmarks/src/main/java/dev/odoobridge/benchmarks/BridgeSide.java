package dev.odoobridge.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.RunFollower;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bridge of its own with a fresh embedded database, and one integration. */
final class BridgeSide implements AutoCloseable {
  private static final String INTEGRATION = "/api/v1/integrations/bench";
  private final Bridge bridge;
  private final ApiClient api;

  private BridgeSide(Bridge bridge, ApiClient api) {
    this.bridge = bridge;
    this.api = api;
  }

  static BridgeSide start(Map<String, String> environment, int batch) {
    try {
      var data = Files.createTempDirectory("odoo-bridge-bench");
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
      var settings =
          new Settings(
              "127.0.0.1",
              0,
              data,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      var bridge = Bridge.start(settings, InstantSource.system());
      var side = new BridgeSide(bridge, new ApiClient(bridge.url(), bridge.adminToken()));
      side.connect(environment, batch);
      return side;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void connect(Map<String, String> environment, int batch) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", "bench");
    body.put("url", environment.get("ODOO_URL"));
    body.put("database", environment.get("ODOO_DB"));
    body.put("username", environment.get("ODOO_USERNAME"));
    body.put("api_key", environment.get("ODOO_API_KEY"));
    body.put("profile", "go4rent");
    body.put("auto_sync", false);
    body.put("batch_size", batch);
    api.post("/api/v1/integrations", body);
    api.post(INTEGRATION + "/prepare-odoo", "");
  }

  void put(String entity, List<Map<String, Object>> records) {
    var lines = new StringBuilder();
    for (var record : records) {
      try {
        lines.append(ApiClient.JSON.writeValueAsString(record)).append('\n');
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    api.postLines(INTEGRATION + "/records/" + entity, lines.toString());
  }

  /** Syncs one entity one way; the time the run says it took, in milliseconds. */
  long sync(String entity, String direction) {
    var run =
        new RunFollower(api)
            .sync("bench", Map.of("entities", List.of(entity), "direction", direction), false);
    return checked(run).path("duration_ms").asLong();
  }

  /** The Odoo id of a host record. */
  long odooId(String entity, String id) {
    return api.get(INTEGRATION + "/records/" + entity + "/" + id).path("odoo_id").asLong();
  }

  private static JsonNode checked(JsonNode run) {
    if (!run.path("status").asText().equals("succeeded")) {
      throw new IllegalStateException(run.toPrettyString());
    }
    return run;
  }

  @Override
  public void close() {
    api.close();
    bridge.close();
  }
}
