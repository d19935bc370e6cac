package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ApiTokensTest {
  private static final String TOKENS = "/api/v1/tokens";
  private static final String SHOP =
      """
      {"name": "shop", "role": "host", "integrations": ["main"], "entities": ["order", "customer"],
       "methods": [], "fields": ["res.partner.email"], "read_only": true, "expires_in_days": 30}
      """;

  private final Served served = new Served();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void isNotMadeForAnIntegrationThatIsNotThere() {
    var body = "{\"name\": \"n\", \"role\": \"host\", \"integrations\": [\"nowhere\"]}";

    served.post(TOKENS, body).isProblem(422, "invalid-fields").namesErrors("integrations");
  }

  @Test
  void showsTheTextOnceAndNeverAgain() {
    var made = served.post(TOKENS, SHOP).is(201);

    assertEquals("obt_shop", made.at("/token"));
    var read = served.get(made.header("Location")).is(200);
    assertEquals(
        Answer.json(
            """
            {"id": "0000000000000001", "name": "shop", "role": "host",
             "scope": {"integrations": ["main"], "entities": ["customer", "order"], "models": null,
                       "fields": ["res.partner.email"], "methods": [], "read_only": true},
             "status": "active", "created_at": "2026-11-20T10:15:30Z", "created_by": "admin",
             "expires_at": "2026-12-20T10:15:30Z", "last_used_at": null, "revoked_at": null}
            """),
        read.json());
    assertFalse(served.get(TOKENS).is(200).text().contains("obt_"));
  }

  @Test
  void revokesAndKeepsItInTheList() {
    var path = served.post(TOKENS, SHOP).is(201).header("Location");

    served.delete(path).is(204);
    served.delete(path).is(204);

    assertEquals("revoked", served.get(TOKENS).is(200).at("/items/0/status"));
    served.post(TOKENS, SHOP).is(201);
    served.delete(TOKENS + "/unknown").isProblem(404, "token-not-found");
    served.get(TOKENS + "/unknown").isProblem(404, "token-not-found");
  }

  @Test
  void namesWhatIsWrong() {
    served
        .post(
            TOKENS,
            """
            {"name": "a/b", "role": "x", "integrations": ["main", "A B"], "models": ["Res"],
             "fields": ["email"], "expires_in_days": 0, "entity": []}
            """)
        .isProblem(422, "invalid-fields")
        .namesErrors(
            "role",
            "integrations[1]",
            "models[0]",
            "fields[0]",
            "name",
            "expires_in_days",
            "entity");
    served.post(TOKENS, SHOP).is(201);
    served.post(TOKENS, SHOP).isProblem(409, "id-taken").namesErrors("name");
  }
}
