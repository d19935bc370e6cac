package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes in Odoo reach the host by themselves, through hooks that prepare-odoo leaves there. */
public interface HooksContract {
  String PREPARE = Host.INTEGRATION + "/prepare-odoo";

  /** An Odoo that can call web hooks; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void tellOfAChangeWithinASecond(@TempDir Path data) throws IOException {
    var port = freePort();
    try (var odoo = odoo();
        var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, port, database), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo);
      var prepared = api.post(PREPARE, "");
      assertEquals(
          List.of(
              "account.move", "product.product", "product.template", "res.partner", "sale.order"),
          prepared.path("hooks").findValuesAsText("model").stream().sorted().toList(),
          prepared::toString);
      assertEquals(
          List.of("present"),
          prepared.path("hooks").findValuesAsText("outcome").stream().distinct().toList(),
          prepared::toString);
      var id = "h" + InstantSource.system().millis();
      api.put(
          Host.INTEGRATION + "/records/customer/" + id,
          Map.of("first_name", "Ada", "last_name", id, "phone", "1"));
      host.sync("export");
      host.sync("import");
      var odooId = host.get("customer", id).path("odoo_id").asLong();
      var hands = odoo.hands();
      var times = new ArrayList<Long>();
      for (var round = 2; round < 9; round++) {
        var phone = "+43 " + round;
        var start = api.get("/api/v1/changes?after=newest").path("next").asText();
        var began = System.nanoTime();
        hands.write("res.partner", odooId, Map.of("phone", RawValue.of(phone)));
        var page = api.get("/api/v1/changes?entity=customer&wait=20&after=" + start);
        times.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertTrue(
            page.path("items").valueStream().anyMatch(change -> isOf(change, id, phone)),
            page::toString);
      }
      readsAnew(api, hands, odooId);
      System.out.println("from a write in Odoo to the change feed, ms: " + times);
      var median = times.stream().sorted().toList().get(times.size() / 2);
      assertTrue(median < 2000, times::toString);

      var gone = api.delete(PREPARE);
      assertEquals(5, gone.path("models").size(), gone::toString);
      assertEquals(0, api.delete(PREPARE).path("models").size());
      hands.write("res.partner", odooId, Map.of("phone", RawValue.of("0")));
    }
  }

  /** What was read before is not answered any more when a hook told of a change. */
  private static void readsAnew(ApiClient api, OdooHands hands, long odooId) {
    var path = Host.INTEGRATION + "/odoo/records/res.partner/" + odooId + "?fields=phone";
    Eventually.holds(
        Duration.ofSeconds(30),
        () -> api.get(path).path("phone").asText().equals("+43 8"),
        () -> api.get(path).toString());
    hands.write("res.partner", odooId, Map.of("phone", RawValue.of("+43 9")));
    Eventually.holds(
        Duration.ofSeconds(30),
        () -> api.get(path).path("phone").asText().equals("+43 9"),
        () -> api.get(path).toString());
  }

  private static boolean isOf(JsonNode change, String id, String phone) {
    return change.path("id").asText().equals(id)
        && change.at("/record/fields/phone").asText().equals(phone);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Settings settings(Path data, int port, TestDatabase database) {
    return Settings.in(data)
        .at(port)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for tests, long enough"))
        .reachedAt(URI.create("http://127.0.0.1:" + port));
  }
}
