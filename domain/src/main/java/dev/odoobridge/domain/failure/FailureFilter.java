package dev.odoobridge.domain.failure;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/** Which groups: every condition that is given must hold. */
public record FailureFilter(
    Optional<IntegrationId> integration, Optional<EntityName> entity, Optional<String> code) {
  public static final FailureFilter ALL =
      new FailureFilter(Optional.empty(), Optional.empty(), Optional.empty());

  public static FailureFilter of(IntegrationId integration) {
    return new FailureFilter(Optional.of(integration), Optional.empty(), Optional.empty());
  }
}
