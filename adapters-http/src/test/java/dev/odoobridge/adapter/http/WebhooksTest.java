package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhooksTest {
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final String BODY =
      """
      {"url": "http://127.0.0.1:9/hook", "integrations": ["main"], "entities": ["customer"]}
      """;
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void showsTheSecretOnceAndNeverAgain() {
    var made = served.post(WEBHOOKS, BODY).is(201);
    var location = made.header("Location");

    assertEquals("whsec_c2VjcmV0", made.at("/secret"));
    assertEquals("active", made.at("/status"));
    assertEquals("main", made.at("/integrations/0"));
    assertEquals("customer", made.at("/entities/0"));
    assertEquals("admin", made.at("/created_by"));
    assertEquals(WEBHOOKS + "/hook-1", location);
    var read = served.get(location).is(200);
    assertEquals("http://127.0.0.1:9/hook", read.at("/url"));
    assertFalse(read.json().has("secret"), read.text());
    assertFalse(served.get(WEBHOOKS).is(200).text().contains("whsec_"));
  }

  @Test
  void pausesResumesAndRemoves() {
    served.post(WEBHOOKS, BODY).is(201);

    assertEquals("paused", served.post(WEBHOOKS + "/hook-1/pause", "{}").is(200).at("/status"));
    assertEquals("active", served.post(WEBHOOKS + "/hook-1/resume", "{}").is(200).at("/status"));
    served.delete(WEBHOOKS + "/hook-1").is(204);
    served.get(WEBHOOKS + "/hook-1").isProblem(404, "webhook-not-found");
    served.delete(WEBHOOKS + "/hook-1").isProblem(404, "webhook-not-found");
  }

  @Test
  void saysHowOneFails() {
    served.post(WEBHOOKS, BODY).is(201);
    served.webhooks.fail("hook-1");

    var hook = served.get(WEBHOOKS + "/hook-1").is(200);
    var log = served.get(WEBHOOKS + "/hook-1/deliveries").is(200);

    assertEquals("failing", hook.at("/status"));
    assertEquals("1", hook.at("/attempts"));
    assertEquals(Served.NOW.plusSeconds(5).toString(), hook.at("/next_attempt_at"));
    assertEquals("500", log.at("/items/0/status"));
    assertEquals("false", log.at("/items/0/delivered"));
    assertEquals("it answered 500", log.at("/items/0/error"));
    assertEquals("7", log.at("/items/0/changes"));
    assertEquals("12", log.at("/items/0/duration_ms"));
    assertTrue(served.get(WEBHOOKS + "/none/deliveries").is(404).text().contains("webhook"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://2852039166/",
        "http://[fe80::1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[fd00:ec2::254]/",
        "http://100.100.100.200/",
        "http://0.0.0.0/",
        "http://224.0.0.1/"
      })
  void refusesAddressesWhereCredentialsLie(String url) {
    served
        .post(WEBHOOKS, "{\"url\": \"" + url + "\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("url");
  }

  @Test
  void needsAUrlAndNothingUnknown() {
    served
        .post(WEBHOOKS, "{\"uri\": \"http://x\"}")
        .isProblem(422, "invalid-fields")
        .namesErrors("url", "uri");
  }
}
