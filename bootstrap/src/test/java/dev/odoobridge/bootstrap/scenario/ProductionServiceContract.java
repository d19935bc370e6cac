package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.network.FaultProxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dashboard of production orders over the paths it always had: PROD-6, PROD-7, PROD-9, PROD-10,
 * PROD-11, PROD-14.
 */
interface ProductionServiceContract {
  Duration LIMIT = Duration.ofMinutes(2);
  String STATUS = "/api/sync/status";
  String SCHEDULE = "/api/v1/schedules/often";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  /** Everything of one story. */
  record Floor(OdooUnderTest odoo, FaultProxy network, Served served, String unit, String mark) {
    private JsonNode post(String path) {
      return served.api().post(path, Map.of());
    }

    private JsonNode status() {
      return served.api().get(STATUS);
    }

    /** An order of a product that the host has, or has not. */
    private void order(String id, String product) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("order_number", id + mark);
      fields.put("product_id", product);
      fields.put("unit", unit);
      fields.put("quantity", 3);
      fields.put("status", "pending");
      served.put("order", id + mark, fields);
    }

    private boolean isInOdoo(String id) {
      return served.odooId("order", id + mark) > 0;
    }
  }

  @Test
  default void aDashboardSyncsAsItDidAndGoesOnWithoutOdoo(@TempDir Path folder) {
    var mark = Long.toString(InstantSource.system().millis(), 36);
    try (var odoo = odoo();
        var network = FaultProxy.before("127.0.0.1", URI.create(odoo.url()).getPort());
        var served =
            new Served(odoo.at("http://127.0.0.1:" + network.port()), "production", folder)) {
      served.api().post(Served.MAIN + "/prepare-odoo", "");
      served.sync(Map.of("direction", "import", "entities", List.of("unit")));
      var unit = served.all("unit").getFirst().path("id").asText();
      var floor = new Floor(odoo, network, served, unit, mark);
      productsAndUsersComeInAndAreCounted(floor);
      anOrderTakesItsProductAlongOrSaysWhatIsMissing(floor);
      managersMayAndOthersMayNot(floor);
      aScheduleStartsTheFullSyncUntilTheSchedulerIsStopped(floor);
      withoutOdooTheHostGoesOnAndAllIsTriedAgainLater(floor);
    }
  }

  /** PROD-7, PROD-9. */
  private static void productsAndUsersComeInAndAreCounted(Floor floor) {
    var name = Map.of("name", RawValue.of("Shelf " + floor.mark()));
    floor.odoo().hands().create("product.product", name);

    var users = floor.post("/api/sync/users");
    var products = floor.post("/api/sync/products");
    var again = floor.post("/api/sync/products");

    assertTrue(users.path("users").path("created").asLong() > 1, users::toString);
    assertTrue(products.path("products").path("created").asLong() > 0, products::toString);
    assertEquals(0, again.path("products").path("created").asLong(), again::toString);
    assertTrue(again.path("products").path("skipped").asLong() > 0, again::toString);
    assertTrue(again.path("finished").asBoolean() && again.path("duration_ms").asLong() > 0);
    var status = floor.status();
    assertFalse(status.path("in_progress").asBoolean(), status::toString);
    assertTrue(status.path("last_sync").asText().startsWith("20"), status::toString);
    assertEquals(0, status.path("errors").size(), status::toString);
  }

  /** PROD-14. */
  private static void anOrderTakesItsProductAlongOrSaysWhatIsMissing(Floor floor) {
    var product = "t" + floor.mark();
    floor.served().put("product", product, Map.of("name", "Table " + floor.mark()));
    floor.order("a", product);
    floor.order("b", "none" + floor.mark());

    var orders = floor.post("/api/sync/orders");

    assertTrue(floor.isInOdoo("a"), orders::toString);
    assertTrue(floor.served().odooId("product", product) > 0, orders::toString);
    assertFalse(floor.isInOdoo("b"));
    assertTrue(orders.path("orders_pushed").asLong() >= 1, orders::toString);
    var run = orders.path("runs").path(1).asText();
    var items = floor.served().api().get("/api/v1/runs/" + run + "/items?outcome=skipped");
    var skipped = items.path("items").path(0);
    assertEquals("b" + floor.mark(), skipped.path("host_id").asText(), items::toString);
    assertTrue(skipped.path("message").asText().contains("none"), skipped::toString);
    floor.served().put("product", "none" + floor.mark(), Map.of("name", "Chair " + floor.mark()));
    floor.post("/api/sync/orders");
    assertTrue(floor.isInOdoo("b"));
  }

  /** PROD-10. */
  private static void managersMayAndOthersMayNot(Floor floor) {
    var order =
        "/api/odoo/manufacturing-orders/" + floor.served().odooId("order", "a" + floor.mark());
    try (var manager = signedIn(floor, "manager");
        var viewer = signedIn(floor, "viewer");
        var nobody = new ApiClient(floor.served().url(), new Secret("none"))) {
      assertEquals("Dashboard-a" + floor.mark(), manager.get(order).path("origin").asText());
      manager.put(order, Map.of("origin", "Dashboard-a2" + floor.mark()));
      assertRefused(403, () -> manager.delete(Served.MAIN));
      assertRefused(403, () -> viewer.get("/api/odoo/products"));
      assertRefused(403, () -> viewer.put(order, Map.of("origin", "x")));
      assertRefused(401, () -> nobody.get(STATUS));
    }
    assertTrue(floor.served().header(STATUS, "RateLimit-Policy").startsWith("\"calls\""));
  }

  private static ApiClient signedIn(Floor floor, String role) {
    var password = "the password of a " + role;
    var user = Map.of("name", role, "role", role, "password", password);
    floor.served().api().post("/api/v1/users", user);
    try (var nobody = new ApiClient(floor.served().url(), new Secret("none"))) {
      var token =
          nobody
              .post("/api/v1/auth/token", Map.of("username", role, "password", password))
              .path("access_token")
              .asText();
      assertEquals(3, token.split("\\.", -1).length, "not a JWT");
      return new ApiClient(floor.served().url(), new Secret(token));
    }
  }

  private static void assertRefused(int status, Runnable call) {
    assertEquals(Optional.of(status), assertThrows(ApiFailure.class, call::run).status());
  }

  /** PROD-6, PROD-7: every second here, so that nobody has to wait for five minutes. */
  private static void aScheduleStartsTheFullSyncUntilTheSchedulerIsStopped(Floor floor) {
    var api = floor.served().api();
    floor.order("c", "t" + floor.mark());
    api.post(
        "/api/v1/schedules", Map.of("id", "often", "integration", "main", "cron", "* * * * * *"));

    Eventually.holds(LIMIT, () -> floor.isInOdoo("c"), () -> api.get("/api/v1/runs").toString());
    var scheduler = floor.post("/api/sync/scheduler/stop");
    assertEquals("* * * * * *", scheduler.path("interval").asText(), scheduler::toString);
    assertFalse(scheduler.path("enabled").asBoolean(), scheduler::toString);
    assertFalse(floor.status().path("scheduler").path("enabled").asBoolean());
    Eventually.holds(
        LIMIT, () -> !floor.status().path("in_progress").asBoolean(), () -> "it goes on");
    var run = api.get("/api/v1/runs?trigger=schedule&limit=1").path("items").path(0);
    assertEquals("both", run.path("direction").asText(), run::toString);
    api.delete(SCHEDULE);
    assertTrue(floor.post("/api/sync/scheduler/start").path("enabled").asBoolean());
  }

  /** PROD-11, and of PROD-7 the last errors. */
  private static void withoutOdooTheHostGoesOnAndAllIsTriedAgainLater(Floor floor) {
    var served = floor.served();
    floor.network().refuse();
    floor.order("d", "t" + floor.mark());
    served.patch("order", "d" + floor.mark(), Map.of("quantity", 4));

    var full = floor.post("/api/sync/full");

    assertTrue(full.path("errors").asLong() > 0, full::toString);
    assertEquals("4", served.field("order", "d" + floor.mark(), "quantity"));
    var error = floor.status().path("errors").path(0);
    assertEquals("run", error.path("type").asText(), error::toString);
    assertTrue(error.path("message").asText().contains("refuses connections"), error::toString);
    assertEquals(0, served.command("auto-sync", "--on", "--integration", "main").code());
    floor.network().accept();
    Eventually.holds(
        LIMIT, () -> floor.isInOdoo("d"), () -> served.api().get("/api/v1/runs").toString());
  }
}
