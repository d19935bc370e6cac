package dev.odoobridge.application.sync;

import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Sweep;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether what the host deleted may be dealt with in Odoo, or is too much at once to be believed. A
 * run looks once for each entity, before its first deletion.
 */
final class HostDeletions {
  private final SyncSession session;
  private final Map<EntityName, Optional<String>> found = new ConcurrentHashMap<>();

  HostDeletions(SyncSession session) {
    this.session = session;
  }

  /** Why the entity's deletions go no further; empty when they may. */
  Optional<String> held(EntitySync entity) {
    // Whoever applies a plan has seen its deletions; what is kept in Odoo is harmless.
    return session.request().sweep() == Sweep.UNBRAKED
            || session.ledger().holds()
            || entity.mapping().onDelete() == OnDelete.KEEP
        ? Optional.empty()
        : found.computeIfAbsent(entity.name(), this::look);
  }

  private Optional<String> look(EntityName entity) {
    var records = session.stores().records();
    var waiting = records.countDeletions(session.id(), entity);
    if (waiting <= DeleteBrake.FEW) {
      return Optional.empty();
    }
    var links = records.countLinks(session.id(), entity);
    return session.integration().settings().brake().holds(waiting, links)
        ? Optional.of(
            waiting
                + " of "
                + links
                + " linked records were deleted here and wait to be dealt with in Odoo, more at"
                + " once than is believed; nothing was done there. If they were meant to be"
                + " deleted, start an export with sweep: unbraked; if not, put the records again")
        : Optional.empty();
  }
}
