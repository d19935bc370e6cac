package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import dev.odoobridge.testkit.network.FaultProxy;
import dev.odoobridge.testkit.network.NetworkFault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network between bridge and Odoo that cuts, stalls and refuses, over real connections. */
class FaultsOnDoubleTest {
  private static final NetworkFault NO_ANSWER = new NetworkFault.CutReply(0);
  private static final NetworkFault HALF_AN_ANSWER = new NetworkFault.CutReply(60);
  private static final int MOST_RUNS = 12;

  /** The parts of a story. */
  private record Stage(OdooUnderTest odoo, FaultProxy network, Host host) {
    /** Runs until nothing stops one; a person who presses the button again. */
    void syncUntilItSucceeds() {
      var told = new StringBuilder();
      for (var run = 1; run <= MOST_RUNS; run++) {
        var ended = host.sync("both");
        if (ended.path("status").asText().equals("succeeded")) {
          return;
        }
        told.append(ended).append('\n').append(host.items(ended)).append('\n');
      }
      throw new AssertionError("no run succeeded:\n" + told);
    }
  }

  private interface Story {
    void play(Stage stage);
  }

  private static void throughAProxy(int version, Path data, Story story) {
    try (var odoo = OdooUnderTest.started(version);
        var network = FaultProxy.before("127.0.0.1", URI.create(odoo.url()).getPort());
        var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo.at("http://127.0.0.1:" + network.port()));
      story.play(new Stage(odoo, network, host));
    }
  }

  /** Whether a call of that method of that model is in the request, whatever the transport. */
  private static Predicate<String> calls(String model, String method) {
    return request ->
        request.contains("/json/2/" + model + "/" + method)
            || (request.contains("\"" + model + "\"") && request.contains("\"" + method + "\""));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void endsEqualWhenCreatesAreCutOff(int version, @TempDir Path data) {
    throughAProxy(
        version,
        data,
        stage -> {
          var sample = RentalSample.of("f-", 3, 40, 40, 25, 15);
          stage.host().put(sample);
          stage.network().arm(1, calls("product.product", "create"), NO_ANSWER);
          stage.network().arm(1, calls("res.partner", "create"), HALF_AN_ANSWER);
          stage.network().arm(1, calls("sale.order", "create"), NO_ANSWER);
          stage.network().arm(1, calls("account.move", "create"), new NetworkFault.CutRequest());
          stage.network().arm(1, calls("sale.order", "action_confirm"), NO_ANSWER);

          stage.syncUntilItSucceeds();

          assertEquals(5, stage.network().met());
          new Arrived(stage.odoo().hands(), "f-").completely(sample);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void endsEqualWhenWritesAreCutOffAndOdooIsNotReached(int version, @TempDir Path data) {
    throughAProxy(
        version,
        data,
        stage -> {
          var sample = RentalSample.of("f-", 4, 20, 60, 5, 5);
          stage.host().put(sample);
          stage.syncUntilItSucceeds();
          var write = calls("res.partner", version == 19 ? "web_save_multi" : "write");
          var changed = sample.customers();
          for (var fault : List.of(NO_ANSWER, HALF_AN_ANSWER)) {
            changed = changed.stream().map(FaultsOnDoubleTest::moved).toList();
            patch(stage.host(), changed);
            stage.network().arm(1, write, fault);
            stage.network().refuse();
            assertEquals("failed", stage.host().sync("both").path("status").asText());
            stage.network().accept();
            stage.syncUntilItSucceeds();
          }

          assertEquals(2, stage.network().met());
          new Arrived(stage.odoo().hands(), "f-")
              .completely(
                  new RentalSample(sample.products(), changed, sample.orders(), sample.invoices()));
          assertSaysNothingMore(stage);
        });
  }

  @Test
  void sendsByItselfOnceTheNetworkIsBack(@TempDir Path data) {
    throughAProxy(
        19,
        data,
        stage -> {
          var sample = RentalSample.of("f-", 5, 30, 30, 10, 10);
          stage.network().refuse();
          stage.host().syncByItself();
          stage.host().put(sample);
          Eventually.holds(
              Duration.ofSeconds(30),
              () ->
                  stage.host().runs().stream()
                      .anyMatch(run -> run.path("status").asText().equals("failed")),
              () -> "no run was tried: " + stage.host().runs());
          stage.network().arm(3, _ -> true, new NetworkFault.Delay(Duration.ofMillis(100)));
          stage.network().arm(1, _ -> true, new NetworkFault.Throttle(100_000));

          stage.network().accept();

          Eventually.holds(
              Duration.ofSeconds(10),
              () -> pending(stage.host()) == 0,
              () -> pending(stage.host()) + " left; " + stage.host().runs());
          new Arrived(stage.odoo().hands(), "f-").completely(sample);
        });
  }

  @Test
  void startsWhileOdooIsDownAndWorksWhenItIsBack(@TempDir Path data) {
    try (var odoo = OdooUnderTest.started(19);
        var network = FaultProxy.before("127.0.0.1", URI.create(odoo.url()).getPort());
        var database = MigratedDatabase.create()) {
      var sample = RentalSample.of("f-", 6, 5, 5, 2, 1);
      try (var bridge = Bridge.start(settings(data, database), InstantSource.system());
          var api = new ApiClient(bridge.url(), bridge.adminToken())) {
        var host = new Host(api);
        host.connect(odoo.at("http://127.0.0.1:" + network.port()));
        network.refuse();
        host.put(sample);
      }

      try (var bridge = Bridge.start(settings(data, database), InstantSource.system());
          var api = new ApiClient(bridge.url(), bridge.adminToken())) {
        var host = new Host(api);
        host.syncByItself();
        Eventually.holds(
            Duration.ofSeconds(60),
            () ->
                api.get("/health/ready")
                    .at("/parts/odoo:rental/status")
                    .asText()
                    .equals("degraded"),
            () -> api.get("/health/ready").toString());
        assertEquals(5, host.all("customer").size(), "what is stored is answered meanwhile");

        network.accept();

        Eventually.holds(
            Duration.ofSeconds(60),
            () -> pending(host) == 0,
            () -> pending(host) + " left; " + host.runs());
        new Arrived(odoo.hands(), "f-").completely(sample);
      }
    }
  }

  private static long pending(Host host) {
    return List.of("product", "customer", "order", "invoice").stream()
        .mapToLong(host::pending)
        .sum();
  }

  private static void assertSaysNothingMore(Stage stage) {
    var calls = stage.odoo().own().orElseThrow().calls();
    calls.clear();
    assertEquals("succeeded", stage.host().sync("both").path("status").asText());
    assertTrue(calls.total() > 0, "it asked nothing");
    assertEquals(List.of(), calls.writes());
  }

  private static void patch(Host host, List<Map<String, Object>> customers) {
    for (var customer : customers) {
      var phone = Map.of("phone", customer.get("phone"));
      host.patch("customer", customer.get("id").toString(), phone);
    }
  }

  private static Map<String, Object> moved(Map<String, Object> customer) {
    var moved = new LinkedHashMap<>(customer);
    moved.put("phone", customer.get("phone") + "-2");
    return moved;
  }

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for this test alone"));
  }
}
