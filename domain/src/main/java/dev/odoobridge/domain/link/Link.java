package dev.odoobridge.domain.link;

import dev.odoobridge.domain.odoo.OdooId;
import java.time.Instant;
import java.util.Optional;

/**
 * Host id and Odoo id belong together; the base is what both sides last agreed on.
 *
 * @param lateUntil until when a call may still arrive whose values were sent once more since: other
 *     values are not to be sent before
 */
public record Link(OdooId odooId, Base base, Instant linkedAt, Optional<Instant> lateUntil) {

  /** With nothing under way. */
  public Link(OdooId odooId, Base base, Instant linkedAt) {
    this(odooId, base, linkedAt, Optional.empty());
  }

  public Link withBase(Base next) {
    return new Link(odooId, next, linkedAt, lateUntil);
  }

  /** The same, with a call that may still arrive until then. */
  public Link lateUntil(Instant time) {
    var latest = lateUntil.filter(known -> known.isAfter(time)).orElse(time);
    return new Link(odooId, base, linkedAt, Optional.of(latest));
  }
}
