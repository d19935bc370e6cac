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
import dev.odoobridge.testkit.odoo.OdooCalls;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network between bridge and Odoo that cuts and refuses, over real connections. */
public interface FaultsContract {
  NetworkFault NO_ANSWER = new NetworkFault.CutReply(0);
  NetworkFault HALF_AN_ANSWER = new NetworkFault.CutReply(60);

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  /** The parts of a story. */
  record Stage(OdooUnderTest odoo, FaultProxy network, Host host) {
    /** Runs until nothing stops one; what may still arrive in Odoo is waited for meanwhile. */
    void syncUntilItSucceeds() {
      Eventually.holds(
          Duration.ofMinutes(1).plus(odoo.timeLimit().multipliedBy(2)),
          () -> host.sync("both").path("status").asText().equals("succeeded"),
          () -> host.runs().getFirst() + "\n" + host.items(host.runs().getFirst()));
    }
  }

  interface Story {
    void play(Stage stage);
  }

  /** Plays a story with a bridge that reaches this Odoo over a proxy; closes both. */
  static void throughAProxy(OdooUnderTest reached, Path data, Story story) {
    try (var odoo = reached;
        var network = before(URI.create(odoo.url()));
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

  @Test
  default void endsEqualWhenCreatesAreCutOff(@TempDir Path data) {
    var prefix = prefix();
    throughAProxy(
        odoo(),
        data,
        stage -> {
          var sample = RentalSample.of(prefix, 3, 40, 40, 25, 15);
          stage.host().put(sample);
          stage.network().arm(1, calls("product.product", "create"), NO_ANSWER);
          stage.network().arm(1, calls("res.partner", "create"), HALF_AN_ANSWER);
          stage.network().arm(1, calls("sale.order", "create"), NO_ANSWER);
          stage.network().arm(1, calls("account.move", "create"), new NetworkFault.CutRequest());
          stage.network().arm(1, calls("sale.order", "action_confirm"), NO_ANSWER);

          stage.syncUntilItSucceeds();

          assertEquals(5, stage.network().met());
          new Arrived(stage.odoo().hands(), prefix).completely(sample);
        });
  }

  @Test
  default void endsEqualWhenWritesAreCutOffAndOdooIsNotReached(@TempDir Path data) {
    var prefix = prefix();
    throughAProxy(
        odoo(),
        data,
        stage -> {
          var sample = RentalSample.of(prefix, 4, 20, 60, 5, 5);
          stage.host().put(sample);
          stage.syncUntilItSucceeds();
          var write =
              calls("res.partner", stage.odoo().version() == 19 ? "web_save_multi" : "write");
          var changed = sample.customers();
          for (var fault : List.of(NO_ANSWER, HALF_AN_ANSWER)) {
            changed = changed.stream().map(FaultsContract::moved).toList();
            patch(stage.host(), changed);
            stage.network().arm(1, write, fault);
            stage.network().refuse();
            assertEquals("failed", stage.host().sync("both").path("status").asText());
            stage.network().accept();
            stage.syncUntilItSucceeds();
          }

          assertEquals(2, stage.network().met());
          new Arrived(stage.odoo().hands(), prefix)
              .completely(
                  new RentalSample(sample.products(), changed, sample.orders(), sample.invoices()));
          assertSaysNothingMore(stage);
        });
  }

  private static void assertSaysNothingMore(Stage stage) {
    var calls = stage.odoo().own().map(OdooDouble::calls);
    calls.ifPresent(OdooCalls::clear);
    var run = stage.host().sync("both");
    assertEquals("succeeded", run.path("status").asText());
    assertEquals(0, run.path("updated").asInt() + run.path("created").asInt(), run::toString);
    calls.ifPresent(
        own -> {
          assertTrue(own.total() > 0, "it asked nothing");
          assertEquals(List.of(), own.writes());
        });
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

  /** Keeps apart the records of runs on one server. */
  private static String prefix() {
    return "f" + Long.toString(Instant.now().toEpochMilli(), 36) + "-";
  }

  private static FaultProxy before(URI odoo) {
    return FaultProxy.before(odoo.getHost(), odoo.getPort());
  }

  static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for this test alone"));
  }
}
