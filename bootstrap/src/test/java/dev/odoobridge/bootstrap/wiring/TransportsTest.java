package dev.odoobridge.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooConnector.Connected;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.bootstrap.config.OdooAccess;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.NetworkRule;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which transport the bridge takes. */
final class TransportsTest {

  @ParameterizedTest
  @CsvSource({
    "19, true, key, json2",
    "19, true, both, json2",
    "19, true, password, websession",
    "19, false, both, websession",
    "19, false, password, websession",
    "14, true, key, jsonrpc",
    "14, true, both, jsonrpc",
    "14, true, password, websession",
  })
  void takesTheBestThatServerAndCredentialsAllow(
      int version, boolean rpc, String credentials, String transport) {
    try (var odoo = start(version, rpc)) {
      assertEquals(
          transport, connect(odoo, credentials, Optional.empty()).transport().name().word());
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesTheOneThatIsFixed(TransportName transport) {
    try (var odoo = start(19, true)) {
      var connected = connect(odoo, "both", Optional.of(transport));

      assertEquals(transport, connected.transport().name());
      assertEquals("Speaks " + transport.word() + ", as the settings say.", connected.reason());
    }
  }

  @Test
  void saysWhyItFellBack() {
    try (var odoo = start(19, false)) {
      assertEquals(
          "Speaks websession to Odoo 19.0; not json2: Odoo does not know its path (http-303); not"
              + " jsonrpc: Odoo does not know its path (http-404).",
          connect(odoo, "both", Optional.empty()).reason());
    }
  }

  @Test
  void saysWhatToDoWhenAKeyOpensNothing() {
    try (var odoo = start(19, false)) {
      var failure = assertThrows(Misconfigured.class, () -> connect(odoo, "key", Optional.empty()));

      assertEquals(Cause.TRANSPORT, failure.reason());
      assertTrue(failure.explanation().contains("module rpc installed"), failure::explanation);
    }
  }

  @Test
  void signsOutAtTheEnd() {
    try (var odoo = start(19, true)) {
      connect(odoo, "password", Optional.empty());

      assertEquals(0, odoo.sessions().count());
    }
  }

  private static OdooDouble start(int version, boolean rpc) {
    var settings = OdooDouble.Settings.of(version);
    return OdooDouble.start(rpc ? settings : settings.withoutRpc());
  }

  private static Connected connect(
      OdooDouble odoo, String credentials, Optional<TransportName> transport) {
    try (var connector =
        OdooModule.probingConnector(
            OdooAccess.STANDARD, NetworkRule.STANDARD, InstantSource.system())) {
      return connector.connect(
          new OdooAddress(URI.create(odoo.url()), odoo.database(), transport),
          new Credentials(
              odoo.login(),
              Optional.of(new Secret(odoo.apiKey())).filter(_ -> !credentials.equals("password")),
              Optional.of(new Secret(odoo.password())).filter(_ -> !credentials.equals("key"))));
    }
  }
}
