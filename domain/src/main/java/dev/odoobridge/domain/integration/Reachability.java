package dev.odoobridge.domain.integration;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether an Odoo answers, as it was seen last.
 *
 * @param since since when it is so
 * @param lastAnswer when it answered last; absent when it never did since anybody looked
 * @param trouble why it does not answer; absent when it does
 */
public record Reachability(
    boolean available,
    Instant since,
    Optional<Instant> lastAnswer,
    Instant checkedAt,
    Optional<Trouble> trouble) {

  /** It answered now. */
  public static Reachability answered(Optional<Reachability> before, Instant now) {
    var since = before.filter(Reachability::available).map(Reachability::since).orElse(now);
    return new Reachability(true, since, Optional.of(now), now, Optional.empty());
  }

  /** It did not. */
  public static Reachability silent(Optional<Reachability> before, Trouble trouble, Instant now) {
    var since = before.filter(it -> !it.available()).map(Reachability::since).orElse(now);
    var last = before.flatMap(Reachability::lastAnswer);
    return new Reachability(false, since, last, now, Optional.of(trouble));
  }

  /** Why it does not answer. */
  public record Trouble(String code, String message) {}
}
