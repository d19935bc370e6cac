package dev.odoobridge.bootstrap.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.adapter.persistence.PostgresRunStore;
import dev.odoobridge.application.sync.SyncWorker;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.scenario.MigratedDatabase;
import dev.odoobridge.bootstrap.scenario.TestAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.testkit.database.SharedPrograms;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A bridge as it starts, is used and starts again. */
class BridgeTest {
  private static final Map<String, Object> SHOP =
      Map.of(
          "id", "shop",
          "profile", "go4rent",
          "url", "http://127.0.0.1:1",
          "database", "x",
          "username", "x",
          "api_key", "0123456789",
          "auto_sync", false);

  @TempDir private Path data;
  private TestDatabase database;

  @BeforeEach
  void makeADatabase() {
    database = MigratedDatabase.create();
  }

  @AfterEach
  void removeIt() {
    database.close();
  }

  private DatabaseAddress address() {
    return TestAddress.of(database);
  }

  private Bridge start() {
    return start(Optional.of(address()));
  }

  private Bridge start(Optional<DatabaseAddress> address) {
    var settings = address.map(Settings.in(data)::with).orElse(Settings.in(data));
    return Bridge.start(settings, InstantSource.system());
  }

  private static ApiClient commands(Bridge bridge) {
    return new ApiClient(bridge.url(), bridge.adminToken());
  }

  private static void signIn(Bridge bridge, String password) {
    try (var nobody = new ApiClient(bridge.url(), new Secret("none"))) {
      nobody.post("/api/v1/auth/token", Map.of("username", "admin", "password", password));
    }
  }

  @Test
  void makesTheFirstAdminOnlyForWhoeverShowsThePassword() {
    try (var command = start();
        var api = commands(command)) {
      assertEquals(0, api.get("/api/v1/integrations").path("items").size());
      assertThrows(ApiFailure.class, () -> signIn(command, "any password"));
    }
    try (var serve = start()) {
      signIn(serve, serve.ensureAdmin().orElseThrow().reveal());
      assertEquals(Optional.empty(), serve.ensureAdmin());
    }
  }

  @Test
  void settlesARunWhoseProcessDied() {
    try (var first = start();
        var api = commands(first)) {
      api.post("/api/v1/integrations", SHOP);
    }
    try (var opened = Database.open(address())) {
      new PostgresRunStore(opened.transactions())
          .save(
              new Run(
                  new RunId("dead"),
                  new IntegrationId("shop"),
                  SyncRequest.of(Direction.BOTH),
                  "admin",
                  RunStatus.RUNNING,
                  Instant.parse("2026-11-20T10:00:00Z"),
                  Optional.empty(),
                  Map.of(),
                  Optional.empty()));
    }

    try (var second = start();
        var api = commands(second)) {
      assertEquals("interrupted", api.get("/api/v1/runs/dead").path("status").asText());
    }
  }

  @Test
  void answersAWriteWithWhatIsStored() {
    try (var bridge = start();
        var api = commands(bridge)) {
      var made = api.post("/api/v1/integrations", SHOP);
      var record = "/api/v1/integrations/shop/records/customer/c-1";

      var put = api.put(record, Map.of("first_name", "Ada"));

      assertEquals(put.path("changed_at"), api.get(record).path("changed_at"));
      assertEquals(
          made.path("created_at"), api.get("/api/v1/integrations/shop").path("created_at"));
      whatIsPutTwiceIsAsIfItWasPutOnce(api);
    }
  }

  private static void whatIsPutTwiceIsAsIfItWasPutOnce(ApiClient api) {
    var shop = "/api/v1/integrations/shop";
    var virtual = shop + "/virtual-fields/res.partner";
    var hourly = Map.of("id", "often", "integration", "shop", "every", "PT1H");
    api.post("/api/v1/schedules", hourly);
    var puts = new LinkedHashMap<String, Map<String, Object>>();
    puts.put(shop, SHOP);
    puts.put(shop + "/records/customer/c-2", Map.of("first_name", "Eve"));
    puts.put(shop + "/auto-sync", Map.of("entity", "customer", "on", false));
    puts.put(shop + "/odoo/cache", Map.of("seconds", 7));
    puts.put(virtual, Map.of("kept_days", 9));
    puts.put(virtual + "/fields/color", Map.of("type", "char"));
    puts.put(virtual + "/values/7", Map.of("color", "red"));
    puts.put("/api/v1/schedules/often", Map.of("integration", "shop", "every", "PT2H"));
    puts.put("/api/v1/log-levels/dev.odoobridge.none", Map.of("level", "WARN"));
    puts.forEach((path, body) -> assertEquals(put(api, path, body), put(api, path, body), path));
    var mapping = api.getText(shop + "/mapping");
    var yaml = "application/yaml";
    assertEquals(
        api.sendText("PUT", shop + "/mapping", yaml, mapping).path("version"),
        api.sendText("PUT", shop + "/mapping", yaml, mapping).path("version"));
    api.delete("/api/v1/log-levels/dev.odoobridge.none");
  }

  /** When it was said is the only thing that may be another one. */
  private static JsonNode put(ApiClient api, String path, Map<String, Object> body) {
    var answer = (ObjectNode) api.put(path, body);
    answer.remove(List.of("updated_at", "next_at"));
    return answer;
  }

  @Test
  void tellsTheTimeToTheMicrosecond() {
    var clock =
        new StoredClock(InstantSource.fixed(Instant.parse("2026-11-20T10:00:00.123456789Z")));

    assertEquals(Instant.parse("2026-11-20T10:00:00.123456Z"), clock.instant());
  }

  @Test
  void saysInTheLogWhyARunFailed() {
    var lines = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(SyncWorker.class);
    lines.start();
    logger.addAppender(lines);
    try (var bridge = start();
        var api = commands(bridge)) {
      api.post("/api/v1/integrations", SHOP);
      api.post("/api/v1/integrations/shop/sync?wait=60", Map.of());
    } finally {
      logger.detachAppender(lines);
    }

    var line = lines.list.getFirst();
    assertEquals(Level.WARN, line.getLevel());
    var pairs = line.getKeyValuePairs().toString();
    assertTrue(pairs.contains("code=\"odoo-unavailable\""), pairs);
    assertTrue(pairs.contains("refuses connections"), pairs);
  }

  @Test
  void goesOnWorkingWhenItsDatabaseWasKilled() throws IOException {
    // The database server may run as another user, who has to get through to its own folder.
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    SharedPrograms.linkInto(data.resolve("postgres"));
    try (var bridge = start(Optional.empty());
        var api = commands(bridge)) {
      api.post("/api/v1/integrations", SHOP);
      var pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip();
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();

      var since = System.nanoTime();
      while (!writes(api)) {
        assertTrue(System.nanoTime() - since < 60_000_000_000L, "it does not come back");
        LockSupport.parkNanos(50_000_000);
      }
      for (var number = 0; number < 20; number++) {
        assertTrue(writes(api), "it works again, and then does not");
      }
    }
  }

  /** Whoever is told that it is not known whether it was stored sends it again. */
  private static boolean writes(ApiClient api) {
    try {
      var record = "/api/v1/integrations/shop/records/customer/c-1";
      return api.put(record, Map.of("first_name", "Ada")).path("id").asText().equals("c-1");
    } catch (ApiFailure notYet) {
      return false;
    }
  }
}
