package dev.odoobridge.application.sync;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends the pending changes of one entity to Odoo, batch by batch: while one batch is in Odoo, the
 * one before it is stored and the one after it is prepared. Every step can be repeated after a
 * crash.
 */
final class Exporter {
  private final SyncSession session;
  private final EntitySync entity;
  private final Optional<Instant> due;
  private Optional<HostId> after = Optional.empty();
  private int left;

  /**
   * Prepares an export.
   *
   * @param due only changes that may be tried at that time; all when absent
   */
  Exporter(SyncSession session, EntitySync entity, Optional<Instant> due) {
    this.session = session;
    this.entity = entity;
    this.due = due;
    this.left = session.request().limit().orElse(Integer.MAX_VALUE);
  }

  void run() {
    if (session.request().dryRun()) {
      for (var ids = next(); !ids.isEmpty(); ids = next()) {
        batch(ids).preview();
      }
      return;
    }
    var batch = prepared();
    var stored = session.beside().start(() -> {});
    while (batch.isPresent()) {
      var following = session.beside().start(this::prepared);
      batch.get().send();
      stored.result();
      stored = session.beside().start(batch.get()::store);
      batch = following.result();
    }
    stored.result();
  }

  private Optional<ExportBatch> prepared() {
    var ids = next();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    var batch = batch(ids);
    batch.prepare();
    return Optional.of(batch);
  }

  private ExportBatch batch(List<HostId> ids) {
    return new ExportBatch(session, entity, ids);
  }

  /** Deletions that the brake parked are tried again by whoever says that they are meant. */
  private Optional<Instant> due() {
    return session.request().sweep() == Sweep.UNBRAKED ? Optional.empty() : due;
  }

  private List<HostId> next() {
    var records = session.stores().records();
    var limit = Math.min(left, session.integration().settings().batchSize());
    if (limit <= 0) {
      return List.of();
    }
    var ids =
        session.request().force()
            ? records.ids(session.id(), entity.name(), after, limit)
            : records.pending(session.id(), entity.name(), due(), after, limit);
    if (!ids.isEmpty()) {
      after = Optional.of(ids.getLast());
      left -= ids.size();
    }
    return ids;
  }
}
