package dev.odoobridge.adapter.odoo.json2;

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

/** What Odoo 19 really answered, played back. */
final class RecordedJson2FaultsTest {
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("access-read", "odoo-refused"),
          Map.entry("bad-selection", "odoo-refused"),
          Map.entry("content-type", "odoo-incomprehensible"),
          Map.entry("create-batch-one-bad", "odoo-refused"),
          Map.entry("expired-key", "odoo-credentials"),
          Map.entry("ids-on-model-method", "odoo-model"),
          Map.entry("malformed", "odoo-incomprehensible"),
          Map.entry("missing-required", "odoo-refused"),
          Map.entry("missing-write", "odoo-refused"),
          Map.entry("no-auth", "odoo-credentials"),
          Map.entry("private-method", "odoo-refused"),
          Map.entry("record-rule", "odoo-refused"),
          Map.entry("serialization", "odoo-unavailable"),
          Map.entry("unknown-field-create", "odoo-model"),
          Map.entry("unknown-method", "odoo-model"),
          Map.entry("unknown-model", "odoo-model"),
          Map.entry("user-error", "odoo-refused"),
          Map.entry("validation", "odoo-refused"),
          Map.entry("wrong-argument", "odoo-model"),
          Map.entry("wrong-db", "odoo-database"),
          Map.entry("wrong-key", "odoo-credentials"));

  static List<Recording> recordings() {
    return Recording.all();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void sorts(Recording recording) {
    try (var server = RawServer.answering(recording.answer())) {
      var transport =
          new Json2Offer(InstantSource.system())
              .open(
                  HttpExchange.alone(server.url(), HttpSettings.standard("test")),
                  new OdooAddress(server.url(), "odoo19", Optional.empty()),
                  new Credentials("admin", Optional.of(new Secret("x-key")), Optional.empty()));

      var failure = assertThrows(OdooFailure.class, () -> transport.call(call(recording)));

      assertEquals(EXPECTED.get(recording.name().substring(15)), failure.code());
      assertFalse(String.valueOf(failure.getMessage()).contains("Traceback"));
    }
  }

  private static OdooCall call(Recording recording) {
    var path = recording.path().split("/");
    var arguments = new LinkedHashMap<String, RawValue>();
    if (recording.request() instanceof RawValue.Members(var sent)) {
      arguments.putAll(sent);
    }
    arguments.remove("ids");
    arguments.remove("context");
    return new OdooCall(
        new ModelName(path[3]),
        path[4].replaceAll("^_", ""),
        Optional.empty(),
        arguments,
        Map.of(),
        true);
  }
}
