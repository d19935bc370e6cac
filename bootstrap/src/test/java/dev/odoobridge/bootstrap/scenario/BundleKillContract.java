package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.database.TestDatabase;
import dev.odoobridge.testkit.network.FaultProxy;
import dev.odoobridge.testkit.network.NetworkFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FBS-9: the service is killed in the middle of two bundles, one going forward and one being
 * undone, each while Odoo does what it was just asked to do. Started again, it has done each step
 * of the one once, and leaves nothing of the other, which says so.
 */
public interface BundleKillContract {
  Duration LIMIT = Duration.ofSeconds(90);
  String FORWARD = "/api/v1/integrations/shop";
  String BACK = "/api/v1/integrations/clinic";

  OdooUnderTest odoo();

  @Test
  default void doesEachStepOnceOrUndoesItAfterAKill(@TempDir Path data) throws Exception {
    var name = "Killed " + InstantSource.system().millis();
    var odoo = odoo();
    var address = URI.create(odoo.url());
    try (odoo;
        var proxy = FaultProxy.before(address.getHost(), address.getPort());
        var database = MigratedDatabase.create()) {
      var through = odoo.at("http://127.0.0.1:" + proxy.port());
      kill(data, database, through, proxy, name);
      proxy.clear();
      try (var service = serve(data, database);
          var api = service.signIn()) {
        Eventually.holds(LIMIT, () -> available(api), () -> status(api).toString());
        var done = ended(api, FORWARD);
        var undone = ended(api, BACK);
        assertEquals("done", done.path("state").asText(), done::toString);
        assertEquals("undone", undone.path("state").asText(), undone::toString);
        assertEquals(
            List.of("undone", "undone", "failed"),
            undone.path("steps").findValuesAsText("status"),
            undone::toString);
        assertTrue(
            undone.at("/steps/2/trouble/message").asText().contains("tier"), undone::toString);
        isWhole(api, odoo.hands(), done, name);
        assertEquals(0, found(odoo.hands(), "res.partner", name + " back"));
        assertEquals(0, found(odoo.hands(), "ir.attachment", name + " back.txt"));
        assertEquals(0, api.get(BACK + "/documents").path("items").size());
      }
    }
  }

  private static void isWhole(ApiClient api, OdooHands hands, JsonNode done, String name) {
    var id = done.at("/steps/0/record").asText();
    assertEquals(1, found(hands, "res.partner", name + " forward"));
    assertEquals(1, found(hands, "ir.attachment", name + " forward.txt"));
    var merged = api.get(FORWARD + "/virtual-fields/res.partner/merged/" + id + "?fields=name");
    assertEquals(
        name + " forward gold",
        merged.at("/odoo/name").asText() + " " + merged.at("/virtual/tier").asText());
  }

  private static void kill(
      Path data, TestDatabase database, OdooUnderTest odoo, FaultProxy proxy, String name)
      throws InterruptedException {
    var service = serve(data, database);
    var token = service.token();
    try (var api = new ApiClient(service.url(), token);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var tier = Map.of("type", "selection", "values", List.of("gold", "silver"));
      for (var integration : List.of(FORWARD, BACK)) {
        api.post("/api/v1/integrations", integration(odoo, integration));
        api.put(integration + "/virtual-fields/res.partner/fields/tier", tier);
      }
      var met = new CountDownLatch(2);
      // Odoo does both, and nobody ever hears of it.
      arm(proxy, met, name + " forward");
      arm(proxy, met, "unlink");
      ask(client, request(service, token, FORWARD), bundle(name + " forward", "gold"));
      ask(client, request(service, token, BACK), bundle(name + " back", "bronze"));
      assertTrue(met.await(LIMIT.toSeconds(), TimeUnit.SECONDS), () -> open(api));
      service.kill();
    } finally {
      service.close();
    }
  }

  private static void arm(FaultProxy proxy, CountDownLatch met, String words) {
    proxy.arm(
        1,
        request -> {
          if (request.contains(words)) {
            met.countDown();
            return true;
          }
          return false;
        },
        new NetworkFault.CutReply(0));
  }

  private static HttpRequest.Builder request(
      ServeProcess service, Secret token, String integration) {
    return HttpRequest.newBuilder(URI.create(service.url() + integration + "/bundles"))
        .header("Authorization", "Bearer " + token.reveal())
        .header("Content-Type", "application/json");
  }

  /** Not waited for: the service does not live to answer. */
  private static void ask(
      HttpClient client, HttpRequest.Builder request, Map<String, Object> bundle) {
    var body = BodyPublishers.ofString(ApiClient.JSON.valueToTree(bundle).toString());
    var ignored = client.sendAsync(request.POST(body).build(), BodyHandlers.discarding());
  }

  private static Map<String, Object> bundle(String name, String tier) {
    var file = Map.of("name", name + ".txt", "type", "contract", "content", "SGVsbG8=");
    return Map.of(
        "steps",
        List.of(
            Map.of("as", "it", "create", "res.partner", "values", Map.of("name", name)),
            Map.of("document", "res.partner", "of", "it", "values", file),
            Map.of("virtual", "res.partner", "of", "it", "values", Map.of("tier", tier))));
  }

  private static ServeProcess serve(Path data, TestDatabase database) {
    return ServeProcess.start(
        data,
        Map.of(
            "ODOO_BRIDGE_DATABASE_URL",
            TwoInstances.url(database, "killed"),
            "ODOO_BRIDGE_SECRET_KEY",
            "one key before and after"));
  }

  private static Map<String, Object> integration(OdooUnderTest odoo, String path) {
    var body = odoo.integration(path.substring(path.lastIndexOf('/') + 1), "go4rent");
    body.put("odoo_time_limit", odoo.timeLimit().toSeconds());
    return body;
  }

  private static JsonNode ended(ApiClient api, String integration) {
    var bundle = integration + "/bundles?limit=1";
    Eventually.holds(
        LIMIT,
        () ->
            List.of("done", "undone", "left")
                .contains(api.get(bundle).at("/items/0/state").asText()),
        () -> open(api));
    return api.get(bundle).at("/items/0");
  }

  private static String open(ApiClient api) {
    return api.get(FORWARD + "/bundles") + " " + api.get(BACK + "/bundles");
  }

  private static boolean available(ApiClient api) {
    return status(api).at("/odoo/available").asBoolean();
  }

  private static JsonNode status(ApiClient api) {
    return api.get(FORWARD + "/status");
  }

  private static int found(OdooHands hands, String model, String name) {
    var domain =
        RawValue.list(RawValue.list(RawValue.of("name"), RawValue.of("="), RawValue.of(name)));
    return hands.search(model, domain, List.of("id")).size();
  }
}
