package dev.odoobridge.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What ended a run before its time, by what may help. */
public sealed interface Setback {
  Reason reason();

  /**
   * It may pass by itself: nobody answered, the answer was cut, a proxy stood in between.
   *
   * @param retryAfter how long Odoo, or a proxy before it, asked to be left alone
   */
  record Passing(Reason reason, Optional<Duration> retryAfter) implements Setback {}

  /**
   * Odoo refused the credentials. Trying again can only make it worse: after five refusals Odoo
   * shuts the whole address out for a while.
   */
  record WrongCredentials(Reason reason) implements Setback {}

  /**
   * For people.
   *
   * @param code a stable word, such as {@code odoo-unavailable}
   * @param at when it was noticed
   */
  record Reason(String code, String message, Instant at) {}
}
