package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells right after opening whether key, user and database are right, with cheap reads. */
final class SignIn {
  private static final ModelName USERS = new ModelName("res.users");

  private SignIn() {}

  /**
   * Reads who the caller is. Where Odoo says so (from some version on {@code context_get} holds the
   * {@code uid}) the login must be that of the credentials: a key alone would sign in as its owner.
   *
   * @throws Misconfigured for a wrong credential or database
   */
  static void check(OdooTransport transport, Credentials credentials) {
    var context = context(transport);
    if (context instanceof RawValue.Members known
        && known.member("uid") instanceof RawValue.Number(var uid)) {
      var fields = Map.<String, RawValue>of("fields", RawValue.list(RawValue.of("login")));
      compare(transport.call(read("read", Optional.of(List.of(user(uid))), fields)), credentials);
    }
  }

  /** What 14 answers cannot be carried by XML-RPC; that it answers is enough there. */
  private static RawValue context(OdooTransport transport) {
    try {
      return transport.call(read("context_get", Optional.empty(), Map.of()));
    } catch (OdooFailure.Incomprehensible failure) {
      if (failure.fault().equals(Faults.NOT_CARRIED)) {
        return RawValue.NOTHING;
      }
      throw failure;
    }
  }

  private static OdooId user(BigDecimal uid) {
    try {
      return new OdooId(uid.longValueExact());
    } catch (ArithmeticException | IllegalArgumentException noId) {
      throw new OdooFailure.Incomprehensible("Odoo says its user has no id", "user-id");
    }
  }

  private static void compare(RawValue users, Credentials credentials) {
    if (users instanceof RawValue.Items(var rows)
        && !rows.isEmpty()
        && rows.getFirst() instanceof RawValue.Members user
        && user.member("login") instanceof RawValue.Text(var login)
        && !login.equalsIgnoreCase(credentials.username())) {
      throw new Misconfigured(
          Cause.CREDENTIALS,
          "The key belongs to another user than " + credentials.username(),
          "other-user");
    }
  }

  private static OdooCall read(
      String method, Optional<List<OdooId>> ids, Map<String, RawValue> arguments) {
    return new OdooCall(USERS, method, ids, arguments, Map.of(), false);
  }
}
