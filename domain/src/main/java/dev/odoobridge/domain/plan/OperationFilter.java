package dev.odoobridge.domain.plan;

import dev.odoobridge.domain.record.EntityName;
import java.util.Optional;

/** Which operations of a plan: every condition that is given must hold. */
public record OperationFilter(Optional<EntityName> entity, Optional<OperationKind> kind) {
  public static final OperationFilter ALL = new OperationFilter(Optional.empty(), Optional.empty());
}
