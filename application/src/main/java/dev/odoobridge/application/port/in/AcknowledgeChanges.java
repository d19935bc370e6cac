package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;

/**
 * Takes the host's word that it has seen changes and holds them. From then on an old value in a
 * whole write undoes such a change, where without it the write counts as made before the change.
 */
public interface AcknowledgeChanges {

  /**
   * Acknowledges all changes of these entities up to a place and that place. Idempotent; a place
   * before the one acknowledged last changes nothing.
   *
   * @param entities all of the integration's when empty
   */
  Result acknowledge(
      Caller caller, IntegrationId integration, List<EntityName> entities, FeedCursor upTo);

  /** What came of it. */
  sealed interface Result {

    /**
     * The host's word is kept.
     *
     * @param changes how many it acknowledged that were not before
     */
    record Acknowledged(long changes) implements Result {}

    /** Nothing was acknowledged: nobody can have seen changes up to that place yet. */
    record NotReached(FeedCursor newest) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}

    /** Nothing was acknowledged: the profile has no such entity. */
    record NoSuchEntity(EntityName entity, List<EntityName> known) implements Result {
      public NoSuchEntity {
        known = List.copyOf(known);
      }
    }
  }
}
