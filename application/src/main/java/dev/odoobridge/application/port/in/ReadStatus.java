package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Pace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Map;
import java.util.Optional;

/** Tells how it stands with an integration. Odoo is not called. */
public interface ReadStatus {

  /** The status; empty when there is no such integration. */
  Optional<Status> status(IntegrationId integration);

  /**
   * How it stands.
   *
   * @param breaker whether its runs may start by themselves
   * @param paces how fast entities go to its Odoo, as far as this process has measured it
   */
  record Status(Integration integration, BreakerState breaker, Map<EntityName, Pace> paces) {}
}
