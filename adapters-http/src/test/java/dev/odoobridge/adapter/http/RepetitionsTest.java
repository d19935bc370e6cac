package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.http.auth.Permission;
import dev.odoobridge.domain.access.Role;
import io.javalin.http.HandlerType;
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

  /** What the fakes refuse here has nothing to repeat; lines of records take no key. */
  @Test
  void everyPostThatWorkedIsAnsweredAlikeAndNotDoneAgain() {
    try (var attack = new Attack()) {
      var ending = Thread.startVirtualThread(() -> endRuns(attack.served));
      var worked =
          attack.routes().stream()
              .filter(RepetitionsTest::takesAKey)
              .filter(it -> isDoneOnce(attack, it))
              .map(Route::path)
              .toList();
      ending.interrupt();

      assertTrue(worked.size() > 25, worked::toString);
      assertTrue(worked.contains("/api/sync/orders") && worked.contains("/schedule-task"));
    }
  }

  private static boolean takesAKey(Route route) {
    return route.method().equals(HandlerType.POST)
        && route.permission() != Permission.OPEN
        && !Attack.contents(route).has("application/x-ndjson");
  }

  /** Whether it was done the first time; fails when it was done again the second time. */
  private static boolean isDoneOnce(Attack attack, Route route) {
    var first = keyed(attack, route);
    var count = attack.served.audit.entries.size();
    var again = keyed(attack, route);
    if (first.status() >= 300) {
      return false;
    }
    assertEquals("true", again.header("Idempotency-Replayed"), route::toString);
    assertEquals(first.status(), again.status(), route::toString);
    assertEquals(first.text(), again.text(), route::toString);
    assertEquals(count, attack.served.audit.entries.size(), route::toString);
    return true;
  }

  private static Answer keyed(Attack attack, Route route) {
    var contents = Attack.contents(route);
    var type = contents.isEmpty() ? "application/json" : contents.fieldNames().next();
    var example = contents.path(type).path("example");
    var body =
        example.isTextual() ? example.asText() : example.isObject() ? example.toString() : "{}";
    var key = route.path().replaceAll("\\W", "-");
    return attack.served.send("POST", Attack.path(route), body, "Content-Type", type, KEY, key);
  }

  private static void endRuns(Served served) {
    try {
      for (var count = 1; ; count++) {
        served.runs.awaitStarted(count);
        served.runs.change("run-%06d".formatted(count), it -> it.finished(Served.NOW));
      }
    } catch (InterruptedException _) {
      // All have ended.
    }
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
