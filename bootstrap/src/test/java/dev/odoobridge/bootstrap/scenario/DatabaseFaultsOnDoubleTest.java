package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import dev.odoobridge.testkit.network.FaultProxy;
import dev.odoobridge.testkit.network.NetworkFault;
import dev.odoobridge.testkit.odoo.OdooCall;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network between bridge and PostgreSQL that cuts connections in the middle of runs. */
class DatabaseFaultsOnDoubleTest {
  private static final Duration LIMIT = Duration.ofSeconds(12);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void losesAndDoublesNothingAndRecoversByItself(@TempDir Path data) throws Exception {
    var customers = RentalSample.of("d-", 6, 0, 120, 0, 0).customers();
    try (var odoo = OdooUnderTest.started(19);
        var database = MigratedDatabase.create();
        var network = before(database);
        var bridge = Bridge.start(settings(data, database, network), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo);
      host.syncByItself();

      for (var from = 0; from < customers.size(); from += 40) {
        cutWhileARunWaitsForOdoo(odoo, network, host, customers.subList(from, from + 40));
      }

      Eventually.holds(
          LIMIT, () -> isDone(host), () -> host.pending("customer") + " left; " + host.runs());
      new Arrived(odoo.hands(), "d-")
          .completely(new RentalSample(List.of(), customers, List.of(), List.of()));
    }
  }

  @Test
  void keepsEachAnsweredWriteWhateverCommitIsCutOff(@TempDir Path data) {
    var customers = RentalSample.of("d-", 8, 0, 60, 0, 0).customers();
    try (var odoo = OdooUnderTest.started(19);
        var database = MigratedDatabase.create();
        var network = before(database);
        var bridge = Bridge.start(settings(data, database, network), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo);
      host.syncByItself();
      var refused = 0;

      for (var index = 0; index < customers.size(); index++) {
        if (index % 15 == 7) {
          network.arm(2, request -> request.contains("COMMIT"), new NetworkFault.CutReply(0));
          network.arm(1, request -> request.contains("COMMIT"), new NetworkFault.CutRequest());
        }
        refused += putUntilAnswered(api, customers.get(index));
      }

      assertTrue(network.met() >= 6, () -> network.met() + " commits were cut off");
      assertTrue(refused < 15, "refused " + refused);
      Eventually.holds(
          LIMIT, () -> isDone(host), () -> host.pending("customer") + " left; " + host.runs());
      new Arrived(odoo.hands(), "d-")
          .completely(new RentalSample(List.of(), customers, List.of(), List.of()));
    }
  }

  @Test
  void startsBeforeItsDatabaseAndGoesOnWhenThatIsThere(@TempDir Path data) throws Exception {
    try (var database = MigratedDatabase.create();
        var network = before(database);
        var http = HttpClient.newHttpClient()) {
      network.refuse();
      var settings = settings(data, database, network, freePort());
      var url = "http://127.0.0.1:" + settings.port();
      var starting =
          CompletableFuture.supplyAsync(
              () -> Bridge.startPatiently(settings, InstantSource.system()));

      Eventually.holds(
          PATIENCE, () -> status(http, url + "/health/live") == 200, () -> "it does not live");
      assertEquals(503, status(http, url + "/health/ready"));
      assertEquals(503, status(http, url + "/api/v1/integrations"));
      network.accept();

      try (var bridge = starting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        assertEquals(url, bridge.url().toString());
        assertEquals(200, status(http, url + "/health/ready"));
        assertEquals(401, status(http, url + "/api/v1/integrations"));
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** 0 when nobody answers. */
  private static int status(HttpClient http, String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException nobody) {
      return 0;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Odoo has done the work when the bridge finds that it cannot store what became of it. */
  private static void cutWhileARunWaitsForOdoo(
      OdooUnderTest odoo, FaultProxy network, Host host, List<Map<String, Object>> customers)
      throws InterruptedException {
    var gate =
        odoo.own()
            .orElseThrow()
            .faults()
            .hold(call -> call.model().equals("res.partner") && isCreate(call));
    customers.forEach(customer -> putUntilAnswered(host.api(), customer));
    assertTrue(gate.awaitArrival(LIMIT), "no create came");
    network.refuse();
    gate.open();
    network.accept();
  }

  private static boolean isCreate(OdooCall call) {
    return call.method().equals("create");
  }

  /** How often it was refused. */
  private static int putUntilAnswered(ApiClient api, Map<String, Object> customer) {
    var refused = 0;
    while (!isPut(api, customer)) {
      refused++;
    }
    return refused;
  }

  private static boolean isPut(ApiClient api, Map<String, Object> customer) {
    var fields = new LinkedHashMap<>(customer);
    var id = fields.remove("id");
    try {
      api.put(Host.INTEGRATION + "/records/customer/" + id, fields);
      return true;
    } catch (ApiFailure _) {
      return false;
    }
  }

  private static boolean isDone(Host host) {
    try {
      return host.pending("customer") == 0
          && host.runs().stream().noneMatch(run -> run.path("status").asText().equals("running"));
    } catch (ApiFailure _) {
      return false;
    }
  }

  private static FaultProxy before(TestDatabase database) {
    var url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    assertFalse(url.getHost().isEmpty());
    return FaultProxy.before(url.getHost(), url.getPort() < 0 ? 5432 : url.getPort());
  }

  private static Settings settings(Path data, TestDatabase database, FaultProxy network) {
    return settings(data, database, network, 0);
  }

  private static Settings settings(Path data, TestDatabase database, FaultProxy network, int port) {
    var url = database.jdbcUrl().replaceFirst("//[^/]+/", "//127.0.0.1:" + network.port() + "/");
    // Without prepared statements the word COMMIT is in the bytes.
    var unprepared = url + (url.contains("?") ? "&" : "?") + "prepareThreshold=0";
    return Settings.in(data)
        .at(port)
        .with(
            new DatabaseAddress(
                unprepared, database.username(), Optional.of(new Secret(database.password()))))
        .withSecretKey(new Secret("a key for this test alone"));
  }
}
