package dev.odoobridge.application.contract.odoo;

import static dev.odoobridge.application.contract.odoo.Workbench.PARTNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.value.RawValue;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a transport over a wire says of a wrong database or secret. */
public interface SignInContract {

  /** A transport to that database, with that secret or else the right one. */
  OdooTransport opened(String database, Optional<Secret> secret);

  /** The right database. */
  String database();

  @Test
  default void blamesTheDatabaseWhenOdooDoesNotKnowIt() {
    assertEquals(Cause.DATABASE, refused(opened("no_such_database", Optional.empty())).reason());
  }

  @Test
  default void blamesTheCredentialsWhenOdooRefusesThem() {
    var secret = new Secret("not-the-secret-of-anybody");

    var failure = refused(opened(database(), Optional.of(secret)));

    assertEquals(Cause.CREDENTIALS, failure.reason());
    assertFalse(String.valueOf(failure.getMessage()).contains(secret.reveal()));
  }

  private static Misconfigured refused(OdooTransport transport) {
    var bench = new Workbench(transport);
    return assertThrows(
        Misconfigured.class,
        () ->
            bench.call(
                PARTNER,
                "search_count",
                Optional.empty(),
                Map.of("domain", RawValue.list()),
                false));
  }
}
