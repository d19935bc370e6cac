package dev.odoobridge.adapter.odoo.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.adapter.odoo.common.Recording;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Odoo 14 and 19 really answered, played back. */
final class RecordedXmlRpcFaultsTest {
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("access-read", "odoo-refused odoo.exceptions.AccessError"),
          Map.entry("login-wrong-password", "odoo-credentials login-refused"),
          Map.entry("malformed", "odoo-incomprehensible xml.parsers.expat.ExpatError"),
          Map.entry("missing-required", "odoo-refused odoo.exceptions.UserError"),
          Map.entry("missing-write", "odoo-refused odoo.exceptions.MissingError"),
          Map.entry("private-method", "odoo-refused odoo.exceptions.AccessError"),
          Map.entry("serialization", "odoo-unavailable psycopg2.errors.SerializationFailure"),
          Map.entry("unknown-field-create", "odoo-model builtins.ValueError"),
          Map.entry("unknown-model", "odoo-model odoo.exceptions.UserError"),
          Map.entry("user-error", "odoo-refused odoo.exceptions.UserError"),
          Map.entry("validation", "odoo-refused odoo.exceptions.UserError"),
          Map.entry("wrong-argument", "odoo-model builtins.TypeError"),
          Map.entry("wrong-db", "odoo-database psycopg2.OperationalError"),
          Map.entry("wrong-password", "odoo-credentials odoo.exceptions.AccessDenied"));
  private static final Pattern TEXT = Pattern.compile("<string>([\\w.]+)</string>");
  private static final Pattern NAME = Pattern.compile("<name>(\\w+)</name>");

  static List<Recording> recordings() {
    return Recording.all();
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void sorts(Recording recording) {
    var login = recording.name().contains("login");
    try (var odoo =
        Odoo.start(
            login ? recording.answer() : Xml.answer(Xml.result("<int>2</int>")),
            recording.answer())) {
      var failure = assertThrows(OdooFailure.class, () -> odoo.transport().call(call(recording)));

      assertEquals(
          EXPECTED.get(recording.name().substring(16)), failure.code() + " " + failure.fault());
      assertFalse(failure.explanation().contains("Traceback"));
    }
  }

  /** The call that was made, as far as its faults are sorted by it. */
  private static OdooCall call(Recording recording) {
    var texts = TEXT.matcher(recording.body()).results().map(found -> found.group(1)).toList();
    var arguments = new LinkedHashMap<String, RawValue>();
    NAME.matcher(recording.body())
        .results()
        .forEach(found -> arguments.put(found.group(1), RawValue.FALSE));
    var model = texts.stream().filter(text -> text.contains(".")).findFirst();
    return new OdooCall(
        new ModelName(model.orElse("res.partner")),
        "call",
        Optional.empty(),
        arguments,
        Map.of(),
        true);
  }
}
