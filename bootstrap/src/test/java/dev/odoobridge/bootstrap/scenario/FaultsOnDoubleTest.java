package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.testkit.network.FaultProxy;
import dev.odoobridge.testkit.network.NetworkFault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that refuses for a while and then stalls: the bridge goes on by itself. */
class FaultsOnDoubleTest {
  @Test
  void sendsByItselfOnceTheNetworkIsBack(@TempDir Path data) {
    FaultsContract.throughAProxy(
        OdooUnderTest.started(19),
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
              Duration.ofSeconds(60),
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
      try (var bridge =
              Bridge.start(FaultsContract.settings(data, database), InstantSource.system());
          var api = new ApiClient(bridge.url(), bridge.adminToken())) {
        var host = new Host(api);
        host.connect(odoo.at("http://127.0.0.1:" + network.port()));
        network.refuse();
        host.put(sample);
      }

      try (var bridge =
              Bridge.start(FaultsContract.settings(data, database), InstantSource.system());
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
}
