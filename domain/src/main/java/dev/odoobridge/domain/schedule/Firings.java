package dev.odoobridge.domain.schedule;

import dev.odoobridge.domain.sync.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a schedule has done and will do.
 *
 * @param nextAt when it is due; absent while it is paused
 * @param waitingSince it was due then and could not start yet; being due again meanwhile adds
 *     nothing
 * @param firedAt when it was due last
 * @param run the run it started last
 * @param underWay whether that run was not seen to end yet
 * @param note why the last time brought no run, as a code
 */
public record Firings(
    Optional<Instant> nextAt,
    Optional<Instant> waitingSince,
    Optional<Instant> firedAt,
    Optional<RunId> run,
    boolean underWay,
    Optional<String> note) {

  /** Of a schedule that was never due. */
  public static Firings due(Instant nextAt) {
    return new Firings(
        Optional.of(nextAt),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** It is due now: it waits to start, and is due again then. */
  Firings fired(Instant now, Instant next) {
    return new Firings(
        Optional.of(next),
        waitingSince.or(() -> Optional.of(now)),
        Optional.of(now),
        run,
        underWay,
        note);
  }

  /** It is due then, or not at all. */
  Firings next(Optional<Instant> next) {
    return new Firings(next, waitingSince, firedAt, run, underWay, note);
  }

  /** It waits no more, for its run has begun. */
  Firings started(RunId begun) {
    return new Firings(
        nextAt, Optional.empty(), firedAt, Optional.of(begun), true, Optional.empty());
  }

  /** It waits no more, for nothing can be started. */
  Firings skipped(String why) {
    return new Firings(nextAt, Optional.empty(), firedAt, run, underWay, Optional.of(why));
  }

  /** It waits no more, for there is nothing to start. */
  Firings done() {
    return new Firings(nextAt, Optional.empty(), firedAt, run, underWay, Optional.empty());
  }

  /** Its run has ended. */
  Firings ended() {
    return new Firings(nextAt, waitingSince, firedAt, run, false, note);
  }

  /** Its run died with its process: what it was to do still waits. */
  Firings again(Instant now) {
    return new Firings(nextAt, waitingSince.or(() -> Optional.of(now)), firedAt, run, false, note);
  }
}
