package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/**
 * Which runs: every condition that is given must hold.
 *
 * @param started when they started
 */
public record RunFilter(
    Optional<IntegrationId> integration,
    Optional<RunStatus> status,
    Optional<Direction> direction,
    Optional<EntityName> entity,
    Optional<Trigger> trigger,
    Period started) {
  public static final RunFilter ALL =
      new RunFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whatever made them start, and whenever. */
  public RunFilter(
      Optional<IntegrationId> integration,
      Optional<RunStatus> status,
      Optional<Direction> direction,
      Optional<EntityName> entity) {
    this(integration, status, direction, entity, Optional.empty(), Period.ALL);
  }
}
