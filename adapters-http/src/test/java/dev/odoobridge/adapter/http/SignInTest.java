package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInTest {
  private static final String TOKEN = "/api/v1/auth/token";
  private static final String INTEGRATIONS = "/api/v1/integrations";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Answer signIn(String body) {
    return served.sendUnsigned("POST", TOKEN, body);
  }

  @Test
  void givesATokenThatOpensTheApi() {
    var answer = signIn("{\"username\": \"admin\", \"password\": \"adminadmin\"}").is(200);

    assertEquals(
        Answer.json(
            """
            {"access_token": "token-of-admin", "token_type": "Bearer", "expires_in": 1800,
             "expires_at": "2026-11-20T10:45:30Z", "refresh_token": "refresh-admin"}
            """),
        answer.json());
    assertEquals("no-store", answer.header("Cache-Control"));
    served
        .sendUnsigned("GET", INTEGRATIONS, null, "Authorization", "bearer token-of-admin")
        .is(200);
  }

  @Test
  void givesANewTokenForARefreshToken() {
    var path = "/api/v1/auth/refresh";

    var answer = served.sendUnsigned("POST", path, "{\"refresh_token\": \"refresh-host\"}").is(200);
    assertEquals("token-of-host", answer.at("/access_token"));
    assertEquals("refresh-host", answer.at("/refresh_token"));
    served
        .sendUnsigned("POST", path, "{\"refresh_token\": \"forged\"}")
        .isProblem(401, "sign-in-refused");
    served.sendUnsigned("POST", path, "{}").isProblem(422, "invalid-fields");
  }

  @Test
  void doesNotSayWhichOfBothIsWrong() {
    var password = signIn("{\"username\": \"admin\", \"password\": \"wrong\"}");
    var name = signIn("{\"username\": \"nobody\", \"password\": \"wrong\"}");

    password.isProblem(401, "sign-in-refused");
    assertEquals("Bearer realm=\"odoo-bridge\"", password.header("WWW-Authenticate"));
    assertEquals(password.at("/detail"), name.at("/detail"));
  }

  @Test
  void namesWhatIsMissing() {
    signIn("{}").isProblem(422, "invalid-fields").namesErrors("username", "password");
    signIn("{\"username\": 1, \"password\": \"\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("username", "password");
  }

  @Test
  void wantsATokenForEverythingElse() {
    for (var path : new String[] {INTEGRATIONS, "/api/v1/unknown", "/api/", TOKEN + "/"}) {
      var answer = served.sendUnsigned("GET", path, null);

      answer.isProblem(401, "unauthenticated");
      assertEquals("Bearer realm=\"odoo-bridge\"", answer.header("WWW-Authenticate"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer forged", "Bearer ", "Basic YWRtaW46YWRtaW4=", "token-of-admin"})
  void refusesOtherTokens(String header) {
    served.signIn.token(Role.ADMIN);

    served
        .sendUnsigned("GET", INTEGRATIONS, null, "Authorization", header)
        .isProblem(401, "unauthenticated");
  }

  @Test
  void saysWhenATokenIsNoGood() {
    assertEquals(
        "Bearer realm=\"odoo-bridge\", error=\"invalid_token\"",
        served
            .sendUnsigned("GET", INTEGRATIONS, null, "Authorization", "Bearer forged")
            .header("WWW-Authenticate"));
  }

  @Test
  void slowsGuessingDownAndSaysForHowLong() {
    for (var guess = 0; guess < 10; guess++) {
      signIn("{\"username\": \"admin\", \"password\": \"wrong\"}").is(401);
    }

    var right = signIn("{\"username\": \"admin\", \"password\": \"adminadmin\"}");
    right.isProblem(429, "too-many-sign-ins");
    assertTrue(Integer.parseInt(right.header("Retry-After")) > 0);
    signIn("{\"username\": \"viewer\", \"password\": \"viewerviewer\"}").is(200);
  }

  @Test
  void doesNotCountSignInsThatSucceed() {
    for (var time = 0; time < 100; time++) {
      signIn("{\"username\": \"admin\", \"password\": \"adminadmin\"}").is(200);
    }
  }
}
