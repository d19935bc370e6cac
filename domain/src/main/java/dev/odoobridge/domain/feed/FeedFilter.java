package dev.odoobridge.domain.feed;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Set;

/**
 * Which changes: those of these integrations and these entities.
 *
 * @param integrations all when empty
 * @param entities all when empty
 */
public record FeedFilter(Set<IntegrationId> integrations, Set<EntityName> entities) {
  public static final FeedFilter ALL = new FeedFilter(Set.of(), Set.of());

  public FeedFilter {
    integrations = Set.copyOf(integrations);
    entities = Set.copyOf(entities);
  }

  public boolean takes(Change change) {
    return (integrations.isEmpty() || integrations.contains(change.key().integration()))
        && (entities.isEmpty() || entities.contains(change.key().entity()));
  }
}
