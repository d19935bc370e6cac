package dev.odoobridge.adapter.odoo.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.adapter.odoo.common.RawServer;
import dev.odoobridge.adapter.odoo.common.Recording;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Odoo 14 and 19 really answered, played back after a login that worked. */
final class RecordedJsonRpcFaultsTest {
  private static final byte[] USER = RawServer.json("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":2}");
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("access-read", "odoo-refused"),
          Map.entry("content-type", "odoo-incomprehensible"),
          Map.entry("login-wrong-password", "odoo-credentials"),
          Map.entry("malformed", "odoo-incomprehensible"),
          Map.entry("missing-required", "odoo-refused"),
          Map.entry("missing-write", "odoo-refused"),
          Map.entry("mo-no-components", "odoo-refused"),
          Map.entry("private-method", "odoo-refused"),
          Map.entry("serialization", "odoo-unavailable"),
          Map.entry("unknown-field-create", "odoo-model"),
          Map.entry("unknown-model", "odoo-model"),
          Map.entry("user-error", "odoo-refused"),
          Map.entry("validation", "odoo-refused"),
          Map.entry("wrong-argument", "odoo-model"),
          Map.entry("wrong-db", "odoo-database"),
          Map.entry("wrong-password", "odoo-credentials"));

  static List<Recording> recordings() {
    return Recording.all();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void sorts(Recording recording) {
    try (var server =
        RawServer.start(
            (request, answer) -> {
              var login = request.body().contains("\"authenticate\"");
              answer.write(
                  login && !recording.name().contains("login") ? USER : recording.answer());
              return false;
            })) {
      var transport =
          new JsonRpcOffer(InstantSource.system())
              .open(
                  HttpExchange.alone(server.url(), HttpSettings.standard("test")),
                  new OdooAddress(server.url(), "odoo", Optional.empty()),
                  new Credentials("admin", Optional.of(new Secret("x-key")), Optional.empty()));

      var failure = assertThrows(OdooFailure.class, () -> transport.call(call(recording)));

      assertEquals(EXPECTED.get(recording.name().substring(17)), failure.code());
      assertFalse(String.valueOf(failure.getMessage()).contains("Traceback"));
    }
  }

  /** The call that was made, its arguments by name as far as they were given so. */
  private static OdooCall call(Recording recording) {
    if (recording.request() instanceof RawValue.Members sent
        && sent.member("params") instanceof RawValue.Members parameters
        && parameters.member("args") instanceof RawValue.Items(var parts)
        && parts.size() >= 6
        && parts.get(3) instanceof RawValue.Text(var model)
        && parts.get(4) instanceof RawValue.Text(var method)) {
      var arguments = new LinkedHashMap<String, RawValue>();
      if (parts.size() > 6 && parts.get(6) instanceof RawValue.Members(var named)) {
        arguments.putAll(named);
      }
      return call(model, method.replaceAll("^_", ""), arguments);
    }
    return call("res.partner", "search_count", Map.of());
  }

  private static OdooCall call(String model, String method, Map<String, RawValue> arguments) {
    return new OdooCall(new ModelName(model), method, Optional.empty(), arguments, Map.of(), true);
  }
}
