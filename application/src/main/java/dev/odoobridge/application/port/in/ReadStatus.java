package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/** Tells how it stands with an integration. Odoo is not called. */
public interface ReadStatus {

  /** The status; empty when there is no such integration. */
  Optional<Status> status(IntegrationId integration);

  /**
   * How it stands.
   *
   * @param breaker whether its runs may start by themselves
   * @param odoo whether its Odoo answers; empty before anybody looked
   */
  record Status(Integration integration, BreakerState breaker, Optional<Reachability> odoo) {}
}
