package dev.odoobridge.domain.sync;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import java.util.List;
import java.util.Optional;

/**
 * One record's outcome in a run.
 *
 * @param direction {@link Direction#EXPORT} or {@link Direction#IMPORT}
 * @param code a stable word for the cause when it failed or was skipped
 * @param message for people; empty when there is nothing to say, of a long one an {@link Excerpt}
 * @param changes what was changed, or in a dry run would be
 */
public record RunItem(
    EntityName entity,
    Direction direction,
    Optional<HostId> hostId,
    Optional<OdooId> odooId,
    Outcome outcome,
    Optional<String> code,
    String message,
    List<FieldChange> changes) {
  public RunItem {
    message = Excerpt.of(message);
    changes = List.copyOf(changes);
  }
}
