package dev.odoobridge.benchmarks;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.config.Guarding;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A bridge of its own with a fresh embedded database. */
final class BridgeSide implements AutoCloseable {
  private static final Guarding UNLIMITED =
      new Guarding(Duration.ofDays(1), 0, 0, 0, Set.of(), true, Optional.empty());
  private final Bridge bridge;
  private final ApiClient api;
  private final Map<String, String> environment;
  private int made;
  private boolean prepared;

  private BridgeSide(Bridge bridge, ApiClient api, Map<String, String> environment) {
    this.bridge = bridge;
    this.api = api;
    this.environment = environment;
  }

  static BridgeSide start(Map<String, String> environment) {
    try {
      var data = Files.createTempDirectory("odoo-bridge-bench");
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
      var settings = Settings.in(data).with(UNLIMITED);
      var bridge = Bridge.start(settings, InstantSource.system());
      return new BridgeSide(bridge, new ApiClient(bridge.url(), bridge.adminToken()), environment);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A new integration that knows nothing of the Odoo yet, with these settings beside the usual. */
  BridgeIntegration integration(Map<String, Object> settings) {
    var integration = withoutOdoo(settings);
    if (!prepared) {
      integration.prepareOdoo();
      prepared = true;
    }
    return integration;
  }

  /** The same, whose Odoo need not be there, as nothing asks for it. */
  BridgeIntegration withoutOdoo(Map<String, Object> settings) {
    var body = new LinkedHashMap<String, Object>();
    var id = "bench-" + ++made;
    body.put("id", id);
    body.put("url", environment.get("ODOO_URL"));
    body.put("database", environment.get("ODOO_DB"));
    body.put("username", environment.get("ODOO_USERNAME"));
    body.put("api_key", environment.get("ODOO_API_KEY"));
    body.put("profile", "go4rent");
    body.put("auto_sync", false);
    body.putAll(settings);
    api.post("/api/v1/integrations", body);
    return new BridgeIntegration(api, bridge.adminToken(), id);
  }

  @Override
  public void close() {
    api.close();
    bridge.close();
  }
}
