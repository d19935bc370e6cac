package dev.odoobridge.adapter.odoo.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.contract.odoo.Premises;
import dev.odoobridge.application.port.out.OdooConnector.Connected;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That connecting through one offer tells at once what is wrong. */
public interface ConnectContract {

  TransportOffer offer();

  Premises premises();

  @Test
  default void connects() {
    var connected = connect(premises().address().database(), premises().credentials());

    assertEquals(offer().name(), connected.transport().name());
    assertEquals(Premises.versionOfTheEnvironment(), connected.version().major());
  }

  @Test
  default void connectingBlamesAnUnknownDatabase() {
    assertEquals(Cause.DATABASE, refused("no_such_database", premises().credentials()));
  }

  @Test
  default void connectingBlamesAWrongSecret() {
    var wrong = Optional.of(new Secret("not-the-secret-of-anybody"));

    assertEquals(
        Cause.CREDENTIALS,
        refused(
            premises().address().database(),
            new Credentials(premises().credentials().username(), wrong, wrong)));
  }

  @Test
  default void connectingBlamesAnotherUser() {
    var given = premises().credentials();

    assertEquals(
        Cause.CREDENTIALS,
        refused(
            premises().address().database(),
            new Credentials("nobody-of-that-name", given.apiKey(), given.password())));
  }

  private Cause refused(String database, Credentials credentials) {
    return assertThrows(Misconfigured.class, () -> connect(database, credentials)).reason();
  }

  private Connected connect(String database, Credentials credentials) {
    return new ProbingConnector(
            List.of(offer()), HttpSettings.standard("test"), InstantSource.system())
        .connect(
            new OdooAddress(premises().address().url(), database, Optional.empty()), credentials);
  }
}
