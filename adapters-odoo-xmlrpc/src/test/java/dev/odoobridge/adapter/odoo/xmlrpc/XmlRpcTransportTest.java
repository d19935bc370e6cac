package dev.odoobridge.adapter.odoo.xmlrpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.odoo.common.RawServer;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRpcTransportTest {
  private static final String DUMPS =
      "Traceback (most recent call last):\n  File \"rpc.py\", line 50, in _xmlrpc\n    return x\n"
          + "  File \"client.py\", line 975, in dumps\n    data = m.dumps(params)\n";
  private static final String NONE =
      DUMPS + "TypeError: cannot marshal None unless allow_none is enabled\n";

  @Nested
  class Sending {
    @Test
    void signsInOnceAndSendsDatabaseUserKeyAndArguments() {
      try (var odoo = Odoo.answering(Xml.result("<boolean>1</boolean>"))) {
        odoo.transport().call(call(Map.of("how", RawValue.of("well")), true));
        odoo.transport().call(call(Map.of(), true));

        assertEquals(3, odoo.server().requests().size());
        assertEquals(
            "<?xml version='1.0' encoding='utf-8'?>\n<methodCall><methodName>execute_kw</methodName>"
                + "<params><param><value><string>odoo</string></value></param><param><value><int>2"
                + "</int></value></param><param><value><string>x-key</string></value></param><param>"
                + "<value><string>res.partner</string></value></param><param><value><string>"
                + "frobnicate</string></value></param><param><value><array><data><value><array><data>"
                + "<value><int>7</int></value></data></array></value></data></array></value></param>"
                + "<param><value><struct><member><name>how</name><value><string>well</string></value>"
                + "</member></struct></value></param></params></methodCall>\n",
            odoo.calls().getFirst().body());
      }
    }

    @Test
    void sendsEveryKindOfValueAsPythonReadsIt() {
      assertEquals("<nil/>", sent(RawValue.NOTHING));
      assertEquals("<boolean>0</boolean>", sent(RawValue.FALSE));
      assertEquals("<int>-2147483648</int>", sent(RawValue.of(-2147483648L)));
      assertEquals("<i8>2147483648</i8>", sent(RawValue.of(2147483648L)));
      assertEquals("<int>100</int>", sent(RawValue.of(new BigDecimal("1E+2"))));
      assertEquals("<double>1.50</double>", sent(RawValue.of(new BigDecimal("1.50"))));
      assertEquals(
          "<string>a&lt;b&gt;&amp;\"&#13;\n\t🎉</string>", sent(RawValue.of("a<b>&\"\r\n\t🎉")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0001", "\u001f", "\ud800", "\udc00x", "\uffff"})
    void refusesToSendWhatXmlCannotCarry(String text) {
      assertThrows(OdooFailure.Refused.class, () -> sent(RawValue.of(text)));
      assertThrows(
          OdooFailure.Refused.class,
          () -> sent(new RawValue.Members(Map.of(text, RawValue.of(1)))));
    }

    @Test
    void refusesANumberThatWouldFillTheMemory() {
      assertThrows(
          OdooFailure.Refused.class, () -> sent(RawValue.of(new BigDecimal("1E+99999999"))));
    }

    private static String sent(RawValue value) {
      var xml = new String(MethodCall.write("m", List.of(value)), UTF_8);
      return xml.substring(xml.indexOf("<value>") + 7, xml.lastIndexOf("</value>"));
    }
  }

  @Nested
  class Reading {
    @ParameterizedTest
    @CsvSource({
      "<int>-7</int>, -7",
      "<i4>+7</i4>, 7",
      "<i8>9007199254740993</i8>, 9007199254740993",
      "<double>1234567.25</double>, 1234567.25",
      "<double>1e+16</double>, 1e+16",
      "<double> -.5 </double>, -.5",
    })
    void readsNumbersExactly(String xml, String number) {
      assertEquals(RawValue.of(new BigDecimal(number)), read(xml));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        ignoreLeadingAndTrailingWhitespace = false,
        value = {
          "<string> a </string>| a ",
          " a | a ",
          "<string>&lt;b&gt;&amp;&#128512;<![CDATA[<c>]]>d</string>|<b>&😀<c>d",
          "<double>nan</double>|nan",
          "<dateTime.iso8601>20261120T08:09:44</dateTime.iso8601>|2026-11-20 08:09:44",
          "<base64> YQ== </base64>|YQ==",
        })
    void readsTexts(String xml, String text) {
      assertEquals(RawValue.of(text), read(xml));
    }

    @Test
    void keepsCarriageReturnsOfTextsAndIgnoresThoseBetweenElements() {
      assertEquals(RawValue.of("a\r\nb\rc"), read("\r\n<string>a\r\nb\rc</string>\r\n"));
      assertEquals(RawValue.of("a\r"), read("a\r"));
    }

    @Test
    void readsListsAndMembersInTheirOrder() {
      var members = new LinkedHashMap<String, RawValue>();
      members.put("b", RawValue.FALSE);
      members.put("a", RawValue.list(RawValue.NOTHING, RawValue.of("")));

      assertEquals(
          new RawValue.Members(members),
          read(
              "<struct>\n<member>\n<name>b</name>\n<value><boolean>0</boolean></value>\n</member>"
                  + "<member><name>a</name><value><array><data><value><nil/></value>\n"
                  + "<value><string></string></value></data></array></value></member></struct>"));
    }

    private static RawValue read(String xml) {
      try (var odoo = Odoo.answering(Xml.result(xml))) {
        return odoo.transport().call(call(Map.of(), false));
      }
    }
  }

  @Nested
  class Faults {
    @Test
    void takeNoneForNothing() {
      assertEquals(RawValue.NOTHING, outcome(NONE, true));
      assertEquals(RawValue.NOTHING, outcome(NONE, false));
    }

    @Test
    void takeRecordsOf14ForNothing() {
      assertEquals(
          RawValue.NOTHING,
          outcome(
              DUMPS + "TypeError: cannot marshal &lt;class 'odoo.api.account.move'&gt; objects\n",
              true));
    }

    @Test
    void knowOfAWriteThatItIsDoneWhateverItsResultHolds() {
      var inside =
          NONE.replace(
              "TypeError", "  File \"client.py\", line 5, in dump_struct\n    x\nTypeError");

      assertEquals(RawValue.NOTHING, outcome(inside, true));
      assertThrows(OdooFailure.Incomprehensible.class, () -> outcome(inside, false));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "OverflowError: int exceeds XML-RPC limits",
          "TypeError: dictionary key must be string"
        })
    void leaveAWriteUncertainWhoseResultIsLost(String last) {
      assertThrows(OdooFailure.Uncertain.class, () -> outcome(DUMPS + last + "\n", true));
      var failure =
          assertThrows(
              OdooFailure.Incomprehensible.class, () -> outcome(DUMPS + last + "\n", false));
      assertTrue(failure.explanation().contains("jsonrpc"), failure::explanation);
    }

    @Test
    void doNotTakeAMethodsOwnTroubleForItsResult() {
      var within = NONE.replace("in _xmlrpc\n", "in dispatch_rpc\n");

      assertThrows(OdooFailure.Refused.class, () -> outcome(within, true));
      assertThrows(
          OdooFailure.Refused.class,
          () -> outcome(2, "cannot marshal None unless allow_none is enabled", true));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Record does not exist.\n(Record: res.partner(99,), User: 2)",
          "Fehlt.\n(Datensatz: res.partner(99, 100), Benutzer: 2)\n",
          "缺失\n（记录：res.partner(99,)，用户：2）",
        })
    void knowAMissingRecordInEveryLanguage(String text) {
      var failure = assertThrows(OdooFailure.Refused.class, () -> outcome(2, text, true));

      assertEquals("odoo.exceptions.MissingError", failure.fault());
    }

    @Test
    void readTheLastOfChainedTracebacks() {
      var text =
          "Traceback (most recent call last):\n  File \"a\", line 1, in b\nKeyError: 'x'\n\n"
              + "During handling of the above exception, another exception occurred:\n\n"
              + "Traceback (most recent call last):\n  File \"a\", line 1, in dispatch_rpc\n    ~~^^\n"
              + "psycopg2.errors.LockNotAvailable: could not\nobtain lock\n";

      var failure = assertThrows(OdooFailure.Unavailable.class, () -> outcome(text, true));

      assertEquals("psycopg2.errors.LockNotAvailable", failure.fault());
      assertEquals("could not", failure.explanation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Traceback (most recent call last):\n", "  only frames"})
    void areNotUnderstoodWithoutAClass(String text) {
      assertThrows(OdooFailure.class, () -> outcome(text, true));
    }

    private static RawValue outcome(String text, boolean writes) {
      return outcome(1, text, writes);
    }

    private static RawValue outcome(int code, String text, boolean writes) {
      try (var odoo = Odoo.answering(Xml.fault(code, text))) {
        return odoo.transport().call(call(Map.of(), writes));
      }
    }
  }

  @Test
  void blamesTheTransportWhenThePathIsMissing() {
    var missing = RawServer.answer("404 x", "Content-Type: text/html\r\n", "<title>404</title>");
    try (var odoo = Odoo.start(missing, missing)) {
      var failure =
          assertThrows(Misconfigured.class, () -> odoo.transport().call(call(Map.of(), false)));

      assertEquals(Cause.TRANSPORT, failure.reason());
    }
  }

  @Test
  void saysWhatToDoWhenATextOf14BreaksThePage() {
    try (var odoo = Odoo.answering(Xml.result("<string>a\u0008b</string>"))) {
      var failure =
          assertThrows(
              OdooFailure.Incomprehensible.class,
              () -> odoo.transport().call(call(Map.of(), false)));

      assertTrue(failure.explanation().contains("control character"), failure::explanation);
      assertTrue(failure.explanation().contains("jsonrpc"), failure::explanation);
    }
  }

  private static OdooCall call(Map<String, RawValue> arguments, boolean writes) {
    return new OdooCall(
        new ModelName("res.partner"),
        "frobnicate",
        Optional.of(List.of(new OdooId(7))),
        arguments,
        Map.of(),
        writes);
  }
}
