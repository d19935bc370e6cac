package dev.odoobridge.adapter.odoo.jsonrpc;

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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Signs in once and keeps the user's id, the same for as long as the transport lives. What Odoo
 * refused once is not asked again: 14 locks out everyone from this address after five refusals.
 * Thread-safe; a login that only failed to arrive is tried again by the next call.
 */
final class Login {
  // For sorting the faults of a login, which is no call of a model.
  private static final OdooCall AUTHENTICATE =
      new OdooCall(
          new ModelName("res.users"), "authenticate", Optional.empty(), Map.of(), Map.of(), false);

  private final Endpoint endpoint;
  private final String database;
  private final Credentials credentials;
  private final Lock one = new ReentrantLock();
  private volatile Optional<RawValue> user = Optional.empty();
  private volatile Optional<Misconfigured> refusal = Optional.empty();

  Login(Endpoint endpoint, String database, Credentials credentials) {
    this.endpoint = endpoint;
    this.database = database;
    this.credentials = credentials;
  }

  /** What every call begins with: database, user id, secret. */
  List<RawValue> opening() {
    return List.of(RawValue.of(database), user().orElseGet(this::signIn), secret());
  }

  private Optional<RawValue> user() {
    refusal.ifPresent(
        known -> {
          throw again(known);
        });
    return user;
  }

  private RawValue signIn() {
    one.lock();
    try {
      return user().orElseGet(this::ask);
    } catch (Misconfigured refused) {
      refusal = Optional.of(refused).filter(known -> known.reason() == Cause.CREDENTIALS);
      throw refused;
    } finally {
      one.unlock();
    }
  }

  private RawValue ask() {
    var answer =
        endpoint.call(
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
      throw new Misconfigured(
          Cause.CREDENTIALS,
          "Odoo refuses the user "
              + credentials.username()
              + " with this key or password; after several refusals it refuses even the right one"
              + " for a minute",
          "login-refused");
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo answers a login with neither a user nor a refusal", "login-answer");
  }

  private RawValue secret() {
    return RawValue.of(credentials.secret().reveal());
  }

  /** A fresh one, since a failure carries the stack of whoever met it. */
  private static Misconfigured again(Misconfigured known) {
    return new Misconfigured(known.reason(), String.valueOf(known.getMessage()), known.fault());
  }
}
