package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.odoobridge.domain.access.Role;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks all routes with all roles. What may be done stands here a second time, on purpose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RolesTest {
  private Served served;

  @BeforeAll
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterAll
  void close() {
    served.close();
  }

  private static Map<String, String> oldPaths() {
    var allowed = new TreeMap<String, String>();
    allowed.put("GET /api/odoo/test", "admin manager");
    allowed.put("GET /api/odoo/version", "admin manager");
    allowed.put("GET /api/odoo/products", "admin manager");
    allowed.put("GET /api/odoo/products/{odooId}", "admin manager");
    allowed.put("GET /api/odoo/manufacturing-orders", "admin manager");
    allowed.put("GET /api/odoo/manufacturing-orders/{odooId}", "admin manager");
    allowed.put("POST /api/odoo/manufacturing-orders", "admin manager");
    allowed.put("PUT /api/odoo/manufacturing-orders/{odooId}", "admin manager");
    allowed.put("GET /api/odoo/partners", "admin manager");
    allowed.put("GET /api/odoo/stock", "admin manager");
    allowed.put("GET /contacts", "admin manager viewer host");
    allowed.put("GET /contacts/{number}", "admin manager viewer host");
    allowed.put("GET /invoices", "admin manager viewer host");
    allowed.put("GET /invoices/{number}", "admin manager viewer host");
    return allowed;
  }

  private static Map<String, String> allowed() {
    var allowed = new TreeMap<String, String>();
    allowed.put("GET /", "open");
    allowed.put("GET /health/live", "open");
    allowed.put("GET /health/ready", "open");
    allowed.put("GET /api/v1/log-levels", "admin");
    allowed.put("PUT /api/v1/log-levels/{logger}", "admin");
    allowed.put("DELETE /api/v1/log-levels/{logger}", "admin");
    allowed.put("GET /metrics", "open");
    allowed.put("GET /docs", "open");
    allowed.put("GET /docs/openapi.json", "open");
    allowed.put("GET /docs/{file}", "open");
    allowed.put("POST /api/v1/auth/token", "open");
    allowed.put("POST /api/v1/auth/refresh", "open");
    allowed.put("GET /api/v1/auth/me", "admin manager viewer host");
    allowed.put("POST /api/v1/auth/password", "admin manager viewer host");
    allowed.put("GET /api/v1/users", "admin");
    allowed.put("POST /api/v1/users", "admin");
    allowed.put("GET /api/v1/users/{name}", "admin");
    allowed.put("PATCH /api/v1/users/{name}", "admin");
    allowed.put("DELETE /api/v1/users/{name}", "admin");
    allowed.put("POST /api/v1/secrets/rotate", "admin");
    allowed.put("GET /api/v1/audit", "admin");
    allowed.put("GET /api/v1/audit/export", "admin");
    allowed.put("GET /api/v1/tokens", "admin");
    allowed.put("POST /api/v1/tokens", "admin");
    allowed.put("GET /api/v1/tokens/{id}", "admin");
    allowed.put("DELETE /api/v1/tokens/{id}", "admin");
    allowed.put("GET /api/v1/integrations", "admin manager viewer");
    allowed.put("POST /api/v1/integrations", "admin");
    allowed.put("GET /api/v1/integrations/{id}", "admin manager viewer");
    allowed.put("PUT /api/v1/integrations/{id}", "admin");
    allowed.put("DELETE /api/v1/integrations/{id}", "admin");
    allowed.put("POST /api/v1/integrations/{id}/pause", "admin");
    allowed.put("POST /api/v1/integrations/{id}/resume", "admin");
    allowed.put("GET /api/v1/integrations/{id}/status", "admin manager viewer");
    allowed.put("POST /api/v1/integrations/{id}/test-connection", "admin manager");
    allowed.put("POST /api/v1/integrations/{id}/prepare-odoo", "admin");
    allowed.put("DELETE /api/v1/integrations/{id}/prepare-odoo", "admin");
    allowed.put("POST /api/v1/integrations/{id}/key/rotate", "admin");
    allowed.put("POST /hooks/odoo/{secret}", "open");
    var odoo = "/api/v1/integrations/{id}/odoo";
    allowed.put("GET " + odoo + "/version", "admin manager");
    allowed.put("GET " + odoo + "/models", "admin manager");
    allowed.put("GET " + odoo + "/models/{model}/fields", "admin manager");
    allowed.put("GET " + odoo + "/modules", "admin manager");
    allowed.put("GET " + odoo + "/choices/{entity}", "admin manager");
    allowed.put("GET " + odoo + "/records/{model}", "admin manager");
    allowed.put("POST " + odoo + "/records/{model}", "admin manager");
    allowed.put("POST " + odoo + "/records/{model}/batch", "admin manager");
    allowed.put("GET " + odoo + "/records/{model}/{odooId}", "admin manager");
    allowed.put("PATCH " + odoo + "/records/{model}/{odooId}", "admin manager");
    allowed.put("DELETE " + odoo + "/records/{model}/{odooId}", "admin manager");
    allowed.put("POST " + odoo + "/call/{model}/{method}", "admin manager");
    allowed.put("GET " + odoo + "/cache", "admin manager");
    allowed.put("GET /api/v1/integrations/{id}/bundles", "admin manager");
    allowed.put("POST /api/v1/integrations/{id}/bundles", "admin manager");
    allowed.put("GET /api/v1/integrations/{id}/bundles/{bundle}", "admin manager");
    var licenses = "/api/v1/integrations/{id}/licenses";
    allowed.put("GET " + licenses + "/catalogue", "admin manager viewer host");
    allowed.put("PUT " + licenses + "/catalogue", "admin manager");
    allowed.put("GET " + licenses, "admin manager viewer host");
    allowed.put("POST " + licenses, "admin manager");
    allowed.put("GET " + licenses + "/{company}", "admin manager viewer host");
    allowed.put("PATCH " + licenses + "/{company}", "admin manager");
    allowed.put("DELETE " + licenses + "/{company}", "admin manager");
    allowed.put("GET " + licenses + "/{company}/features/{feature}", "admin manager viewer host");
    allowed.put("POST " + licenses + "/{company}/features/{feature}/usage", "admin manager host");
    allowed.put("PUT " + licenses + "/{company}/features/{feature}/usage", "admin manager host");
    allowed.put("PUT " + odoo + "/cache", "admin manager");
    allowed.put("DELETE " + odoo + "/cache", "admin manager");
    allowed.put("GET /api/v1/integrations/{id}/auto-sync", "admin manager viewer");
    allowed.put("PUT /api/v1/integrations/{id}/auto-sync", "admin manager");
    allowed.put("GET /api/v1/integrations/{id}/differences", "admin manager viewer host");
    allowed.put("POST /api/v1/integrations/{id}/sync", "admin manager host");
    allowed.put(
        "POST /api/v1/integrations/{id}/records/{entity}/{hostId}/sync", "admin manager host");
    allowed.put("GET /api/v1/integrations/{id}/records/{entity}", "admin manager viewer host");
    allowed.put("POST /api/v1/integrations/{id}/records/{entity}", "admin manager host");
    allowed.put(
        "GET /api/v1/integrations/{id}/records/{entity}/{hostId}", "admin manager viewer host");
    allowed.put("PUT /api/v1/integrations/{id}/records/{entity}/{hostId}", "admin manager host");
    allowed.put("PATCH /api/v1/integrations/{id}/records/{entity}/{hostId}", "admin manager host");
    allowed.put("DELETE /api/v1/integrations/{id}/records/{entity}/{hostId}", "admin manager host");
    allowed.put("GET /api/v1/integrations/{id}/plans", "admin manager viewer host");
    allowed.put("POST /api/v1/integrations/{id}/plans", "admin manager host");
    allowed.put("GET /api/v1/integrations/{id}/plans/{plan}", "admin manager viewer host");
    allowed.put("DELETE /api/v1/integrations/{id}/plans/{plan}", "admin manager host");
    allowed.put(
        "GET /api/v1/integrations/{id}/plans/{plan}/operations", "admin manager viewer host");
    allowed.put("POST /api/v1/integrations/{id}/plans/{plan}/apply", "admin manager host");
    allowed.put("POST /api/v1/integrations/{id}/audit", "admin manager host");
    allowed.put("GET /api/v1/integrations/{id}/audits", "admin manager viewer host");
    allowed.put("GET /api/v1/integrations/{id}/audits/{audit}", "admin manager viewer host");
    allowed.put(
        "GET /api/v1/integrations/{id}/audits/{audit}/findings", "admin manager viewer host");
    allowed.put("GET /api/v1/runs", "admin manager viewer host");
    allowed.put("GET /api/v1/runs/{id}", "admin manager viewer host");
    allowed.put("GET /api/v1/runs/{id}/items", "admin manager viewer host");
    allowed.put("GET /api/v1/conflicts", "admin manager viewer host");
    allowed.put("GET /api/v1/conflicts/{number}", "admin manager viewer host");
    allowed.put("POST /api/v1/conflicts/{number}/resolve", "admin manager");
    allowed.put(
        "GET /api/v1/integrations/{id}/records/{entity}/{hostId}/journal",
        "admin manager viewer host");
    allowed.put("GET /api/v1/integrations/{id}/mapping", "admin manager viewer");
    allowed.put("PUT /api/v1/integrations/{id}/mapping", "admin");
    allowed.put("GET /api/v1/integrations/{id}/mapping/versions", "admin manager viewer");
    allowed.put("POST /api/v1/integrations/{id}/mapping/validate", "admin manager");
    allowed.put("POST /api/v1/integrations/{id}/mapping/draft", "admin manager");
    allowed.put("GET /api/v1/changes", "admin manager viewer host");
    allowed.put("GET /api/v1/changes/stream", "admin manager viewer host");
    allowed.put("POST /api/v1/changes/ack", "admin manager host");
    allowed.put("GET /api/v1/webhooks", "admin manager viewer");
    allowed.put("POST /api/v1/webhooks", "admin");
    allowed.put("GET /api/v1/webhooks/{id}", "admin manager viewer");
    allowed.put("DELETE /api/v1/webhooks/{id}", "admin");
    allowed.put("POST /api/v1/webhooks/{id}/pause", "admin");
    allowed.put("POST /api/v1/webhooks/{id}/resume", "admin");
    allowed.put("GET /api/v1/webhooks/{id}/deliveries", "admin manager viewer");
    allowed.put("GET /api/v1/failures", "admin manager viewer host");
    allowed.put("GET /api/v1/failures/{id}", "admin manager viewer host");
    allowed.put("POST /api/v1/failures/{id}/retry", "admin manager host");
    allowed.put("POST /api/v1/failures/retry", "admin manager host");
    allowed.put("POST /api/v1/runs/{id}/cancel", "admin manager");
    allowed.put("GET /api/odoo/odoo-integrations", "admin manager viewer");
    allowed.put("POST /api/odoo/odoo-integrations", "admin");
    allowed.put("GET /api/odoo/odoo-integrations/{id}", "admin manager viewer");
    allowed.put("PUT /api/odoo/odoo-integrations/{id}", "admin");
    allowed.put("DELETE /api/odoo/odoo-integrations/{id}", "admin");
    allowed.put("POST /api/odoo/odoo-integrations/{id}/test_connection", "admin manager");
    allowed.put("POST /api/odoo/odoo-integrations/{id}/sync_products", "admin manager host");
    allowed.put("POST /api/odoo/odoo-integrations/{id}/sync_customers", "admin manager host");
    allowed.put("POST /api/odoo/odoo-integrations/{id}/sync_orders", "admin manager host");
    allowed.put("POST /api/odoo/odoo-integrations/{id}/sync_invoices", "admin manager host");
    allowed.put("POST /api/odoo/odoo-integrations/{id}/sync_all", "admin manager host");
    allowed.put("GET /api/odoo/odoo-sync-logs", "admin manager viewer host");
    allowed.put("GET /api/odoo/odoo-sync-logs/{id}", "admin manager viewer host");
    allowed.put("GET /api/v1/schedules", "admin manager viewer");
    allowed.put("POST /api/v1/schedules", "admin manager");
    allowed.put("GET /api/v1/schedules/{id}", "admin manager viewer");
    allowed.put("PUT /api/v1/schedules/{id}", "admin manager");
    allowed.put("DELETE /api/v1/schedules/{id}", "admin manager");
    allowed.put("POST /api/v1/schedules/{id}/pause", "admin manager");
    allowed.put("POST /api/v1/schedules/{id}/resume", "admin manager");
    allowed.put("GET /api/v1/schedules/scheduler", "admin manager viewer");
    allowed.put("POST /api/v1/schedules/scheduler/start", "admin manager");
    allowed.put("POST /api/v1/schedules/scheduler/stop", "admin manager");
    StoreRoles.add(allowed);
    allowed.put("POST /api/sync/full", "admin manager host");
    allowed.put("POST /api/sync/products", "admin manager host");
    allowed.put("POST /api/sync/users", "admin manager host");
    allowed.put("POST /api/sync/orders", "admin manager host");
    allowed.put("GET /api/sync/status", "admin manager viewer host");
    allowed.put("POST /api/sync/scheduler/start", "admin manager");
    allowed.put("POST /api/sync/scheduler/stop", "admin manager");
    allowed.put("POST /schedule-task", "admin manager");
    allowed.put("GET /scheduled-tasks", "admin manager viewer");
    allowed.put("DELETE /scheduled-tasks/{name}", "admin manager");
    allowed.put("GET /health", "open");
    allowed.putAll(oldPaths());
    return allowed;
  }

  @Test
  void everyRouteIsListedHere() {
    var listed = new TreeSet<String>();
    served.routes().forEach(route -> listed.add(route.method() + " " + route.path()));

    assertEquals(allowed().keySet(), listed);
  }

  @Test
  void eachRoleMayDoWhatIsListedAndNothingElse() {
    for (var entry : allowed().entrySet()) {
      for (var role : Role.values()) {
        var answer = ask(entry.getKey(), role);
        var may = entry.getValue().contains("open") || entry.getValue().contains(role.word());

        if (may) {
          assertNotEquals(403, answer.status(), entry.getKey() + " by " + role);
          assertNotEquals(401, answer.status(), entry.getKey() + " by " + role);
        } else {
          answer.isProblem(403, "forbidden");
        }
      }
    }
  }

  @Test
  void nobodyMayDoAnythingThatIsNotOpen() {
    for (var entry : allowed().entrySet()) {
      if (!entry.getValue().equals("open")) {
        var parts = entry.getKey().split(" ");
        served.sendUnsigned(parts[0], filled(parts[1]), null).isProblem(401, "unauthenticated");
      }
    }
  }

  /** An old path answers with a slash at its end, too, and asks the same there. */
  @Test
  void aSlashAtTheEndOfAnOldPathChangesNothingOfIt() {
    var allowed = allowed();
    var old = served.routes().stream().filter(route -> route.spellings().size() > 1).toList();
    assertEquals(38, old.size());
    for (var route : old) {
      for (var role : Role.values()) {
        var parts = (route.method() + " " + filled(route.path())).split(" ");
        var body = parts[0].startsWith("P") ? "{\"unheard_of\": 1}" : null;
        var plain = served.send(role, parts[0], parts[1], body);
        var slashed = served.send(role, parts[0], parts[1] + "/", body);

        assertEquals(plain.status(), slashed.status(), route + " by " + role);
        assertEquals(plain.at("/code"), slashed.at("/code"), route + " by " + role);
      }
      if (!allowed.get(route.method() + " " + route.path()).equals("open")) {
        served
            .sendUnsigned(route.method().name(), filled(route.path()) + "/", null)
            .isProblem(401, "unauthenticated");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/integrations/", "//api/v1/integrations", "/api/v1//integrations",
    "/API/v1/integrations", "/api/v1/%69ntegrations", "/%61pi/v1/integrations",
    "/api/v1/./integrations", "/api/v1/x/../integrations", "/api/v1/integrations;x=1"
  })
  void noOtherSpellingOfAPathOpensIt(String path) {
    var status = served.sendUnsigned("GET", path, null).status();

    assertEquals(true, status == 401 || status == 404 || status == 400, path + ": " + status);
  }

  private Answer ask(String methodAndPath, Role role) {
    var parts = methodAndPath.split(" ");
    var body = parts[0].startsWith("P") ? "{\"unheard_of\": 1}" : null;
    return served.send(role, parts[0], filled(parts[1]), body);
  }

  /** Ids that lead to nothing, so that an allowed request changes nothing. */
  static String filled(String path) {
    return path.replace("{id}", "none")
        .replace("{entity}", "customer")
        .replace("{hostId}", "1")
        .replace("{model}", "res.partner")
        .replace("{secret}", "unknown")
        .replace("{odooId}", "1")
        .replace("{method}", "name_get")
        .replace("{number}", "9")
        .replace("{name}", "nobody")
        .replace("{plan}", "none")
        .replace("{audit}", "none")
        .replace("{file}", "none")
        .replaceAll("[{][a-z]+[}]", "9");
  }
}
