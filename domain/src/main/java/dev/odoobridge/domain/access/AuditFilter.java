package dev.odoobridge.domain.access;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which audit entries; what is absent is not looked at.
 *
 * @param action an exact one, or a part of one
 * @param from this moment or later
 * @param until earlier than this moment
 */
public record AuditFilter(
    Optional<String> by,
    Optional<String> action,
    Optional<IntegrationId> integration,
    Optional<EntityName> entity,
    Optional<String> target,
    Optional<Instant> from,
    Optional<Instant> until) {
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public boolean takes(AuditEntry entry) {
    return by.filter(it -> !it.equals(entry.by())).isEmpty()
        && action.filter(it -> !entry.action().contains(it)).isEmpty()
        && isIn(integration, entry.integration())
        && isIn(entity, entry.entity())
        && isIn(target, entry.target())
        && from.filter(entry.at()::isBefore).isEmpty()
        && until.filter(it -> !entry.at().isBefore(it)).isEmpty();
  }

  private static <T> boolean isIn(Optional<T> wanted, Optional<T> given) {
    return wanted.isEmpty() || wanted.equals(given);
  }
}
