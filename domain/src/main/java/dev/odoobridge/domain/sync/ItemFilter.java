package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.record.EntityName;
import java.util.Optional;

/** Which items of a run: every condition that is given must hold. */
public record ItemFilter(Optional<EntityName> entity, Optional<Outcome> outcome) {
  public static final ItemFilter ALL = new ItemFilter(Optional.empty(), Optional.empty());
}
