package dev.odoobridge.adapter.odoo.xmlrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.odoobridge.adapter.odoo.common.HostileAnswersContract;
import dev.odoobridge.adapter.odoo.common.RawServer;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.application.port.out.OdooFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileXmlRpcAnswersTest implements HostileAnswersContract {
  private static final String BOMB =
      "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">"
          + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
          + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
          + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
          + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>"
          + "<methodResponse><params><param><value>&f;</value></param></params></methodResponse>";

  @Override
  public TransportOffer offer() {
    return new XmlRpcOffer(InstantSource.system());
  }

  @Override
  public List<String> bodies() {
    return List.of(
        Xml.result(
            "<array><data><value><struct><member><name>id</name><value><int>1</int></value>"
                + "</member><member><name>price</name><value><double>1.5</double></value></member>"
                + "<member><name>name</name><value><string>a &amp; b</string></value></member>"
                + "<member><name>x</name><value><nil/></value></member></struct></value>"
                + "</data></array>"),
        Xml.result("<int>2</int>"),
        Xml.result("<double>1e400</double>"),
        Xml.result("<i8>-99999999999999999999</i8>"),
        Xml.fault(2, KEY),
        Xml.fault(1, "Traceback (most recent call last):\n  File x\nValueError: " + KEY),
        Xml.fault(1, "Traceback (most recent call last):\n" + KEY),
        Xml.fault(9, KEY),
        Xml.fault(1, ", in dumps\n" + KEY),
        BOMB,
        "<?xml version='1.0' encoding='" + KEY + "'?><methodResponse/>",
        "<methodResponse><fault><value>" + KEY + "</value></fault></methodResponse>");
  }

  @Override
  public Optional<byte[]> welcome() {
    return Optional.of(Xml.answer(Xml.result("<int>2</int>")));
  }

  @Override
  public String type() {
    return "text/xml";
  }

  @Override
  public List<String> nests() {
    return List.of(
        "<value><array><data>",
        "<value><struct><member><name>a</name>",
        "<methodResponse>",
        "<!DOCTYPE a [<!ENTITY b '",
        "<?a ");
  }

  @Test
  void expandsNoEntity() {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refuses(BOMB));
  }

  @Test
  void readsNothingFromElsewhere() {
    try (var elsewhere = RawServer.answering(RawServer.json("secret"))) {
      var url = elsewhere.url();

      refuses(
          "<!DOCTYPE r [<!ENTITY x SYSTEM \""
              + url
              + "/x\">]>"
              + Xml.result("<string>&x;</string>"));
      refuses("<!DOCTYPE r SYSTEM \"" + url + "/x.dtd\">" + Xml.result("<string>a</string>"));
      refuses("<!DOCTYPE r [<!ENTITY % x SYSTEM \"" + url + "/x\"> %x;]>" + Xml.result("<nil/>"));

      assertEquals(0, elsewhere.connectionsTaken());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<methodResponse/>",
        "<methodResponse><params/></methodResponse>",
        "<methodResponse><params><param/></params></methodResponse>",
        "<methodResponse><params><param><value>1</value><value>2</value></param></params></methodResponse>",
        "<methodResponse><params><param><value>1</value></param><param/></params></methodResponse>",
        "<methodResponse><params><param><value><int>x</int></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><int/></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><double>1e99999</double></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><boolean>2</boolean></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><nil>1</nil></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><x>1</x></value></param></params></methodResponse>",
        "<methodResponse><params><param><value>a<int>1</int></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><string>a<b/></string></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><string>a&b;</string></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><string>a\u0001</string></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><string>a&#1;</string></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><int>1</int></value></param></params></methodResponse><a/>",
        "<methodResponse><params><param><value><int>1</int></value></param></params>",
        "<methodCall><params><param><value><int>1</int></value></param></params></methodCall>",
        "<html><head><title>x</title></head></html>",
        "<methodResponse><params><param><value><struct><member><name>a</name><value>1</value></member>"
            + "<member><name>a</name><value>1</value></member></struct></value></param></params></methodResponse>",
      })
  void refusesWhatIsNoAnswer(String xml) {
    refuses(xml);
  }

  @Test
  void refusesToNestTooDeep() {
    var deep = "<value><array><data>".repeat(201) + "</data></array></value>".repeat(201);

    refuses("<methodResponse><params><param>" + deep + "</param></params></methodResponse>");
  }

  private static void refuses(String xml) {
    var failure =
        assertThrows(
            OdooFailure.Incomprehensible.class,
            () -> MethodResponse.read(xml.getBytes(StandardCharsets.UTF_8)),
            xml);
    assertEquals("malformed-xml", failure.fault());
  }
}
