package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.LastSync;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in numbers what waits, for whoever watches the service. Odoo is not called. */
public interface ReadBacklog {

  /** Of each integration, in the order of their ids. */
  List<Backlog> all();

  /**
   * What waits in an integration.
   *
   * @param changes how many changes of the host's have not gone to Odoo yet, parked ones included,
   *     by entity
   * @param oldest since when the change waits that waits longest, by entity, where one waits
   * @param lastSyncs when each entity was synced last
   * @param conflicts how many wait for a person
   * @param failureGroups how many causes keep changes parked
   * @param odoo whether its Odoo answers; empty before anybody looked
   * @param keyEnds when its API key ends, as far as that is known
   */
  record Backlog(
      IntegrationId integration,
      Map<EntityName, Long> changes,
      Map<EntityName, Instant> oldest,
      Map<EntityName, LastSync> lastSyncs,
      long conflicts,
      long failureGroups,
      BreakerState breaker,
      Optional<Reachability> odoo,
      Optional<Instant> keyEnds) {
    public Backlog {
      changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
      oldest = Map.copyOf(oldest);
      lastSyncs = Map.copyOf(lastSyncs);
    }
  }
}
