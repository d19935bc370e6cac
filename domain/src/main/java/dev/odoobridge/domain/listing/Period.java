package dev.odoobridge.domain.listing;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time; an end that is absent is open.
 *
 * @param from this moment or later
 * @param until earlier than this moment
 */
public record Period(Optional<Instant> from, Optional<Instant> until) {
  public static final Period ALL = new Period(Optional.empty(), Optional.empty());

  public boolean contains(Instant moment) {
    return from.filter(moment::isBefore).isEmpty()
        && until.filter(end -> !moment.isBefore(end)).isEmpty();
  }
}
