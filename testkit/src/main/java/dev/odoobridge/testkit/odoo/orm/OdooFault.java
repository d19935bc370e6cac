package dev.odoobridge.testkit.odoo.orm;

import java.util.List;

/**
 * An error as Odoo raises it: the Python class by its full name, the message and the arguments.
 * What raised it changed nothing in the store.
 */
public final class OdooFault extends RuntimeException {
  private final String name;
  private final transient List<Object> arguments;

  public OdooFault(String name, String message, List<Object> arguments) {
    super(message);
    this.name = name;
    this.arguments = List.copyOf(arguments);
  }

  public OdooFault(String name, String message) {
    this(name, message, List.of(message));
  }

  /** The full name of the Python class, {@code odoo.exceptions.UserError} for one. */
  public String name() {
    return name;
  }

  /** The message; never null. */
  public String message() {
    var message = getMessage();
    return message == null ? "" : message;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public static OdooFault user(String message) {
    return new OdooFault("odoo.exceptions.UserError", message);
  }

  public static OdooFault validation(String message) {
    return new OdooFault("odoo.exceptions.ValidationError", message);
  }

  public static OdooFault access(String message) {
    return new OdooFault("odoo.exceptions.AccessError", message);
  }

  public static OdooFault accessDenied() {
    return new OdooFault("odoo.exceptions.AccessDenied", "Access Denied");
  }

  public static OdooFault missing(String model, long id, long user) {
    return new OdooFault(
        "odoo.exceptions.MissingError",
        "Record does not exist or has been deleted.\n(Record: %s(%d,), User: %d)"
            .formatted(model, id, user));
  }

  /** A Python built-in error: {@code ValueError}, {@code KeyError}, {@code TypeError} and so on. */
  public static OdooFault builtin(String type, String message) {
    return new OdooFault("builtins." + type, message);
  }

  /** What a PostgreSQL serialization conflict looks like once Odoo's five retries are used up. */
  public static OdooFault serializationFailure() {
    return new OdooFault(
        "psycopg2.errors.SerializationFailure",
        "could not serialize access due to concurrent update\n");
  }
}
