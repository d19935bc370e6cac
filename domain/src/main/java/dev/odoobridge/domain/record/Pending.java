package dev.odoobridge.domain.record;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of the host that has not reached Odoo.
 *
 * @param since when the oldest change that is still waiting was made
 * @param attempts how often it was tried and failed
 * @param notBefore when it may be tried next
 * @param sending what is being sent, as long as its outcome is not stored: before another try Odoo
 *     is asked whether the record is there, and what of it arrived
 * @param parked why it waits for a person, or for its data to change
 */
public record Pending(
    Instant since,
    int attempts,
    Instant notBefore,
    Optional<Sending> sending,
    Optional<Parked> parked) {

  public static Pending from(Instant now) {
    return new Pending(now, 0, now, Optional.empty(), Optional.empty());
  }

  /** The same change, given a fresh chance: what was wrong with it may be gone. */
  public Pending renewed(Instant now) {
    return new Pending(since, 0, now, sending, Optional.empty());
  }

  /** The same change, no longer parked and due at once: a person wants it tried again. */
  public Pending released(Instant now) {
    return new Pending(since, attempts, now, sending, Optional.empty());
  }

  /** The same change, about to be sent. */
  public Pending sending(Sending begun) {
    return new Pending(since, attempts, notBefore, Optional.of(begun), parked);
  }

  /** What the host has said since the sending, whose outcome is known by now. */
  public Pending settled(Instant now) {
    return new Pending(since, 0, now, Optional.empty(), Optional.empty());
  }

  /** The same change, of which nothing was sent. */
  public Pending unsent() {
    return new Pending(since, attempts, notBefore, Optional.empty(), parked);
  }

  /** The same change, of which nothing can happen in Odoo any more. */
  public Pending answered() {
    var answered = sending.map(it -> it.with(new Sending.Fate.Answered()));
    return new Pending(since, attempts, notBefore, answered, parked);
  }

  /** The same change as another run than the one that sent it finds it. */
  public Pending found(Instant now) {
    return new Pending(since, attempts, notBefore, sending.map(it -> it.found(now)), parked);
  }

  /** The same change, refused: it waits for a person or for new data. Its outcome is known. */
  public Pending parked(Parked cause) {
    return new Pending(since, attempts + 1, notBefore, Optional.empty(), Optional.of(cause));
  }

  /** The same change, to be tried again at that time, and why it has to wait. */
  public Pending waiting(Instant next, Parked cause) {
    return new Pending(since, attempts + 1, next, sending, Optional.of(cause));
  }

  /** Whether it may be sent at that time without anyone's doing. */
  public boolean isDue(Instant now) {
    return parked.filter(cause -> !cause.isTriedAgain()).isEmpty() && !notBefore.isAfter(now);
  }
}
