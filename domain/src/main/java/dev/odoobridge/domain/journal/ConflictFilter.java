package dev.odoobridge.domain.journal;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/**
 * Which conflicts are meant; an absent condition holds for all.
 *
 * @param decided whether a person has decided
 */
public record ConflictFilter(
    Optional<IntegrationId> integration,
    Optional<EntityName> entity,
    Optional<HostId> hostId,
    Optional<Boolean> decided) {
  public static final ConflictFilter ALL =
      new ConflictFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
