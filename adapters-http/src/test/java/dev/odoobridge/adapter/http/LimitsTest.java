package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  private static final String INTEGRATIONS = "/api/v1/integrations";

  private static Served served(Limits limits) {
    return new Served(HttpSettings.of("127.0.0.1", 0, "1").with(limits, Set.of()));
  }

  @Test
  void eachCallerHasSoManyCallsAndIsToldHowManyAreLeft() {
    try (var served = served(new Limits(3, 0, 0))) {
      for (var left = 2; left >= 0; left--) {
        var answer = served.get(INTEGRATIONS).is(200);
        assertEquals("\"calls\";q=3;w=60", answer.header("RateLimit-Policy"));
        assertTrue(answer.header("RateLimit").startsWith("\"calls\";r=" + left + ";t="));
      }

      var refused = served.get(INTEGRATIONS).isProblem(429, "too-many-calls");
      assertEquals("20", refused.header("Retry-After"));
      assertTrue(refused.header("RateLimit").startsWith("\"calls\";r=0;t="));
      served.send(Role.VIEWER, "GET", INTEGRATIONS, null).is(200);
    }
  }

  @Test
  void callsWithoutATokenAreCountedByAddress() {
    try (var served = served(new Limits(0, 2, 0))) {
      served.sendUnsigned("GET", "/health/live", null).is(200);
      served
          .sendUnsigned("GET", INTEGRATIONS, null, "Authorization", "Bearer forged")
          .isProblem(401, "unauthenticated");
      served.sendUnsigned("GET", "/health/live", null).isProblem(429, "too-many-calls");
      served.sendUnsigned("POST", "/api/v1/auth/token", "{}").isProblem(429, "too-many-calls");
      served.get(INTEGRATIONS).is(200);
    }
  }

  @Test
  void tryingConnectionsIsCountedApart() {
    try (var served = served(new Limits(0, 0, 1)).withIntegration()) {
      served.post(INTEGRATIONS + "/main/test-connection", "{}").is(200);
      served.post(INTEGRATIONS + "/main/test-connection", "{}").isProblem(429, "too-many-calls");
      served.get(INTEGRATIONS).is(200);
    }
  }

  @Test
  void theStandardIsOutOfTheWayOfAHostThatWritesRecordByRecord() {
    try (var served = new Served().withIntegration()) {
      for (var call = 0; call < 500; call++) {
        served.put(INTEGRATIONS + "/main/records/customer/c1", "{\"email\": \"a@b.example\"}");
      }
      served.get(INTEGRATIONS).is(200);
    }
  }
}
