package dev.odoobridge.application.port.out;

import java.time.Duration;
import java.util.Optional;

/**
 * A call to Odoo failed; the kind says who must act. The message is for people and leaks neither
 * secrets nor Odoo's traceback.
 */
public abstract sealed class OdooFailure extends RuntimeException {
  private final String explanation;
  private final String fault;

  private OdooFailure(String message, String fault) {
    super(message);
    this.explanation = message;
    this.fault = fault;
  }

  /** What went wrong, for people; the exception's message. */
  public String explanation() {
    return explanation;
  }

  /**
   * Odoo's name of the fault, such as {@code odoo.exceptions.ValidationError}; else a short word.
   */
  public String fault() {
    return fault;
  }

  /** A stable word for the kind. */
  public abstract String code();

  /** Odoo was not reached, or could not work just now; nothing was done. Retry later. */
  public static final class Unavailable extends OdooFailure {
    private final Optional<Duration> retryAfter;

    public Unavailable(String message, String fault, Optional<Duration> retryAfter) {
      super(message, fault);
      this.retryAfter = retryAfter;
    }

    /** How long Odoo, or a proxy before it, asked to be left alone. */
    public Optional<Duration> retryAfter() {
      return retryAfter;
    }

    @Override
    public String code() {
      return "odoo-unavailable";
    }
  }

  /** A write was sent and no answer came: look before trying again, or creates are doubled. */
  public static final class Uncertain extends OdooFailure {
    public Uncertain(String message, String fault) {
      super(message, fault);
    }

    @Override
    public String code() {
      return "odoo-uncertain";
    }
  }

  /**
   * Odoo refused this data: validation, access, a missing record. Nothing was done. Park and go on.
   */
  public static final class Refused extends OdooFailure {
    public Refused(String message, String fault) {
      super(message, fault);
    }

    @Override
    public String code() {
      return "odoo-refused";
    }
  }

  /** A person must act: credentials, database, model, method or field. Nothing was done. */
  public static final class Misconfigured extends OdooFailure {
    private final Cause cause;

    public Misconfigured(Cause cause, String message, String fault) {
      super(message, fault);
      this.cause = cause;
    }

    public Cause reason() {
      return cause;
    }

    @Override
    public String code() {
      return switch (cause) {
        case ADDRESS -> "odoo-address";
        case DATABASE -> "odoo-database";
        case CREDENTIALS -> "odoo-credentials";
        case MODEL -> "odoo-model";
        case TRANSPORT -> "odoo-transport";
      };
    }

    /** What is wrong with the set-up. */
    public enum Cause {
      /** The address is no Odoo, or its name or certificate does not resolve. */
      ADDRESS,
      DATABASE,
      CREDENTIALS,
      /** A model, method or field Odoo does not have. */
      MODEL,
      /** This Odoo does not offer the transport. */
      TRANSPORT
    }
  }

  /** The answer is none that Odoo gives: a proxy's page, a cut or foreign body. Stop and tell. */
  public static final class Incomprehensible extends OdooFailure {
    public Incomprehensible(String message, String fault) {
      super(message, fault);
    }

    @Override
    public String code() {
      return "odoo-incomprehensible";
    }
  }
}
