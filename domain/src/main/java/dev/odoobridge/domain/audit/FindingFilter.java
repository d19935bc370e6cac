package dev.odoobridge.domain.audit;

import dev.odoobridge.domain.record.EntityName;
import java.util.Optional;

/** Which findings of an audit: every condition that is given must hold. */
public record FindingFilter(
    Optional<EntityName> entity, Optional<FindingKind> kind, Optional<Severity> severity) {
  public static final FindingFilter ALL =
      new FindingFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
