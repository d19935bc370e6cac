package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a write in Odoo to the host, and back: the feed, a web hook and an acknowledgement. */
final class ChangeFeedOnDoubleTest {

  /** A request as a web hook received it. */
  private record Received(String id, String timestamp, String signature, String body) {}

  @Test
  void tellsTheHostWhatOdooChangedAndTakesItsWord(@TempDir Path data) throws Exception {
    var received = new LinkedBlockingQueue<Received>();
    var receiver = receiver(received);
    try (var odoo = OdooUnderTest.started(19);
        var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo);
      var ada = Map.of("first_name", "Ada", "email", "ada@host.example", "phone", "1");
      api.put(Host.INTEGRATION + "/records/customer/c1", ada);
      host.sync("both");
      var hook = api.post("/api/v1/webhooks", Map.of("url", url(receiver)));
      var start = api.get("/api/v1/changes?after=newest").path("next").asText();

      var odooId = host.get("customer", "c1").path("odoo_id").asLong();
      odoo.hands().write("res.partner", odooId, Map.of("phone", RawValue.of("2")));
      host.sync("import");

      var page = api.get("/api/v1/changes?entity=customer&wait=10&after=" + start);
      var change = only(page);
      assertEquals("c1", change.path("id").asText());
      assertEquals("phone", change.path("changed_fields").path(0).asText());
      assertEquals("2", change.at("/record/fields/phone").asText());
      assertSigned(received.poll(20, TimeUnit.SECONDS), hook.path("secret").asText(), change);

      api.put(Host.INTEGRATION + "/records/customer/c1", ada);
      assertEquals("2", host.get("customer", "c1").at("/fields/phone").asText());
      var acknowledged =
          api.post(
              "/api/v1/changes/ack",
              Map.of("integration", "rental", "cursor", page.path("next").asText()));
      assertTrue(acknowledged.path("acknowledged").asLong() > 0, acknowledged::toString);
      api.put(Host.INTEGRATION + "/records/customer/c1", ada);
      assertEquals("1", host.get("customer", "c1").at("/fields/phone").asText());

      var id = hook.path("id").asText();
      assertTrue(said(bridge, "change", "list", "--after", start).contains("customer/c1 v"));
      assertTrue(said(bridge, "webhook", "deliveries", id).contains("attempt 1: delivered"));
      assertTrue(said(bridge, "webhook", "pause", id).contains("paused"));
      assertTrue(said(bridge, "webhook", "list").contains(id + "  paused  " + url(receiver)));
    } finally {
      receiver.stop(0);
    }
  }

  /** What a command prints that is run against the bridge. */
  private static String said(Bridge bridge, String... command) {
    var environment =
        Map.of(
            "ODOO_BRIDGE_SERVER",
            bridge.url().toString(),
            "ODOO_BRIDGE_TOKEN",
            bridge.adminToken().reveal());
    var out = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(0, OdooBridgeCommand.run(environment, command));
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode only(JsonNode page) {
    var changes =
        page.path("items").valueStream().filter(it -> it.path("id").asText().equals("c1")).toList();
    assertEquals(1, changes.size(), page::toString);
    return changes.getFirst();
  }

  private static void assertSigned(Received received, String secret, JsonNode change)
      throws GeneralSecurityException, IOException {
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var signed = received.id() + "." + received.timestamp() + "." + received.body();
    assertEquals(
        "v1,"
            + Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
        received.signature());
    var items = ApiClient.JSON.readTree(received.body()).at("/data/items");
    assertEquals(List.of(change), items.valueStream().filter(change::equals).toList());
  }

  private static HttpServer receiver(LinkedBlockingQueue<Received> received) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          var body = exchange.getRequestBody().readAllBytes();
          received.add(
              new Received(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  new String(body, StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String url(HttpServer receiver) {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
  }

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for tests alone"));
  }
}
