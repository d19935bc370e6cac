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
  void goesOnWhenOdooDoesNotKnowATransport() {
    var connected =
        connector(missing(TransportName.JSON2), offer(TransportName.WEBSESSION, ""))
            .connect(address(Optional.empty()), of("admin"));

    assertEquals(TransportName.WEBSESSION, connected.transport().name());
    assertEquals(
        "Speaks websession to Odoo 19.0; not json2: Odoo does not know its path (http-404).",
        connected.reason());
  }

  @Test
  void staysWithAFixedTransportThatOdooDoesNotKnow() {
    var connector = connector(missing(TransportName.JSON2), offer(TransportName.JSONRPC, ""));

    var failure =
        assertThrows(
            Misconfigured.class,
            () -> connector.connect(address(Optional.of(TransportName.JSON2)), of("admin")));

    assertEquals("http-404", failure.fault());
  }

  @Test
  void namesAllThatStandsInTheWay() {
    var connector =
        connector(missing(TransportName.JSON2), offer(TransportName.WEBSESSION, "no password"));

    var failure =
        assertThrows(
            Misconfigured.class, () -> connector.connect(address(Optional.empty()), of("admin")));

    assertEquals(
        "Nothing speaks to Odoo 19.0; not json2: Odoo does not know its path (http-404); not"
            + " websession: no password. Is Odoo's module rpc installed, and does a proxy pass these"
            + " paths?",
        failure.explanation());
  }

  @Test
  void takesAnOfferWithAReservationLast() {
    var reserved = reserved(TransportName.JSONRPC);

    var better =
        connector(reserved, offer(TransportName.WEBSESSION, ""))
            .connect(address(Optional.empty()), of("admin"));
    var alone =
        connector(reserved, missing(TransportName.WEBSESSION))
            .connect(address(Optional.empty()), of("admin"));

    assertEquals("Speaks websession to Odoo 19.0; not jsonrpc: it is slow.", better.reason());
    assertEquals(TransportName.JSONRPC, alone.transport().name());
  }

  @Test
  void doesNotTryAnotherTransportWithAWrongSecret() {
    var refusing =
        new Offer(
            TransportName.JSON2,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Misconfigured(Cause.CREDENTIALS, "no", "x")));
    var connector = connector(refusing, offer(TransportName.JSONRPC, ""));

    assertEquals(
        Cause.CREDENTIALS,
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
    return new Offer(
        name,
        Optional.of(obstacle).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  private static TransportOffer reserved(TransportName name) {
    return new Offer(name, Optional.empty(), Optional.of("it is slow"), Optional.empty());
  }

  /** As a server answers that has no such address. */
  private static TransportOffer missing(TransportName name) {
    var missing = new Misconfigured(Cause.TRANSPORT, "HTTP 404", "http-404");
    return new Offer(name, Optional.empty(), Optional.empty(), Optional.of(missing));
  }

  /** Opens the administrator's transport whatever the credentials, as a key of his would. */
  private record Offer(
      TransportName name,
      Optional<String> obstacle,
      Optional<String> reservation,
      Optional<Misconfigured> refusal)
      implements TransportOffer {
    @Override
    public Optional<String> reservation(Credentials credentials) {
      return reservation;
    }

    @Override
    public Optional<String> obstacle(OdooVersion version, Credentials credentials) {
      return obstacle;
    }

    @Override
    public OdooTransport open(HttpExchange http, OdooAddress address, Credentials credentials) {
      return new Named(name, refusal, new InMemoryOdooTransport(ODOO.store(), ODOO.login()));
    }
  }

  /** Tells the caller's id, as every Odoo does from some version on. */
  private record Named(TransportName name, Optional<Misconfigured> refusal, OdooTransport inner)
      implements OdooTransport {
    @Override
    public RawValue call(OdooCall call) {
      refusal.ifPresent(
          failure -> {
            throw failure;
          });
      return call.method().equals("context_get")
          ? new RawValue.Members(Map.of("uid", RawValue.of(2)))
          : inner.call(call);
    }
  }
}
