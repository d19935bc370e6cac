package dev.odoobridge.application.sync;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import java.time.Instant;
import java.util.Optional;

/**
 * Before the pending records of one entity are sent alone, what they refer to is, as far as it
 * waits: a new invoice takes its new customer along.
 */
final class ReferencesFirst {
  private static final int PAGE = 1000;
  private final SyncSession session;
  private final EntitySync entity;

  ReferencesFirst(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /** As an export sends them. */
  void send(Optional<Instant> due) {
    if (entity.mapping().references().isEmpty()) {
      return;
    }
    var left = session.request().limit().orElse(Integer.MAX_VALUE);
    var after = Optional.<HostId>empty();
    while (left > 0) {
      session.log().checkpoint();
      var records = session.stores().records();
      var ids = records.pending(session.id(), entity.name(), due, after, Math.min(left, PAGE));
      if (ids.isEmpty()) {
        return;
      }
      Needs.of(session, entity.name(), ids)
          .send(record -> !isWorkedOn(record.key().entity()) && Needs.waitsUnparked(record));
      after = Optional.of(ids.getLast());
      left -= ids.size();
    }
  }

  /** What was asked for by name is sent by itself. */
  private boolean isWorkedOn(EntityName name) {
    return session.request().entities().contains(name);
  }
}
