package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What browsers are told. */
final class BrowsersTest {
  private static final String INTEGRATIONS = "/api/v1/integrations";
  private static final String SHOP = "https://shop.example";

  private static Served served(String... origins) {
    return new Served(HttpSettings.of("127.0.0.1", 0, "1").with(Limits.GENEROUS, Set.of(origins)));
  }

  @Test
  void everyAnswerIsToBeTakenAsItIs() {
    try (var served = served()) {
      for (var path : new String[] {"/", INTEGRATIONS, "/nowhere", "/health/live"}) {
        {
          var answer = served.sendUnsigned("GET", path, null);
          assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
          assertEquals("no-store", answer.header("Cache-Control"), path);
          assertEquals("no-referrer", answer.header("Referrer-Policy"), path);
          assertEquals("DENY", answer.header("X-Frame-Options"), path);
          assertEquals(
              true, answer.header("Content-Security-Policy").contains("default-src 'none'"));
        }
      }
    }
  }

  @Test
  void keepsOtherOriginsOutUnlessTheyAreNamed() {
    try (var served = served()) {
      var answer = served.send("GET", INTEGRATIONS, null, "Origin", SHOP).is(200);
      assertEquals("", answer.header("Access-Control-Allow-Origin"));
      served
          .sendUnsigned(
              "OPTIONS", INTEGRATIONS, null, "Origin", SHOP, "Access-Control-Request-Method", "GET")
          .is(401);
    }
  }

  @Test
  void letsThoseInThatAreNamed() {
    try (var served = served(SHOP)) {
      var preflight =
          served
              .sendUnsigned(
                  "OPTIONS",
                  INTEGRATIONS,
                  null,
                  "Origin",
                  SHOP,
                  "Access-Control-Request-Method",
                  "PUT")
              .is(204);
      assertEquals(SHOP, preflight.header("Access-Control-Allow-Origin"));
      assertEquals(true, preflight.header("Access-Control-Allow-Methods").contains("PUT"));
      assertEquals(true, preflight.header("Access-Control-Allow-Headers").contains("If-Match"));
      var answer = served.send("GET", INTEGRATIONS, null, "Origin", SHOP).is(200);
      assertEquals(SHOP, answer.header("Access-Control-Allow-Origin"));
      assertEquals("Origin", answer.header("Vary"));
      var other = served.send("GET", INTEGRATIONS, null, "Origin", "https://evil.example").is(200);
      assertEquals("", other.header("Access-Control-Allow-Origin"));
    }
  }
}
