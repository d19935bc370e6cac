package dev.odoobridge.domain.access;

import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/**
 * Which audit entries; what is absent is not looked at.
 *
 * @param action an exact one, or a part of one
 * @param during when it was done
 */
public record AuditFilter(
    Optional<String> by,
    Optional<String> action,
    Optional<IntegrationId> integration,
    Optional<EntityName> entity,
    Optional<String> target,
    Period during) {
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Period.ALL);

  public boolean takes(AuditEntry entry) {
    return by.filter(it -> !it.equals(entry.by())).isEmpty()
        && action.filter(it -> !entry.action().contains(it)).isEmpty()
        && isIn(integration, entry.integration())
        && isIn(entity, entry.entity())
        && isIn(target, entry.target())
        && during.contains(entry.at());
  }

  private static <T> boolean isIn(Optional<T> wanted, Optional<T> given) {
    return wanted.isEmpty() || wanted.equals(given);
  }
}
