package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.Attack.isProblem;
import static dev.odoobridge.adapter.http.Attack.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.http.auth.Permission;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route: what it knows of parameters and tokens, and what its answers tell browsers and
 * callers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryRouteTest {
  private Attack attack;

  @BeforeAll
  void begin() {
    attack = new Attack();
  }

  @AfterAll
  void end() {
    attack.close();
  }

  @Test
  void unknownParametersAreNamed() {
    for (var route : attack.routes()) {
      var answer = attack.ask(route, Attack.path(route) + "?unheard_of=1");
      attack.expect(answer, names("unheard_of"), route.method(), route.path());
    }
    attack.assertHeldOff();
  }

  /** Digits of other scripts are none, and a number has one way to be written. */
  @Test
  void pagesHaveASizeWithinBounds() {
    for (var route : attack.routes()) {
      if (route.parameters().contains("limit")) {
        for (var size : List.of("0", "1000000", "-1", "", "x", "1.0", "%2B5", "%D9%A3", "%205")) {
          var answer = attack.ask(route, Attack.path(route) + "?limit=" + size);
          attack.expect(answer, names("limit"), route.method(), route.path(), size);
        }
      }
    }
    attack.assertHeldOff();
  }

  /** As the contract has it: what is not looked at must not look as if it was. */
  @Test
  void conditionsThatAreNotKeptAreRefused() {
    for (var route : attack.served.routes()) {
      if (!route.isForReading() && route.permission() != Permission.OPEN) {
        var operation = Contract.operation(route.method().name(), route.path()).orElseThrow();
        var takes = operation.path("parameters").toString().contains("/if_match");
        assertEquals(takes, Conditions.takesIfMatch(route), route::toString);
        for (var header : List.of("If-Match", "If-None-Match", "If-Unmodified-Since")) {
          if (!takes || !header.equals("If-Match")) {
            var answer =
                attack.served.send(
                    route.method().name(), Attack.path(route), null, header, "\"1\"");
            attack.expect(answer, names(header), route.method(), route.path(), header);
          }
        }
      }
    }
    attack.assertHeldOff();
  }

  @Test
  void forgedTokensOpenNothing() {
    for (var route : attack.routes()) {
      if (route.permission() != Permission.OPEN) {
        for (var token :
            List.of(
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.",
                "Basic YWRtaW46YWRtaW4=",
                "Bearer ' OR 1=1 --")) {
          var answer =
              attack.served.sendUnsigned(
                  route.method().name(), Attack.path(route), null, "Authorization", token);
          attack.expect(
              answer, isProblem(401, "unauthenticated"), route.method(), route.path(), token);
        }
      }
    }
    attack.assertHeldOff();
  }

  @Test
  void everyAnswerTellsBrowsersToKeepOutAndHowManyCallsAreLeft() {
    for (var route : attack.routes()) {
      var answer =
          attack.served.sendUnsigned(
              route.method().name(), Attack.path(route), null, "Origin", "https://evil.example");
      var what = route.method() + " " + route.path();
      SafeHeaders.ALL
          .keySet()
          .forEach(name -> assertTrue(!answer.header(name).isEmpty(), what + " has no " + name));
      assertEquals("nosniff", answer.header("X-Content-Type-Options"), what);
      assertEquals("", answer.header("Access-Control-Allow-Origin"), what);
      assertTrue(answer.header("RateLimit").startsWith("\"unsigned\";r="), what);
      var signed = attack.ask(route, Attack.path(route) + "?unheard_of=1");
      assertTrue(signed.header("RateLimit").contains(";r="), what);
      assertTrue(signed.header("RateLimit-Policy").contains(";w=60"), what);
    }
  }
}
