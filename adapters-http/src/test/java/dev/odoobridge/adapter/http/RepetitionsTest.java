package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RepetitionsTest {
  private static final String KEY = "Idempotency-Key";
  private static final String TOKENS = "/api/v1/tokens";
  private static final String SHOP = "{\"name\": \"shop\", \"role\": \"host\"}";

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void aRequestSentAgainIsDoneOnceAndAnsweredAlike() {
    var first = served.send("POST", TOKENS, SHOP, KEY, "k1").is(201);
    var count = served.audit.entries.size();

    var again = served.send("POST", TOKENS, SHOP, KEY, "k1").is(201);

    assertEquals(first.text(), again.text());
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(first.header("Content-Type"), again.header("Content-Type"));
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertEquals("", first.header("Idempotency-Replayed"));
    assertEquals(count, served.audit.entries.size());
    assertEquals("1", served.get(TOKENS).at("/total"));
  }

  @Test
  void anotherBodyOrPathUnderTheKeyIsRefused() {
    served.send("POST", TOKENS, SHOP, KEY, "k1").is(201);

    served
        .send("POST", TOKENS, SHOP.replace("shop", "other"), KEY, "k1")
        .isProblem(422, "key-reused");
    served
        .send("POST", "/api/v1/integrations/main/sync", "{}", KEY, "k1")
        .isProblem(422, "key-reused");
    served.send("POST", TOKENS, SHOP.replace("shop", "other"), KEY, "k2").is(201);
  }

  @Test
  void whatWasRefusedIsTriedAnew() {
    served.post(TOKENS, SHOP).is(201);
    served.send("POST", TOKENS, SHOP, KEY, "k1").isProblem(409, "id-taken");
    served.delete(TOKENS + "/0000000000000001").is(204);

    served.send("POST", TOKENS, SHOP, KEY, "k1").is(201);
  }

  @Test
  void aKeyIsOfOneCaller() {
    served.send("POST", "/api/v1/integrations/main/sync", "{}", KEY, "k1").is(202);

    var other =
        served.send(Role.MANAGER, "POST", "/api/v1/integrations/main/sync", "{}", KEY, "k1");

    assertEquals("", other.header("Idempotency-Replayed"));
  }

  @Test
  void aMalformedKeyIsRefused() {
    served.send("POST", TOKENS, SHOP, KEY, "a b").isProblem(400, "invalid-header");
    served.send("POST", TOKENS, SHOP, KEY, "k".repeat(201)).isProblem(400, "invalid-header");
  }

  @Test
  void manyRecordsAtOnceNeedNoKey() {
    var path = "/api/v1/integrations/main/records/customer";
    for (var time = 0; time < 2; time++) {
      var answer =
          served.send(
              "POST",
              path,
              "{\"id\": \"c1\", \"email\": \"a@b.example\"}\n",
              "Content-Type",
              "application/x-ndjson",
              KEY,
              "k1");
      assertEquals("", answer.is(200).header("Idempotency-Replayed"));
    }
  }
}
