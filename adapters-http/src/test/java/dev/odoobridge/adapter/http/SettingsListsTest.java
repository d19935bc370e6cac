package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists of what people set up: each has an order, pages, a total and filters. */
final class SettingsListsTest {
  private static final String API = "/api/v1/";

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  /** The whole list, two items a page. */
  private List<String> walked(String path, String shown) {
    var found = new ArrayList<String>();
    var query = (path.contains("?") ? "&" : "?") + "limit=2";
    var address = (path.startsWith("/") ? path : API + path) + query;
    var page = served.get(address).is(200);
    var total = page.at("/total");
    while (true) {
      page.json().path("items").forEach(item -> found.add(shown(item.path(shown))));
      assertEquals(total, page.at("/total"));
      if (page.json().path("next").isNull()) {
        assertEquals(Integer.parseInt(total), found.size());
        return found;
      }
      page = served.get(address + "&after=" + page.at("/next")).is(200);
    }
  }

  private static String shown(JsonNode member) {
    return member.isObject() ? member.path("id").asText() : member.asText();
  }

  private void integration(String id, String name) {
    var body =
        """
        {"id": "%s", "name": "%s", "url": "http://o", "database": "d", "username": "u",
         "profile": "go4rent", "api_key": "k", "paused": %b}
        """;
    served.post(API + "integrations", body.formatted(id, name, id.equals("b"))).is(201);
  }

  @Test
  void integrationsAreSearchedAndOrderedAndNotOfOtherScopes() {
    integration("b", "Zebra");
    integration("c", "Adler");
    integration("d", "Main shop");

    assertEquals(List.of("b", "c", "d", "main"), walked("integrations", "id"));
    assertEquals(List.of("main", "d", "c", "b"), walked("integrations?order=id+desc", "id"));
    assertEquals(List.of("c", "main", "d", "b"), walked("integrations?order=name", "id"));
    assertEquals(List.of("b"), walked("integrations?paused=true", "id"));
    assertEquals(List.of("d", "main"), walked("integrations?search=MAIN", "id"));
    assertEquals(List.of("d", "main"), walked("/api/odoo/odoo-integrations?search=main", "id"));
    var token = served.signIn.token(Role.ADMIN, onlyFor("c"));
    var seen =
        served.sendUnsigned(
            "GET", API + "integrations?search=main", null, "Authorization", "Bearer " + token);
    assertEquals("0", seen.is(200).at("/total"));
    served.get(API + "integrations?order=url").isProblem(400, "invalid-parameter");
    served.get(API + "integrations?paused=1").isProblem(400, "invalid-parameter");
  }

  private static Scope onlyFor(String integration) {
    return new Scope(
        Allowed.only(Set.of(new IntegrationId(integration))),
        Allowed.everything(),
        Allowed.everything(),
        Allowed.everything(),
        Allowed.everything(),
        false);
  }

  @Test
  void usersAreOfARoleAndShutOutOrNot() {
    for (var name : List.of("zoe", "ben", "eva")) {
      var body = "{\"name\": \"%s\", \"role\": \"viewer\", \"password\": \"long enough\"}";
      served.post(API + "users", body.formatted(name)).is(201);
    }
    served.send("PATCH", API + "users/eva", "{\"disabled\": true}").is(200);

    assertEquals(List.of("admin", "ben", "eva", "zoe"), walked("users", "name"));
    assertEquals(List.of("zoe", "eva", "ben", "admin"), walked("users?order=role+desc", "name"));
    assertEquals(List.of("ben", "zoe"), walked("users?role=viewer&disabled=false", "name"));
    served.get(API + "users?role=king").isProblem(400, "invalid-parameter").namesErrors("role");
  }

  @Test
  void tokensAreListedByWhatTheyAreAndWhoMadeThem() {
    for (var name : List.of("one", "two", "three")) {
      var body = "{\"name\": \"%s\", \"role\": \"host\"}";
      served.post(API + "tokens", body.formatted(name)).is(201);
    }
    served.delete(API + "tokens/0000000000000002").is(204);

    assertEquals(List.of("three", "two", "one"), walked("tokens", "name"));
    assertEquals(List.of("one", "three", "two"), walked("tokens?order=name", "name"));
    assertEquals(List.of("three", "one"), walked("tokens?status=active&role=host", "name"));
    assertEquals(List.of("two"), walked("tokens?status=revoked&created_by=admin", "name"));
    assertEquals(List.of(), walked("tokens?created_by=somebody", "name"));
    served.get(API + "tokens?status=good").isProblem(400, "invalid-parameter");
    served.get(API + "tokens?order=last_used_at&limit=2").is(200);
  }

  @Test
  void webhooksAreOfAStatusOrAnIntegration() {
    for (var integration : List.of("\"main\"", "\"other\"", "")) {
      var body = "{\"url\": \"http://127.0.0.1:9/hook\", \"integrations\": [%s]}";
      served.post(API + "webhooks", body.formatted(integration)).is(201);
    }
    served.post(API + "webhooks/hook-2/pause", "{}").is(200);

    assertEquals(List.of("hook-1", "hook-2", "hook-3"), walked("webhooks", "id"));
    assertEquals(List.of("hook-2", "hook-3", "hook-1"), walked("webhooks?order=status+desc", "id"));
    assertEquals(List.of("hook-1", "hook-3"), walked("webhooks?integration=main", "id"));
    assertEquals(List.of("hook-2"), walked("webhooks?status=paused", "id"));
    assertEquals(List.of("m-1"), walked("webhooks/hook-1/deliveries?delivered=false", "message"));
    assertEquals(List.of(), walked("webhooks/hook-1/deliveries?delivered=true", "message"));
    served.get(API + "webhooks?status=open").isProblem(400, "invalid-parameter");
  }

  @Test
  void schedulesAreOfAnEntityAndAState() {
    for (var entity : List.of("customer", "order", "product")) {
      var body =
          "{\"id\": \"%s\", \"integration\": \"main\", \"direction\": \"import\","
              + " \"entities\": [\"%s\"], \"cron\": \"30 2 * * *\", \"paused\": %b}";
      var paused = entity.equals("customer");
      served.post(API + "schedules", body.formatted("of-" + entity, entity, paused)).is(201);
    }

    assertEquals(List.of("of-customer", "of-order", "of-product"), walked("schedules", "id"));
    assertEquals(
        List.of("of-order", "of-product", "of-customer"), walked("schedules?order=next_at", "id"));
    assertEquals(List.of("of-order"), walked("schedules?entity=order", "id"));
    assertEquals(List.of("of-customer"), walked("schedules?paused=true&state=paused", "id"));
    assertEquals(List.of("of-order", "of-product"), walked("schedules?state=scheduled", "id"));
    served.get(API + "schedules?state=late!").isProblem(400, "invalid-parameter");
  }

  @Test
  void logLevelsAreListedToo() {
    served.put(API + "log-levels/dev.odoobridge", "{\"level\": \"DEBUG\"}").is(200);
    served.put(API + "log-levels/org.example", "{\"level\": \"INFO\"}").is(200);

    assertEquals(
        List.of("root", "org.example", "dev.odoobridge"),
        walked("log-levels?order=logger+desc", "logger"));
    assertEquals(List.of("org.example", "root"), walked("log-levels?level=info", "logger"));
  }

  @Test
  void versionsOfAMappingAreCounted() {
    for (var number = 1; number <= 3; number++) {
      var text = "version: " + number + "\n";
      served
          .put(API + "integrations/main/mapping", text, "Content-Type", "application/yaml")
          .is(200);
    }

    assertEquals(List.of("3", "2", "1"), walked("integrations/main/mapping/versions", "version"));
    assertEquals(
        List.of("1", "2", "3"),
        walked("integrations/main/mapping/versions?order=version", "version"));
  }

  @Test
  void licensesAreOrderedByTheirEndToo() {
    var ends = List.of("\"2027-03-01T00:00:00Z\"", "null", "\"2027-01-01T00:00:00Z\"");
    for (var end : ends) {
      var body = "{\"company\": %d, \"type\": \"pro\", \"expires_at\": %s}";
      served
          .post(API + "integrations/main/licenses", body.formatted(1 + ends.indexOf(end), end))
          .is(201);
    }

    var path = "integrations/main/licenses";
    assertEquals(List.of(1, 2, 3), companies(path));
    assertEquals(List.of(3, 2, 1), companies(path + "?order=company+desc"));
    assertEquals(List.of(3, 1, 2), companies(path + "?order=expires_at"));
  }

  private List<Integer> companies(String path) {
    return walked(path, "company").stream().map(Integer::valueOf).toList();
  }

  @Test
  void whatOdooHasIsListedWholeUnlessALimitIsGiven() {
    var odoo = "integrations/main/odoo/";
    assertEquals(
        List.of("sale.make.order", "res.partner"),
        walked(odoo + "models?order=model+desc", "model"));
    assertEquals(
        List.of("res.partner", "sale.make.order"), walked(odoo + "models?order=label", "model"));
    var first = served.get(API + odoo + "models?limit=1").is(200);
    assertEquals("2", first.at("/total"));
    assertEquals("res.partner", first.at("/next"));
    served.get(API + odoo + "modules?order=label+desc&limit=1000").is(200);
    served.get(API + odoo + "models/res.partner/fields?order=type").is(200);
    served.get(API + odoo + "models?order=wizard").isProblem(400, "invalid-parameter");
  }
}
