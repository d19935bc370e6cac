package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Unavailable;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final Faults faults =
      new Faults(
          new Credentials("admin", Optional.of(new Secret(KEY)), Optional.of(new Secret("admin"))),
          () -> NOW);

  @Nested
  class AnswersWithoutAName {
    @ParameterizedTest
    @CsvSource({
      "200, odoo-incomprehensible, odoo-incomprehensible",
      "301, odoo-address, odoo-address",
      "308, odoo-address, odoo-address",
      "400, odoo-incomprehensible, odoo-incomprehensible",
      "401, odoo-credentials, odoo-credentials",
      "403, odoo-incomprehensible, odoo-incomprehensible",
      "404, odoo-transport, odoo-transport",
      "408, odoo-unavailable, odoo-unavailable",
      "413, odoo-refused, odoo-refused",
      "415, odoo-incomprehensible, odoo-incomprehensible",
      "429, odoo-unavailable, odoo-unavailable",
      "500, odoo-incomprehensible, odoo-uncertain",
      "502, odoo-unavailable, odoo-uncertain",
      "503, odoo-unavailable, odoo-unavailable",
      "504, odoo-unavailable, odoo-uncertain",
      "501, odoo-unavailable, odoo-uncertain",
      "524, odoo-unavailable, odoo-uncertain",
    })
    void areSortedByStatusAndByWhetherTheyMayHaveWritten(int status, String read, String write) {
      var answer = page(status, Map.of(), "<html>x</html>");

      assertEquals(read, faults.unnamed(answer, false).code());
      assertEquals(write, faults.unnamed(answer, true).code());
    }

    @Test
    void nameWhereARedirectPointsTo() {
      var answer = page(301, Map.of("Location", List.of("https://odoo.example/")), "");

      assertTrue(
          message(faults.unnamed(answer, false)).contains("points to https://odoo.example;"));
    }

    @Test
    void areDescribedByTheirTitle() {
      var answer = page(502, Map.of(), "<html><title>Bad Gateway</title>");

      assertTrue(message(faults.unnamed(answer, false)).contains("HTTP 502"));
      assertTrue(message(faults.unnamed(answer, false)).contains("Bad Gateway"));
    }
  }

  @Nested
  class RetryingAfter {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "7 | PT7S",
          "Fri, 20 Nov 2026 10:02:00 GMT | PT2M",
          "Fri, 20 Nov 2026 09:00:00 GMT | PT0S",
          "999999999 | PT24H",
        })
    void readsSecondsAndDates(String header, Duration expected) {
      var answer = page(503, Map.of("Retry-After", List.of(header)), "");

      var failure = assertInstanceOf(Unavailable.class, faults.unnamed(answer, true));

      assertEquals(Optional.of(expected), failure.retryAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999", "Fri, 99 Nov 2026 10:02:00 GMT"})
    void ignoresWhatItCannotRead(String header) {
      var answer = page(429, Map.of("Retry-After", List.of(header)), "");

      var failure = assertInstanceOf(Unavailable.class, faults.unnamed(answer, true));

      assertEquals(Optional.empty(), failure.retryAfter());
    }
  }

  @Nested
  class Messages {
    @Test
    void areOdoosSentenceOnOneLine() {
      assertEquals(
          "The 'Customer' field is required. Even magicians can't post nothing!",
          message(
              named(
                  "odoo.exceptions.UserError",
                  "\n The 'Customer' field is required.\n\tEven magicians can't post nothing!\n")));
    }

    @Test
    void areBounded() {
      assertEquals(
          500, message(named("odoo.exceptions.UserError", "long ".repeat(1_000_000))).length());
    }

    @Test
    void keepTheKeyToThemselvesWhereverItIsEchoed() {
      var failure =
          named("evil." + KEY, "your key " + KEY + " and x" + KEY.repeat(5_000) + "\u0000\u202e!");

      assertFalse(message(failure).contains("0123456789"), message(failure));
      assertFalse(failure.fault().contains("0123456789"), failure.fault());
      assertTrue(message(failure).startsWith("your key *** and x***"), message(failure));
    }

    @Test
    void starAShortSecretOnlyAsAWord() {
      assertEquals(
          "*** asks the administrator",
          message(named("odoo.exceptions.UserError", "admin asks the administrator")));
    }

    @Test
    void hideTheKeyInAPagesTitleAndARedirect() {
      var title = page(500, Map.of(), "<title>" + KEY + "</title>");
      var redirect = page(302, Map.of("Location", List.of("http://x/?k=" + KEY)), "");

      assertFalse(message(faults.unnamed(title, true)).contains(KEY));
      assertFalse(message(faults.unnamed(redirect, true)).contains(KEY));
    }

    @Test
    void leaveOutTheStatementThatPostgresQuotes() {
      assertEquals(
          "invalid input syntax for type integer: \"x\"",
          message(
              named(
                  "psycopg2.errors.InvalidTextRepresentation",
                  "invalid input syntax for type integer: \"x\"\nLINE 1: UPDATE res_partner SET …")));
    }

    @Test
    void fallBackToTheFaultsName() {
      assertEquals("builtins.MemoryError", message(named("builtins.MemoryError", "")));
    }
  }

  private OdooFailure named(String name, String message) {
    var call =
        new OdooCall(
            new ModelName("res.partner"), "write", Optional.empty(), Map.of(), Map.of(), true);
    return faults.named(
        new NamedFault(name, message, "Traceback " + KEY), call, page(500, Map.of(), ""));
  }

  private static Answer page(int status, Map<String, List<String>> headers, String body) {
    var all = new HashMap<>(headers);
    all.put("Content-Type", List.of("text/html"));
    return new Answer(status, HttpHeaders.of(all, (_, _) -> true), body.getBytes(UTF_8));
  }

  private static String message(OdooFailure failure) {
    return String.valueOf(failure.getMessage());
  }
}
