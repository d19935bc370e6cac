package dev.odoobridge.adapter.odoo.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of the web session, whose names differ from those of {@code /jsonrpc}. */
class RecordedSessionFaultsTest {
  private static final Map<String, Sort> EXPECTED =
      Map.of(
          "login-api-key", Sort.CREDENTIALS,
          "login-wrong-db", Sort.DATABASE,
          "login-wrong-password", Sort.CREDENTIALS,
          "session-expired", Sort.BUSY,
          "unknown-model", Sort.MODEL);

  static List<Recording> recordings() {
    return Recording.all();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void sorts(Recording recording) {
    var call =
        new OdooCall(
            new ModelName("no.model"), "search_count", Optional.empty(), Map.of(), Map.of(), false);

    assertEquals(
        EXPECTED.get(recording.name().substring("14-websession-error-".length())),
        FaultTable.sort(fault(recording), call));
  }

  private static NamedFault fault(Recording recording) {
    var text = new String(recording.answer(), StandardCharsets.UTF_8);
    var body = text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8);
    var envelope = (RawValue.Members) JsonValues.read(body);
    var error = (RawValue.Members) envelope.member("error");
    return NamedFault.from(error.member("data")).orElseThrow();
  }
}
