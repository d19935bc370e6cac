package dev.odoobridge.adapter.odoo.jsonrpc;

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
import dev.odoobridge.domain.value.RawValue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRpcTransportTest {

  @Nested
  class Calling {
    @Test
    void sendsDatabaseUserKeyAndArguments() {
      try (var server = odoo("true")) {
        transport(server).call(call("frobnicate", Map.of("how", RawValue.of("well"))));

        assertEquals(
            "{\"jsonrpc\":\"2.0\",\"method\":\"call\",\"params\":{\"service\":\"object\",\"method\":"
                + "\"execute_kw\",\"args\":[\"db14\",2,\"a-key\",\"res.partner\",\"frobnicate\",[[7]],"
                + "{\"how\":\"well\",\"context\":{\"lang\":\"en_US\"}}]},\"id\":1}",
            server.requests().getLast().body());
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "create | vals_list | [[7],1],{\"context\"",
          "write | vals | [[7],1],{\"context\"",
          "search | domain | [[7],1],{\"context\"",
          "default_get | fields | [[7],1],{\"context\"",
          "search_read | fields | [[7]],{\"fields\":1,\"context\"",
        })
    void sendsByPositionWhatModulesNameDifferently(String method, String name, String sent) {
      try (var server = odoo("true")) {
        transport(server).call(call(method, Map.of(name, RawValue.of(1))));

        var body = server.requests().getLast().body();
        assertTrue(body.contains(sent), body);
      }
    }

    @Test
    void sendsTheRestByName() {
      try (var server = odoo("true")) {
        var arguments = new LinkedHashMap<String, RawValue>();
        arguments.put("domain", RawValue.list());
        arguments.put("fields", RawValue.texts(List.of("name")));
        arguments.put("limit", RawValue.of(5));
        transport(server).call(call("search_read", arguments));

        var body = server.requests().getLast().body();
        assertTrue(body.contains("[[7],[]],{\"fields\":[\"name\"],\"limit\":5,\"context\""), body);
      }
    }

    @Test
    void readsAnEnvelopeWithoutResultAsNothing() {
      try (var server = RawServer.start(answering("{\"jsonrpc\": \"2.0\", \"id\": null}"))) {
        assertEquals(RawValue.NOTHING, transport(server).call(call("action_lock", Map.of())));
      }
    }

    @Test
    void readsARecordsetAsOdoo14WritesIt() {
      try (var server = odoo("\"account.move(39,)\"")) {
        assertEquals(
            RawValue.of("account.move(39,)"),
            transport(server).call(call("action_post", Map.of())));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{}", "[]", "1", "{\"result\": 1}", "{\"jsonrpc\":\"2.0\",\"error\":{}}"})
    void doesNotUnderstandWhatIsNoEnvelope(String body) {
      try (var server = RawServer.start(answering(body))) {
        assertThrows(
            OdooFailure.Incomprehensible.class,
            () -> transport(server).call(call("read", Map.of())));
      }
    }

    @Test
    void blamesTheTransportWhenThePathIsMissing() {
      var missing = RawServer.answer("404 x", "Content-Type: text/html\r\n", "<title>404</title>");
      try (var server = RawServer.answering(missing)) {
        var failure =
            assertThrows(Misconfigured.class, () -> transport(server).call(call("read", Map.of())));

        assertEquals(Cause.TRANSPORT, failure.reason());
      }
    }
  }

  @Nested
  class SigningIn {
    @Test
    void happensOnceHoweverManyCallAtATime() throws InterruptedException {
      try (var server = odoo("1")) {
        var transport = transport(server);
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < 20; number++) {
          threads.add(Thread.startVirtualThread(() -> transport.call(call("read", Map.of()))));
        }
        for (var thread : threads) {
          thread.join();
        }

        assertEquals(1, logins(server));
        assertEquals(21, server.requests().size());
      }
    }

    @Test
    void isNotTriedAgainAfterARefusal() {
      try (var server =
          RawServer.answering(RawServer.json("{\"jsonrpc\":\"2.0\",\"result\":false}"))) {
        var transport = transport(server);

        for (var attempt = 0; attempt < 3; attempt++) {
          var failure =
              assertThrows(Misconfigured.class, () -> transport.call(call("read", Map.of())));
          assertEquals(Cause.CREDENTIALS, failure.reason());
        }

        assertEquals(1, server.requests().size());
      }
    }

    @Test
    void isTriedAgainWhenItDidNotArrive() {
      var attempts = new AtomicInteger();
      var whole = answering("{\"jsonrpc\":\"2.0\",\"result\":1}");
      try (var server =
          RawServer.start(
              (request, answer) ->
                  attempts.incrementAndGet() > 1 && whole.answer(request, answer))) {
        var transport = transport(server);
        assertThrows(OdooFailure.Unavailable.class, () -> transport.call(call("write", Map.of())));

        assertEquals(RawValue.of(1), transport.call(call("write", Map.of())));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "0", "-1", "true", "[2]", "{}"})
    void doesNotUnderstandAUserThatIsNone(String user) {
      var body = "{\"jsonrpc\":\"2.0\",\"result\":" + user + "}";
      try (var server = RawServer.answering(RawServer.json(body))) {
        assertThrows(
            OdooFailure.Incomprehensible.class,
            () -> transport(server).call(call("read", Map.of())));
      }
    }
  }

  private static long logins(RawServer server) {
    return server.requests().stream()
        .filter(request -> request.body().contains("\"authenticate\""))
        .count();
  }

  private static RawServer odoo(String result) {
    return RawServer.start(
        answering("{\"jsonrpc\":\"2.0\",\"id\":null,\"result\":" + result + "}"));
  }

  /** Lets user 2 in and answers every call the same. */
  private static RawServer.Behaviour answering(String body) {
    return (request, answer) -> {
      var login = request.body().contains("\"authenticate\"");
      answer.write(RawServer.json(login ? "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":2}" : body));
      return false;
    };
  }

  private static OdooTransport transport(RawServer server) {
    return new JsonRpcOffer(InstantSource.system())
        .open(
            HttpExchange.alone(server.url(), HttpSettings.standard("test")),
            new OdooAddress(server.url(), "db14", Optional.empty()),
            new Credentials("admin", Optional.of(new Secret("a-key")), Optional.empty()));
  }

  private static OdooCall call(String method, Map<String, RawValue> arguments) {
    return new OdooCall(
        new ModelName("res.partner"),
        method,
        Optional.of(List.of(new OdooId(7))),
        arguments,
        Map.of("lang", RawValue.of("en_US")),
        true);
  }
}
