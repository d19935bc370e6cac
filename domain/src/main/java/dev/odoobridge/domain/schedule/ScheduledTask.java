package dev.odoobridge.domain.schedule;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.List;
import java.util.Optional;

/**
 * What is done when a schedule is due. Another kind is a record here and a case where it starts.
 */
public sealed interface ScheduledTask {

  /** Its kind in the API and in the database. */
  String word();

  /** The entities it is about; empty means all that the integration syncs. */
  List<EntityName> entities();

  /** Whether it does something about an entity that the integration syncs. */
  default boolean isAbout(EntityName entity) {
    return entities().isEmpty() || entities().contains(entity);
  }

  /** A sync as a person would start one. */
  record Sync(Direction direction, List<EntityName> entities) implements ScheduledTask {
    public static final String WORD = "sync";

    public Sync {
      entities = List.copyOf(entities);
    }

    @Override
    public String word() {
      return WORD;
    }

    public SyncRequest request() {
      return new SyncRequest(entities, direction, false, false, Optional.empty());
    }
  }

  /** Nothing but being due: it shows that schedules work. */
  record Test() implements ScheduledTask {
    public static final String WORD = "test";

    @Override
    public String word() {
      return WORD;
    }

    @Override
    public List<EntityName> entities() {
      return List.of();
    }

    @Override
    public boolean isAbout(EntityName entity) {
      return false;
    }
  }

  /** An import that goes over all ids, for what was deleted in Odoo. */
  record Sweep(List<EntityName> entities) implements ScheduledTask {
    public static final String WORD = "sweep";

    public Sweep {
      entities = List.copyOf(entities);
    }

    @Override
    public String word() {
      return WORD;
    }

    public SyncRequest request() {
      return new SyncRequest(entities, Direction.IMPORT, false, false, Optional.empty())
          .with(dev.odoobridge.domain.sync.Sweep.NOW);
    }
  }
}
