package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Integration;
import java.util.Optional;

/** What there is when Odoo is away, and whether it is. */
public record WhileAway(Availability availability, LocalCopy copy) {

  /**
   * Spares the wait for an Odoo that did not answer before.
   *
   * @throws OdooFailure.Unavailable when it is away
   */
  public void requireThere(Integration integration) {
    if (availability.isAway(integration)) {
      throw new OdooFailure.Unavailable(
          "Odoo did not answer when it was looked at last", "away", Optional.empty());
    }
  }
}
