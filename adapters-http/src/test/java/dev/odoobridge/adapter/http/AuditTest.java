package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.adapter.http.auth.Permission;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AuditTest {
  private static final String API = "/api/v1/";
  private static final String ANNA =
      """
      {"name": "anna", "role": "manager", "password": "a long password"}
      """;

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void saysWhoDidWhatWhenFromWhereBeforeAndAfter() {
    served.post(API + "users", ANNA).is(201);
    served
        .send("PATCH", API + "users/anna", "{\"role\": \"host\"}", "X-Request-Id", "request-7")
        .is(200);

    var entry = served.audit.last();
    assertEquals(Served.NOW, entry.at());
    assertEquals("admin", entry.by());
    assertEquals(Optional.of(Role.ADMIN), entry.role());
    assertEquals("127.0.0.1", entry.address());
    assertEquals("PATCH /api/v1/users/{name}", entry.action());
    assertEquals(Optional.of("anna"), entry.target());
    assertEquals(200, entry.status());
    assertEquals("request-7", entry.request());
    assertEquals("manager", Answer.json(entry.before().orElseThrow()).path("role").asText());
    assertEquals("host", Answer.json(entry.after().orElseThrow()).path("role").asText());
  }

  @Test
  void keepsNoSecrets() {
    served.post(API + "users", ANNA).is(201);
    served.send("PATCH", API + "users/anna", "{\"password\": \"another secret\"}").is(200);
    served.post(API + "tokens", "{\"name\": \"shop\", \"role\": \"host\"}").is(201);
    served
        .post(
            API + "auth/password",
            "{\"password\": \"adminadmin\", \"new_password\": \"x y z 1 2 3\"}")
        .is(204);
    served.sendUnsigned(
        "POST", API + "auth/token", "{\"username\": \"admin\", \"password\": \"adminadmin\"}");

    var all = served.audit.entries.toString();
    for (var secret :
        new String[] {
          "a long password",
          "another secret",
          "obt_",
          "adminadmin",
          "x y z 1 2 3",
          "very-secret-key",
          "token-of",
          "refresh-"
        }) {
      assertFalse(all.contains(secret), secret + " in " + all);
    }
    assertTrue(all.contains("***"), all);
    assertEquals("POST /api/v1/auth/token", served.audit.last().action());
    assertEquals("admin", served.audit.last().by());
  }

  @Test
  void saysThatRecordsWereWrittenAndNotWhenNothingChanged() {
    var path = API + "integrations/main/records/customer/c1";
    var count = served.audit.entries.size();
    served.put(path, "{\"email\": \"a@b.example\"}").is(201);
    served.put(path, "{\"email\": \"a@b.example\"}").is(200);

    assertEquals(count + 1, served.audit.entries.size());
    var line = "{\"id\": \"c1\", \"email\": \"a@b.example\"}\n";
    var lines = API + "integrations/main/records/customer";
    served.send("POST", lines, line, "Content-Type", "application/x-ndjson").is(200);
    assertEquals(count + 1, served.audit.entries.size());
    var entry = served.audit.last();
    assertEquals(Optional.of(new IntegrationId("main")), entry.integration());
    assertEquals(Optional.of(new EntityName("customer")), entry.entity());
    assertEquals(Optional.of("c1"), entry.target());
    assertEquals(Optional.empty(), entry.after());
    served.send("POST", lines, line.replace("c1", "c2"), "Content-Type", "application/x-ndjson");
    assertEquals(count + 2, served.audit.entries.size());
  }

  @Test
  void saysWhoWasKeptFromIt() {
    served.send(Role.VIEWER, "DELETE", API + "integrations/main", null).is(403);

    assertEquals(403, served.audit.last().status());
    assertEquals("viewer", served.audit.last().by());
    var count = served.audit.entries.size();
    served.send(Role.VIEWER, "GET", API + "users", null).is(403);
    served.post(API + "users", "{}").is(422);
    assertEquals(count, served.audit.entries.size());
  }

  /** Whatever is added to the routes is written down too. */
  @Test
  void everyRouteThatChangesSomethingIsWrittenDown() {
    for (var route : served.routes()) {
      if (!route.isForReading() && route.path().startsWith(API)) {
        var count = served.audit.entries.size();
        var answer =
            served.send(Role.VIEWER, route.method().name(), RolesTest.filled(route.path()), "{}");
        if (answer.status() == 403) {
          assertEquals(count + 1, served.audit.entries.size(), route.toString());
          assertEquals(route.method() + " " + route.path(), served.audit.last().action());
        }
      }
    }
  }

  /** Values have journals and histories, and what is in Odoo is not read for it. */
  private static final Set<Permission> KEPT_ELSEWHERE =
      Set.of(Permission.WRITE_RECORDS, Permission.WRITE_STORE, Permission.WRITE_ODOO);

  /** Of these nothing is lost that anybody entered. */
  private static final Set<String> NOTHING_LOST =
      Set.of(
          "DELETE " + API + "integrations/{id}/odoo/cache",
          "DELETE " + API + "integrations/{id}/plans/{plan}",
          "DELETE " + API + "integrations/{id}/prepare-odoo");

  @Test
  void whatIsChangedOrRemovedIsKeptAsItWasBefore() {
    var without =
        served.routes().stream()
            .filter(it -> !it.isForReading() && !it.method().equals(HandlerType.POST))
            .filter(it -> it.before() == Snapshot.NONE && !KEPT_ELSEWHERE.contains(it.permission()))
            .map(it -> it.method() + " " + it.path())
            .filter(it -> !NOTHING_LOST.contains(it))
            .toList();

    assertEquals(List.of(), without);
  }

  @Test
  void whatBecomesOfSettingsIsToldBeforeAndAfter() {
    var main = API + "integrations/main";
    served.post(
        API + "schedules", "{\"id\": \"s\", \"integration\": \"main\", \"every\": \"PT1H\"}");
    served.put(API + "schedules/s", "{\"integration\": \"main\", \"every\": \"PT2H\"}").is(200);
    assertTold("every", "PT1H", "PT2H");
    served.post(API + "schedules/s/pause", "").is(200);
    assertTold("paused", "false", "true");
    served.post(API + "schedules/scheduler/stop", "").is(200);
    assertTold("running", "true", "false");
    served.post(main + "/pause", "").is(200);
    assertTold("paused", "false", "true");
    served.put(API + "log-levels/root", "{\"level\": \"WARN\"}").is(200);
    served.put(API + "log-levels/root", "{\"level\": \"ERROR\"}").is(200);
    assertTold("level", "WARN", "ERROR");
    served.put(main + "/odoo/cache", "{\"seconds\": 7}").is(200);
    served.put(main + "/odoo/cache", "{\"seconds\": 8}").is(200);
    assertTold("seconds", "7", "8");
    served.put(main + "/mapping", "version: 1\n", "Content-Type", "application/yaml").is(200);
    assertEquals("go4rent", before().path("profile").asText());
    served.delete("/scheduled-tasks/s").is(204);
    assertEquals("s", before().path("task_name").asText());
  }

  private JsonNode before() {
    return Answer.json(served.audit.last().before().orElseThrow());
  }

  private void assertTold(String member, String before, String after) {
    var told = Answer.json(served.audit.last().after().orElseThrow()).path(member).asText();
    assertEquals(before + " -> " + after, before().path(member).asText() + " -> " + told);
  }

  @Test
  void isListedAndExported() {
    served.post(API + "users", ANNA).is(201);
    served.delete(API + "users/anna").is(204);

    var first = served.get(API + "audit?limit=1").is(200);
    assertEquals("DELETE /api/v1/users/{name}", first.at("/items/0/action"));
    var next = served.get(API + "audit?limit=1&after=" + first.at("/next")).is(200);
    assertEquals("POST /api/v1/users", next.at("/items/0/action"));
    assertEquals(
        1, served.get(API + "audit?target=anna&by=admin").is(200).json().path("items").size());
    assertEquals(
        0, served.get(API + "audit?from=2027-01-01T00:00:00Z").json().path("items").size());
    served.get(API + "audit?from=yesterday").isProblem(400, "invalid-parameter");
    var exported = served.get(API + "audit/export?action=users").is(200);
    assertEquals("application/x-ndjson", exported.header("Content-Type"));
    assertEquals(2, exported.lines().size());
  }
}
