package dev.odoobridge.application.memory.odoo;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.OdooStore;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.util.List;
import java.util.Optional;

/**
 * Calls a store without a wire between, as the user with that login. Only what the store itself
 * raises can fail here; whatever belongs to a connection is the double's to offer.
 */
public final class InMemoryOdooTransport implements OdooTransport {
  private final OdooStore store;
  private final String login;

  public InMemoryOdooTransport(OdooStore store, String login) {
    this.store = store;
    this.login = login;
  }

  @Override
  public TransportName name() {
    return TransportName.JSON2;
  }

  @Override
  public RawValue call(OdooCall call) {
    try {
      return PlainValues.raw(
          store.call(
              login,
              call.model().value(),
              call.method(),
              call.ids().map(InMemoryOdooTransport::numbers).orElse(null),
              PlainValues.plain(call.arguments()),
              PlainValues.plain(call.context())));
    } catch (OdooFault fault) {
      throw failure(fault);
    }
  }

  private static List<Long> numbers(List<OdooId> ids) {
    return ids.stream().map(OdooId::value).toList();
  }

  private static OdooFailure failure(OdooFault fault) {
    var message = fault.message().replaceAll("\\s+", " ").strip();
    return switch (fault.name()) {
      case "odoo.exceptions.AccessDenied" ->
          new Misconfigured(Cause.CREDENTIALS, message, fault.name());
      case "psycopg2.errors.SerializationFailure" ->
          new OdooFailure.Unavailable(message, fault.name(), Optional.empty());
      default ->
          blamesTheSetUp(fault)
              ? new Misconfigured(Cause.MODEL, message, fault.name())
              : new OdooFailure.Refused(message, fault.name());
    };
  }

  /** By the texts of the store, which are Odoo's. */
  private static boolean blamesTheSetUp(OdooFault fault) {
    return switch (fault.name()) {
      case "builtins.AttributeError", "builtins.TypeError", "builtins.KeyError" -> true;
      case "builtins.ValueError" -> fault.message().startsWith("Invalid field");
      case "odoo.exceptions.UserError" -> fault.message().matches("Object \\S+ doesn't exist");
      default -> false;
    };
  }
}
