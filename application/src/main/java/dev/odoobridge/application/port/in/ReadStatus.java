package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Pace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.LastSync;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
   * @param lastSynced when each entity was last synced to the end, whoever did it
   * @param odoo whether its Odoo answers; empty before anybody looked
   * @param paces how fast entities go to its Odoo, as far as this process has measured it
   * @param notices what a person should know of its Odoo
   */
  record Status(
      Integration integration,
      BreakerState breaker,
      Map<EntityName, LastSync> lastSynced,
      Optional<Reachability> odoo,
      Map<EntityName, Pace> paces,
      List<Notice> notices) {
    public Status {
      notices = List.copyOf(notices);
      paces = Map.copyOf(paces);
      lastSynced = Collections.unmodifiableMap(new LinkedHashMap<>(lastSynced));
    }

    /** Of one that was never synced. */
    public Status(Integration integration, BreakerState breaker) {
      this(integration, breaker, Map.of(), Optional.empty(), Map.of(), List.of());
    }
  }
}
