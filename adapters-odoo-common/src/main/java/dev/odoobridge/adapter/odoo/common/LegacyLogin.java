package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs in once and keeps the user's id, the same for as long as the transport lives. Thread-safe.
 */
final class LegacyLogin {
  // For sorting the faults of a login, which is no call of a model.
  private static final OdooCall AUTHENTICATE =
      new OdooCall(
          new ModelName("res.users"), "authenticate", Optional.empty(), Map.of(), Map.of(), false);

  private final LegacyServices services;
  private final String database;
  private final Credentials credentials;
  private final LoginOnce once = new LoginOnce();
  private volatile Optional<RawValue> user = Optional.empty();

  LegacyLogin(LegacyServices services, String database, Credentials credentials) {
    this.services = services;
    this.database = database;
    this.credentials = credentials;
  }

  /** What every call begins with: database, user id, secret. */
  List<RawValue> opening() {
    return List.of(RawValue.of(database), once.value(() -> user, this::ask), secret());
  }

  private RawValue ask() {
    var answer =
        services.call(
            "common",
            "authenticate",
            List.of(
                RawValue.of(database),
                RawValue.of(credentials.username()),
                secret(),
                new RawValue.Members(Map.of())),
            AUTHENTICATE);
    if (answer instanceof RawValue.Number(var id) && id.compareTo(BigDecimal.ZERO) > 0) {
      user = Optional.of(answer);
      return answer;
    }
    if (answer.equals(RawValue.FALSE)) {
      throw new Misconfigured(Cause.CREDENTIALS, refusal(), "login-refused");
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo answers a login with neither a user nor a refusal", "login-answer");
  }

  private String refusal() {
    var given = credentials.apiKey().isPresent() ? "key" : "password";
    var advice =
        credentials.apiKey().isPresent()
            ? ""
            : "; a user with two-factor authentication or without a password needs an API key";
    return "Odoo refuses the user "
        + credentials.username()
        + " with this "
        + given
        + advice
        + "; after several refusals it refuses even the right one for a minute";
  }

  private RawValue secret() {
    return RawValue.of(credentials.secret().reveal());
  }
}
