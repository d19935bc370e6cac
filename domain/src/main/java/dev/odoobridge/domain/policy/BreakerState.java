package dev.odoobridge.domain.policy;

import java.time.Instant;

/**
 * Whether runs of an integration may start by themselves, as its last runs left it. What a person
 * starts is started in every state.
 */
public sealed interface BreakerState {
  BreakerState CLOSED = new Closed();

  /** Whether a run may start by itself at that time. */
  boolean letsStart(Instant now);

  /** They may: the last run reached Odoo, or there was none. */
  record Closed() implements BreakerState {
    @Override
    public boolean letsStart(Instant now) {
      return true;
    }
  }

  /**
   * None before that time, then one try: what it tells decides what comes next.
   *
   * @param failures how many runs failed in a row
   */
  record Waiting(int failures, Instant until, Setback.Reason reason) implements BreakerState {
    public Waiting {
      if (failures < 1) {
        throw new IllegalArgumentException("failures: must be at least 1, is " + failures);
      }
    }

    @Override
    public boolean letsStart(Instant now) {
      return !now.isBefore(until);
    }
  }

  /**
   * None until a person has acted: changed the address or the credentials, or made a sync or a
   * connection test work.
   */
  record Stopped(Setback.Reason reason) implements BreakerState {
    @Override
    public boolean letsStart(Instant now) {
      return false;
    }
  }
}
