package dev.odoobridge.domain.webhook;

import dev.odoobridge.domain.feed.FeedCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a web hook has come.
 *
 * @param cursor up to here all was delivered
 * @param upTo where the delivery under way ends, so that it is the same when it is tried again
 * @param attempts how often it has failed in a row
 * @param failingSince when it failed first in a row
 * @param notBefore when something may be sent again
 * @param disabledAt when it was given up
 */
public record Progress(
    FeedCursor cursor,
    Optional<FeedCursor> upTo,
    int attempts,
    Optional<Instant> failingSince,
    Instant notBefore,
    Optional<Instant> disabledAt) {

  /** So long a web hook may fail before nothing more is sent. */
  public static final Duration PATIENCE = Duration.ofDays(3);

  /** One that begins behind a place. */
  public static Progress from(FeedCursor cursor, Instant now) {
    return new Progress(cursor, Optional.empty(), 0, Optional.empty(), now, Optional.empty());
  }

  /** After a delivery, or after there was nothing to deliver up to a place. */
  public Progress delivered(FeedCursor place, Instant now) {
    return from(place, now);
  }

  /**
   * After a delivery that failed.
   *
   * @param end where it ended
   * @param pause how long to wait before it is tried again
   * @param forGood the other side said that nothing is wanted there any more
   */
  public Progress failed(FeedCursor end, Duration pause, boolean forGood, Instant now) {
    var since = failingSince.orElse(now);
    var given = forGood || !now.isBefore(since.plus(PATIENCE));
    return new Progress(
        cursor,
        Optional.of(end),
        attempts + 1,
        Optional.of(since),
        now.plus(pause),
        given ? Optional.of(now) : Optional.empty());
  }

  /** When somebody wants it to go on. */
  public Progress resumed(Instant now) {
    return new Progress(cursor, upTo, 0, Optional.empty(), now, Optional.empty());
  }
}
