package dev.odoobridge.domain.record;

import java.time.Instant;

/**
 * Why a change waits.
 *
 * @param code a stable word for the kind of cause, such as {@code refused} or {@code reference}
 * @param message for people: what was wrong and what to do
 */
public record Parked(String code, String message, Instant at) {
  /** What the record refers to has not reached Odoo: tried again by itself, later each time. */
  public static final String REFERENCE = "reference";

  /** Odoo may still be doing what it was asked for: looked at again by itself, later each time. */
  public static final String OUTCOME_UNKNOWN = "outcome-unknown";

  public boolean isTriedAgain() {
    return code.equals(REFERENCE) || code.equals(OUTCOME_UNKNOWN);
  }
}
