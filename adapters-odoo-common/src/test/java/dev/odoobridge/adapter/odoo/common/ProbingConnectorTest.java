package dev.odoobridge.adapter.odoo.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.memory.odoo.InMemoryOdooTransport;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ProbingConnectorTest {
  private static final OdooDouble ODOO = OdooDouble.start(OdooDouble.Settings.of(19));

  @AfterAll
  static void stop() {
    ODOO.close();
  }

  @Test
  void takesTheFirstOfferThatWorks() {
    var connected =
        connector(offer(TransportName.JSON2, ""), offer(TransportName.JSONRPC, ""))
            .connect(address(Optional.empty()), of("admin"));

    assertEquals(TransportName.JSON2, connected.transport().name());
    assertEquals(19, connected.version().major());
    assertEquals("Speaks json2 to Odoo 19.0.", connected.reason());
  }

  @Test
  void passesOverAnOfferAndSaysWhy() {
    var connected =
        connector(offer(TransportName.JSON2, "it needs a key"), offer(TransportName.JSONRPC, ""))
            .connect(address(Optional.empty()), of("admin"));

    assertEquals(TransportName.JSONRPC, connected.transport().name());
    assertEquals("Speaks jsonrpc to Odoo 19.0; not json2: it needs a key.", connected.reason());
  }

  @Test
  void honoursTheTransportOfTheSettings() {
    var connected =
        connector(offer(TransportName.JSON2, ""), offer(TransportName.JSONRPC, ""))
            .connect(address(Optional.of(TransportName.JSONRPC)), of("admin"));

    assertEquals(TransportName.JSONRPC, connected.transport().name());
  }

  @Test
  void refusesATransportThatDoesNotWorkAndNamesWhatDoes() {
    var connector =
        connector(offer(TransportName.JSON2, "it needs a key"), offer(TransportName.JSONRPC, ""));

    for (var fixed : List.of(TransportName.JSON2, TransportName.XMLRPC, TransportName.WEBSESSION)) {
      var failure =
          assertThrows(
              Misconfigured.class,
              () -> connector.connect(address(Optional.of(fixed)), of("admin")));

      assertEquals(Cause.TRANSPORT, failure.reason());
      assertTrue(
          String.valueOf(failure.getMessage()).endsWith("use: jsonrpc"), failure::getMessage);
    }
  }

  @Test
  void saysSoWhenNothingWorks() {
    var connector = connector(offer(TransportName.JSON2, "it needs a key"));

    assertEquals(
        Cause.TRANSPORT,
        assertThrows(
                Misconfigured.class,
                () -> connector.connect(address(Optional.empty()), of("admin")))
            .reason());
  }

  @Test
  void refusesTheKeyOfAnotherUser() {
    var connector = connector(offer(TransportName.JSON2, ""));

    assertEquals(
        Cause.CREDENTIALS,
        assertThrows(
                Misconfigured.class,
                () -> connector.connect(address(Optional.empty()), of("somebody")))
            .reason());
  }

  private static OdooConnector connector(TransportOffer... offers) {
    return new ProbingConnector(
        List.of(offers), HttpSettings.standard("test"), InstantSource.system());
  }

  private static OdooAddress address(Optional<TransportName> transport) {
    return new OdooAddress(URI.create(ODOO.url()), ODOO.database(), transport);
  }

  private static Credentials of(String user) {
    return new Credentials(user, Optional.of(new Secret("x")), Optional.empty());
  }

  private static TransportOffer offer(TransportName name, String obstacle) {
    return new Offer(name, Optional.of(obstacle).filter(text -> !text.isEmpty()));
  }

  /** Opens the administrator's transport whatever the credentials, as a key of his would. */
  private record Offer(TransportName name, Optional<String> obstacle) implements TransportOffer {
    @Override
    public Optional<String> obstacle(OdooVersion version, Credentials credentials) {
      return obstacle;
    }

    @Override
    public OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials) {
      return new Named(name, new InMemoryOdooTransport(ODOO.store(), ODOO.login()));
    }
  }

  /** Tells the caller's id, as every Odoo does from some version on. */
  private record Named(TransportName name, OdooTransport inner) implements OdooTransport {
    @Override
    public RawValue call(OdooCall call) {
      return call.method().equals("context_get")
          ? new RawValue.Members(Map.of("uid", RawValue.of(2)))
          : inner.call(call);
    }
  }
}
