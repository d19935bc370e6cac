package dev.odoobridge.domain.link;

import dev.odoobridge.domain.odoo.OdooId;
import java.time.Instant;

/** Host id and Odoo id belong together; the base is what both sides last agreed on. */
public record Link(OdooId odooId, Base base, Instant linkedAt) {
  public Link withBase(Base next) {
    return new Link(odooId, next, linkedAt);
  }
}
