package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.odoobridge.domain.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UsersTest {
  private static final String USERS = "/api/v1/users";
  private static final String ANNA =
      """
      {"name": "anna", "role": "manager", "password": "a long password"}
      """;

  private final Served served = new Served();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void makesReadsAndListsThemWithoutTheirPasswords() {
    var made = served.post(USERS, ANNA).is(201);

    assertEquals(USERS + "/anna", made.header("Location"));
    assertEquals(
        Answer.json(
            """
            {"name": "anna", "role": "manager", "disabled": false,
             "created_at": "2026-11-20T10:15:30Z"}
            """),
        served.get(USERS + "/anna").is(200).json());
    var listed = served.get(USERS).is(200);
    assertEquals("2", listed.at("/total"));
    assertEquals("admin", listed.at("/items/0/name"));
    assertFalse(listed.text().contains("password"), listed.text());
  }

  @Test
  void refusesWhatIsTakenOrWrong() {
    served.post(USERS, ANNA).is(201);

    served.post(USERS, ANNA).isProblem(409, "id-taken").namesErrors("name");
    served
        .post(USERS, "{\"role\": \"root\", \"pasword\": \"x\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("role", "name", "password", "pasword");
    served.get(USERS + "/nobody").isProblem(404, "user-not-found");
    served.send("PATCH", USERS + "/nobody", "{}").isProblem(404, "user-not-found");
    served.delete(USERS + "/nobody").isProblem(404, "user-not-found");
  }

  @Test
  void changesWhatIsGivenAtTheVersionThatWasRead() {
    var tag = served.post(USERS, ANNA).is(201).header("ETag");

    var next =
        served.send("PATCH", USERS + "/anna", "{\"disabled\": true}", "If-Match", tag).is(200);
    assertEquals("true", next.at("/disabled"));
    assertEquals("manager", next.at("/role"));
    served
        .send("PATCH", USERS + "/anna", "{\"role\": \"host\"}", "If-Match", tag)
        .isProblem(412, "version-moved");
    served.delete(USERS + "/anna", "If-Match", tag).isProblem(412, "version-moved");
    served.delete(USERS + "/anna", "If-Match", "x").isProblem(400, "invalid-header");
    served.delete(USERS + "/anna", "If-Match", next.header("ETag")).is(204);
  }

  @Test
  void keepsTheLastAdmin() {
    served.delete(USERS + "/admin").isProblem(409, "last-admin");
    served.send("PATCH", USERS + "/admin", "{\"role\": \"viewer\"}").isProblem(409, "last-admin");
  }

  @Test
  void everybodySeesThemselves() {
    var own = served.send(Role.HOST, "GET", "/api/v1/auth/me", null).is(200);

    assertEquals("host", own.at("/name"));
    assertEquals("false", own.at("/scope/read_only"));
  }

  @Test
  void changesTheOwnPasswordForWhoKnowsTheOldOne() {
    var right = "{\"password\": \"adminadmin\", \"new_password\": \"another one\"}";
    var wrong = "{\"password\": \"wrong\", \"new_password\": \"another one\"}";

    served.post("/api/v1/auth/password", wrong).isProblem(401, "sign-in-refused");
    served.post("/api/v1/auth/password", right).is(204);
    served.post("/api/v1/auth/password", right).isProblem(401, "sign-in-refused");
    for (var guess = 0; guess < 9; guess++) {
      served.post("/api/v1/auth/password", wrong).is(401);
    }
    served.post("/api/v1/auth/password", wrong).isProblem(429, "too-many-sign-ins");
  }
}
