package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.integration.Credentials;
import java.time.InstantSource;

/**
 * Odoo's faults as failures: sorted once, here. Messages are Odoo's own sentence without secrets,
 * traceback and line breaks. Thread-safe.
 */
public final class Faults {
  /** A call was carried out, but its result has no form on this wire. */
  public static final String NOT_CARRIED = "result-not-carried";

  private static final String NO_DATABASE = "Odoo does not know this database";

  private final Discretion discretion;
  private final InstantSource clock;

  /**
   * For answers to calls made with these credentials, which no message will show.
   *
   * @param clock tells how far away a date to retry after is
   */
  public Faults(Credentials credentials, InstantSource clock) {
    this.discretion = new Discretion(credentials);
    this.clock = clock;
  }

  /** The fault that Odoo names in this answer to the call. */
  public OdooFailure named(NamedFault fault, OdooCall call, Answer answer) {
    var name = discretion.sentence(fault.name());
    var message = message(fault);
    return switch (FaultTable.sort(fault, call)) {
      case CREDENTIALS -> new Misconfigured(Cause.CREDENTIALS, message, name);
      case DATABASE -> new Misconfigured(Cause.DATABASE, NO_DATABASE, name);
      case MODEL -> new Misconfigured(Cause.MODEL, message, name);
      case REFUSED -> new OdooFailure.Refused(message, name);
      case BUSY -> new OdooFailure.Unavailable(message, name, RetryAfter.of(answer, clock));
      case LOST -> interrupted(message, name, call.writes(), answer);
      case INCOMPREHENSIBLE -> new OdooFailure.Incomprehensible(message, name);
    };
  }

  /** What an answer means that names no fault and is no result: a proxy's page, a crash. */
  public OdooFailure unnamed(Answer answer, boolean writes) {
    var message = "Odoo's address answers " + Pages.describe(answer, discretion);
    var fault = "http-" + answer.status();
    return switch (answer.status()) {
      case 300, 301, 302, 303, 307, 308 ->
          new Misconfigured(Cause.ADDRESS, message + "; use the address it names", fault);
      case 401 -> new Misconfigured(Cause.CREDENTIALS, message, fault);
      case 404 -> notFound(answer, message, fault);
      case 408, 425, 429, 503 ->
          new OdooFailure.Unavailable(message, fault, RetryAfter.of(answer, clock));
      case 413 -> new OdooFailure.Refused(message + ": the request is too large for it", fault);
      case 500 -> writes ? interrupted(message, fault, true, answer) : foreign(message, fault);
      default ->
          answer.status() > 500
              ? interrupted(message, fault, writes, answer)
              : foreign(message, fault);
    };
  }

  private static OdooFailure foreign(String message, String fault) {
    return new OdooFailure.Incomprehensible(message, fault);
  }

  /**
   * 19 says in words that the database is none of its own; any other path it just does not know.
   */
  private static OdooFailure notFound(Answer answer, String message, String fault) {
    return Pages.saysNoDatabase(answer)
        ? new Misconfigured(Cause.DATABASE, NO_DATABASE, fault)
        : new Misconfigured(
            Cause.TRANSPORT,
            message + "; is Odoo's module rpc installed, and does a proxy pass this path?",
            fault);
  }

  private OdooFailure interrupted(String message, String fault, boolean writes, Answer answer) {
    return writes
        ? new OdooFailure.Uncertain(message + "; the write may be done", fault)
        : new OdooFailure.Unavailable(message, fault, RetryAfter.of(answer, clock));
  }

  /** PostgreSQL's first line; what follows quotes the statement and its values. */
  private String message(NamedFault fault) {
    var text = fault.name().startsWith("psycopg") ? firstLine(fault.message()) : fault.message();
    var sentence = discretion.sentence(text);
    return sentence.isEmpty() ? discretion.sentence(fault.name()) : sentence;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
