package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.LoginOnce;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Signs in as a browser does. Thread-safe. */
final class WebLogin {
  private static final OdooCall AUTHENTICATE =
      new OdooCall(
          new ModelName("res.users"), "authenticate", Optional.empty(), Map.of(), Map.of(), false);
  private static final String ADVICE =
      "make an API key in Odoo (Preferences, Account Security) and use json2 or jsonrpc with it";

  private final Envelopes envelopes;
  private final String database;
  private final String username;
  private final Secret password;
  private final SessionCookie cookie;
  private final LoginOnce once = new LoginOnce();

  WebLogin(
      Envelopes envelopes,
      String database,
      String username,
      Secret password,
      SessionCookie cookie) {
    this.envelopes = envelopes;
    this.database = database;
    this.username = username;
    this.password = password;
    this.cookie = cookie;
  }

  /** The cookie of the open session; signs in when there is none. */
  String cookie() {
    return once.value(cookie::current, this::ask);
  }

  /** Another one than that, which Odoo no longer takes; signs in unless someone else just did. */
  String cookieInsteadOf(String expired) {
    return once.value(() -> cookie.current().filter(now -> !now.equals(expired)), this::ask);
  }

  private String ask() {
    Map<String, RawValue> parameters = new LinkedHashMap<>();
    parameters.put("db", RawValue.of(database));
    parameters.put("login", RawValue.of(username));
    parameters.put("password", RawValue.of(password.reveal()));
    var answer = envelopes.post("/web/session/authenticate", Map.of(), parameters, AUTHENTICATE);
    try {
      check(envelopes.result(answer, AUTHENTICATE));
    } catch (Misconfigured refused) {
      throw refused.reason() == Cause.CREDENTIALS ? explained(refused) : refused;
    }
    var given =
        SessionCookie.in(answer)
            .orElseThrow(
                () ->
                    new OdooFailure.Incomprehensible(
                        "Odoo lets the user in but gives no session cookie", "no-session"));
    cookie.set(given);
    return given;
  }

  private void check(RawValue session) {
    if (session instanceof RawValue.Members known
        && known.member("uid") instanceof RawValue.Number(var id)
        && id.compareTo(BigDecimal.ZERO) > 0) {
      return;
    }
    if (session instanceof RawValue.Members known
        && known.values().containsKey("uid")
        && (known.member("uid").equals(RawValue.NOTHING)
            || known.member("uid").equals(RawValue.FALSE))) {
      throw new Misconfigured(
          Cause.CREDENTIALS,
          "Odoo asks the user " + username + " for a second factor: " + ADVICE,
          "second-factor");
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo answers a login with neither a user nor a refusal", "login-answer");
  }

  private Misconfigured explained(Misconfigured refused) {
    return refused.fault().equals("second-factor")
        ? refused
        : new Misconfigured(
            Cause.CREDENTIALS,
            "Odoo refuses the user "
                + username
                + " with this password ("
                + refused.explanation()
                + "); after several refusals it refuses even the right one for a minute. An API key"
                + " is no password here: if the user has only a key, "
                + ADVICE,
            refused.fault());
  }
}
