package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.bootstrap.config.Guarding;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Where secrets are not: in answers, errors, logs, runs and the database. */
class SecretsTest {
  private static final String API = "/api/v1/";
  private static final String OLD_KEY = "the-key-of-the-first-year";
  private static final String NEW_KEY = "the-key-of-the-second-year";
  private static final List<String> SEEDS =
      List.of("SEED-api-key-1", "SEED-odoo-password-2", "SEED-user-password-3", OLD_KEY, NEW_KEY);

  @TempDir private Path data;
  private TestDatabase database;
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<String> answers = new ArrayList<>();

  @BeforeEach
  void listen() {
    database = MigratedDatabase.create();
    logged.start();
    ours().setLevel(Level.TRACE);
    ours().addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    ours().detachAppender(logged);
    ours().setLevel(null);
    database.close();
  }

  private static Logger ours() {
    return (Logger) LoggerFactory.getLogger("dev.odoobridge");
  }

  private Bridge start(String key, Optional<String> oldKey) {
    var address = TestAddress.of(database);
    var guarding =
        new Guarding(Duration.ofDays(1), 0, 0, 0, Set.of(), true, oldKey.map(Secret::new));
    return Bridge.start(
        Settings.in(data).with(address).withSecretKey(new Secret(key)).with(guarding),
        InstantSource.system());
  }

  private void tried(Runnable work) {
    try {
      work.run();
    } catch (ApiFailure refused) {
      answers.add(String.valueOf(refused.getMessage()));
    }
  }

  private void use(ApiClient api) {
    var shop =
        Map.of(
            "id", "shop",
            "profile", "go4rent",
            "url", "http://127.0.0.1:1",
            "database", "x",
            "username", "bot",
            "api_key", "SEED-api-key-1",
            "password", "SEED-odoo-password-2",
            "auto_sync", false);
    tried(() -> answers.add(api.post(API + "integrations", shop).toString()));
    tried(() -> answers.add(api.put(API + "integrations/shop", shop).toString()));
    tried(() -> api.post(API + "integrations", Map.of("api_key", List.of("SEED-api-key-1"))));
    var user = Map.of("name", "anna", "role", "host", "password", "SEED-user-password-3");
    tried(() -> answers.add(api.post(API + "users", user).toString()));
    var wrong = Map.of("username", "anna", "password", "SEED-user-password-3", "x", 1);
    tried(() -> api.post(API + "auth/token", wrong));
    tried(
        () ->
            answers.add(api.post(API + "integrations/shop/test-connection", Map.of()).toString()));
    tried(() -> answers.add(api.post(API + "integrations/shop/sync?wait=20", Map.of()).toString()));
    for (var path :
        List.of(
            "integrations",
            "integrations/shop",
            "integrations/shop/status",
            "runs",
            "failures",
            "users",
            "tokens",
            "audit",
            "audit?action=integrations")) {
      tried(() -> answers.add(api.get(API + path).toString()));
    }
  }

  private List<String> rows() throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var found =
          statement.executeQuery(
              "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (var table : tables) {
        try (var found = statement.executeQuery("SELECT it::text FROM " + table + " AS it")) {
          while (found.next()) {
            rows.add(table + ": " + found.getString(1));
          }
        }
      }
    }
    return rows;
  }

  private String log() {
    var text = new StringBuilder();
    for (var event : List.copyOf(logged.list)) {
      text.append(event.getFormattedMessage()).append(' ').append(event.getKeyValuePairs());
      for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
        text.append(' ').append(thrown.getMessage());
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void nothingSecretIsShownLoggedOrStored() throws SQLException {
    try (var bridge = start(OLD_KEY, Optional.empty());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      use(api);
    }

    var stored = String.join("\n", rows());
    assertTrue(stored.contains("shop") && answers.size() > 12 && !log().isEmpty());
    for (var seed : SEEDS) {
      assertFalse(answers.toString().contains(seed), () -> seed + " in " + answers);
      assertFalse(stored.contains(seed), () -> seed + " in " + stored);
      assertFalse(log().contains(seed), () -> seed + " in " + log());
    }
  }

  @Test
  void afterTheKeyWasChangedTheOldOneIsNotNeeded() throws Exception {
    String once;
    try (var bridge = start(OLD_KEY, Optional.empty());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      use(api);
      once = askedOnce(bridge);
    }

    try (var bridge = start(NEW_KEY, Optional.of(OLD_KEY));
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      assertEquals(once, askedOnce(bridge));
      assertTrue(api.get(API + "integrations/shop").path("api_key_set").asBoolean());
      var rotated = api.post(API + "secrets/rotate", Map.of());
      assertEquals(3, rotated.path("rotated").asLong());
    }

    try (var bridge = start(NEW_KEY, Optional.empty());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      assertTrue(api.get(API + "integrations/shop").path("api_key_set").asBoolean());
      assertTrue(api.get(API + "integrations/shop").path("password_set").asBoolean());
      assertEquals(once, askedOnce(bridge));
    }
  }

  /** The token that is made under one key, however often it is asked for. */
  private static String askedOnce(Bridge bridge) throws Exception {
    var request =
        HttpRequest.newBuilder(bridge.url().resolve(API + "tokens"))
            .header("Authorization", "Bearer " + bridge.adminToken().reveal())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "order-4711")
            .POST(BodyPublishers.ofString("{\"name\": \"app\", \"role\": \"host\"}"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      assertEquals(201, answer.statusCode(), answer.body());
      return answer.body();
    }
  }
}
