package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the host's changes go to Odoo by themselves, of an integration and of each of its
 * entities. What comes while it is off is kept and goes as soon as it is on again, or with a sync
 * that somebody starts. Effective at once, on all instances and over restarts.
 */
public interface SwitchAutoSync {

  /** How it is; empty when there is no such integration. */
  Optional<State> state(IntegrationId integration);

  /**
   * Switches the integration, or one entity of it. Idempotent.
   *
   * @param entity the whole integration when absent
   */
  Result turn(Caller caller, IntegrationId integration, Optional<EntityName> entity, boolean on);

  /**
   * How it is.
   *
   * @param on of the whole integration; while it is off, no entity's changes go
   * @param paused whether the whole integration is, which stops them as well
   * @param entities in the order of the profile
   */
  record State(boolean on, boolean paused, Map<EntityName, Entity> entities) {
    public State {
      entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    }

    /** Whether changes of an entity that has this go by themselves, all things considered. */
    public boolean sends(Entity entity) {
      return on && !paused && entity.on();
    }
  }

  /**
   * An entity.
   *
   * @param on its own switch
   * @param waiting how many changes have not gone to Odoo, parked ones included
   */
  record Entity(boolean on, long waiting) {}

  /** What came of it. */
  sealed interface Result {
    record Turned(State state) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}

    record NoSuchEntity(EntityName entity, List<EntityName> known) implements Result {
      public NoSuchEntity {
        known = List.copyOf(known);
      }
    }
  }
}
