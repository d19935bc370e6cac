package dev.odoobridge.adapter.odoo.json2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.adapter.odoo.common.RawServer;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.value.RawValue;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Json2TransportTest {
  private static final Json2Offer OFFER = new Json2Offer(InstantSource.system());
  private static final Credentials KEY =
      new Credentials("admin", Optional.of(new Secret("a-key")), Optional.empty());

  @Test
  void sendsOnePostWithKeyDatabaseAndNamedArguments() {
    try (var server = RawServer.answering(RawServer.json("true"))) {
      var call =
          new OdooCall(
              new ModelName("res.partner"),
              "write",
              Optional.of(List.of(new OdooId(7))),
              Map.of("vals", new RawValue.Members(Map.of("name", RawValue.of("é")))),
              Map.of("lang", RawValue.of("en_US")),
              true);

      assertEquals(RawValue.TRUE, transport(server).call(call));

      var request = server.requests().getFirst();
      assertEquals("POST /json/2/res.partner/write HTTP/1.1", request.line());
      assertEquals(
          "{\"ids\":[7],\"vals\":{\"name\":\"é\"},\"context\":{\"lang\":\"en_US\"}}",
          request.body());
      assertTrue(request.headers().contains("authorization: bearer a-key"));
      assertTrue(request.headers().contains("x-odoo-database: db19"));
      assertTrue(request.headers().contains("content-type: application/json"));
    }
  }

  @Test
  void sendsNoIdsForAMethodOfTheModelButAnEmptyListForNoRecords() {
    try (var server = RawServer.answering(RawServer.json("null"))) {
      transport(server).call(call("fields_get", Optional.empty(), Map.of()));
      transport(server).call(call("write", Optional.of(List.of()), Map.of()));

      assertEquals("{\"context\":{}}", server.requests().get(0).body());
      assertEquals("{\"ids\":[],\"context\":{}}", server.requests().get(1).body());
    }
  }

  @Test
  void readsNullAsNothing() {
    try (var server = RawServer.answering(RawServer.json("null"))) {
      assertEquals(
          RawValue.NOTHING,
          transport(server).call(call("action_lock", Optional.empty(), Map.of())));
    }
  }

  @Test
  void keepsAMethodInItsPlaceInThePath() {
    try (var server = RawServer.answering(RawServer.json("1"))) {
      transport(server).call(call("a/../b?c=d#e", Optional.empty(), Map.of()));

      assertEquals(
          "/json/2/res.partner/a%2F..%2Fb%3Fc%3Dd%23e", server.requests().getFirst().path());
    }
  }

  @Test
  void refusesArgumentsWhoseNamesTheWireKeepsForItself() {
    try (var server = RawServer.answering(RawServer.json("1"))) {
      var arguments = Map.<String, RawValue>of("ids", RawValue.list());

      assertThrows(
          IllegalArgumentException.class,
          () -> transport(server).call(call("read", Optional.empty(), arguments)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/html | <title>404 Not Found</title>",
        "application/json | {\"jsonrpc\": \"2.0\", \"error\": {\"code\": 404, \"data\": {\"name\": \"werkzeug.exceptions.NotFound\"}}}",
      })
  void blamesTheTransportWhenOdooDoesNotKnowThePath(String type, String body) {
    var missing = RawServer.answer("404 x", "Content-Type: " + type + "\r\n", body);
    try (var server = RawServer.answering(missing)) {
      var failure =
          assertThrows(
              Misconfigured.class,
              () -> transport(server).call(call("search", Optional.empty(), Map.of())));

      assertEquals(Cause.TRANSPORT, failure.reason());
      assertTrue(String.valueOf(failure.getMessage()).contains("rpc"), failure::getMessage);
    }
  }

  @Test
  void blamesTheTransportWhenOdooTakesItsPathForAPage() {
    var redirect =
        RawServer.answer(
            "303 x",
            "Content-Type: text/html\r\nLocation: /web/login?redirect=%2Fjson%2F2\r\n",
            "<title>Redirecting...</title>");
    try (var server = RawServer.answering(redirect)) {
      var failure =
          assertThrows(
              Misconfigured.class,
              () -> transport(server).call(call("search", Optional.empty(), Map.of())));

      assertEquals(Cause.TRANSPORT, failure.reason());
    }
  }

  @Test
  void doesNotTakeAnErrorForAValueWhateverItsStatus() {
    var page = RawServer.answer("200 OK", "Content-Type: text/html\r\n", "[1]");
    try (var server = RawServer.answering(page)) {
      assertThrows(
          OdooFailure.Incomprehensible.class,
          () -> transport(server).call(call("search", Optional.empty(), Map.of())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "14.0, false",
    "18.0, false",
    "saas~18.4, false",
    "19.0, true",
    "saas~19.1, true",
    "20.0, true"
  })
  void isOfferedFrom19On(String version, boolean offered) {
    assertEquals(offered, OFFER.obstacle(OdooVersion.parse(version), KEY).isEmpty());
  }

  @Test
  void isNotOfferedForAPassword() {
    var password = new Credentials("admin", Optional.empty(), Optional.of(new Secret("x")));

    assertTrue(OFFER.obstacle(OdooVersion.parse("19.0"), password).isPresent());
  }

  private static OdooTransport transport(RawServer server) {
    return OFFER.open(
        HttpExchange.alone(server.url(), HttpSettings.standard("test")),
        new OdooAddress(server.url(), "db19", Optional.empty()),
        KEY);
  }

  private static OdooCall call(
      String method, Optional<List<OdooId>> ids, Map<String, RawValue> arguments) {
    return new OdooCall(new ModelName("res.partner"), method, ids, arguments, Map.of(), true);
  }
}
