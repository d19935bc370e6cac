package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stores the links the {@link Linker} finds; what cannot be told apart is parked and said. */
final class Linking {
  private static final int BATCH = 1000;
  private final SyncSession session;
  private final EntitySync entity;

  Linking(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /** As {@link #linkAll}, unless this run has done so. */
  void linkAllOnce() {
    if (entity.mapping().travel().reachesOdoo()
        && !session.wasLookedFor(entity.name(), Instant.MIN)) {
      linkAll();
    }
  }

  /**
   * Looks for all unlinked records of the entity. Done before an import, which would else take a
   * record that both sides have for a new one.
   */
  void linkAll() {
    var begun = session.now();
    var after = Optional.<HostId>empty();
    while (true) {
      session.log().checkpoint();
      var records = session.stores().records();
      var ids = records.pending(session.id(), entity.name(), Optional.empty(), after, BATCH);
      if (ids.isEmpty()) {
        session.linkedUpTo(entity.name(), begun);
        return;
      }
      await(link(List.copyOf(records.find(session.id(), entity.name(), ids).values())));
      after = Optional.of(ids.getLast());
    }
  }

  /** Remembers those whose create may still arrive, to look for them once more. */
  private void await(List<HostRecord> looked) {
    looked.stream()
        .filter(record -> record.link().isEmpty())
        .filter(record -> record.sending().isPresent())
        .forEach(record -> session.awaited(entity.name()).add(record.key().hostId()));
  }

  /**
   * Looks again for those whose create could still arrive: what was read from Odoo since may be
   * theirs, and would be taken for new.
   */
  void linkAwaited() {
    var awaited = Set.copyOf(session.awaited(entity.name()));
    if (!awaited.isEmpty()) {
      link(
          session.stores().records().find(session.id(), entity.name(), awaited).values().stream()
              .filter(record -> record.link().isEmpty())
              .toList());
    }
  }

  /** The records with the links that were found; those parked as ambiguous are left out. */
  List<HostRecord> link(List<HostRecord> records) {
    if (session.request().dryRun()) {
      return assume(records);
    }
    var linker = new Linker(session, entity);
    var matches = linker.match(records.stream().filter(this::isOpen).toList());
    var changed = new ArrayList<HostRecord>();
    var items = new ArrayList<RunItem>();
    var rest = new ArrayList<HostRecord>();
    for (var record : records) {
      switch (matches.get(record.key().hostId())) {
        case null -> rest.add(record);
        case Match.Found(var odooId, var agreed) -> {
          var linked = linker.linked(record, odooId, agreed);
          changed.add(linked);
          rest.add(linked);
        }
        case Match.Ambiguous ambiguous -> {
          changed.add(Linker.ambiguous(record, ambiguous, session.now()));
          items.add(item(record, ambiguous));
        }
      }
    }
    if (changed.isEmpty()) {
      return rest;
    }
    var fresh = session.stores().transactions().call(() -> store(changed, items));
    // What the host has deleted since it was read must not be planned as if it were there.
    return rest.stream()
        .filter(
            record ->
                matches.get(record.key().hostId()) == null
                    || record.deleted()
                    || Optional.ofNullable(fresh.get(record.key().hostId()))
                        .filter(now -> !now.deleted())
                        .isPresent())
        .toList();
  }

  /** In a dry run nothing is stored; the session remembers what would have been. */
  private List<HostRecord> assume(List<HostRecord> records) {
    var linker = new Linker(session, entity);
    var open = records.stream().filter(this::isOpen).filter(record -> !isParked(record)).toList();
    var matches = linker.match(open);
    var items = new ArrayList<RunItem>();
    for (var record : open) {
      switch (matches.get(record.key().hostId())) {
        case null -> {}
        case Match.Found(var odooId, var agreed) -> {
          session.assumed(entity.name()).put(odooId, record.key().hostId());
          session.agreed(entity.name()).put(odooId, agreed);
        }
        case Match.Ambiguous ambiguous -> {
          session.left(entity.name()).add(record.key().hostId());
          items.add(item(record, ambiguous));
        }
      }
    }
    session.stores().transactions().run(() -> session.log().add(entity.name(), items, 0));
    return records.stream().filter(record -> !isParked(record)).map(assumed(linker)).toList();
  }

  private boolean isParked(HostRecord record) {
    return session.left(entity.name()).contains(record.key().hostId());
  }

  private UnaryOperator<HostRecord> assumed(Linker linker) {
    var byHostId = new HashMap<HostId, OdooId>();
    session.assumed(entity.name()).forEach((odooId, hostId) -> byHostId.put(hostId, odooId));
    return record ->
        record.link().isPresent()
            ? record
            : Optional.ofNullable(byHostId.get(record.key().hostId()))
                .map(odooId -> linker.linked(record, odooId, agreed(odooId)))
                .orElse(record);
  }

  private Base agreed(OdooId odooId) {
    return session.agreed(entity.name()).getOrDefault(odooId, Base.EMPTY);
  }

  private boolean isOpen(HostRecord record) {
    var begun = record.sending().isPresent();
    var since = record.pending().map(Pending::since).orElse(record.changedAt());
    return record.link().isEmpty()
        && (begun || !record.deleted())
        && (begun || !session.wasLookedFor(entity.name(), since));
  }

  private Map<HostId, HostRecord> store(List<HostRecord> changed, List<RunItem> items) {
    var fresh = relock(changed);
    session.log().add(entity.name(), items, 0);
    return fresh;
  }

  /**
   * Stores links and pending changes beside whatever the host has said meanwhile. Called in a
   * transaction.
   *
   * @return the records as they were found
   */
  Map<HostId, HostRecord> relock(List<HostRecord> changed) {
    var records = session.stores().records();
    var ids = changed.stream().map(record -> record.key().hostId()).toList();
    var fresh = records.lock(session.id(), entity.name(), ids);
    records.save(
        changed.stream()
            .flatMap(
                record ->
                    Optional.ofNullable(fresh.get(record.key().hostId()))
                        .map(now -> beside(now, record))
                        .stream())
            .toList());
    return fresh;
  }

  private static HostRecord beside(HostRecord now, HostRecord record) {
    var pending =
        now.version() == record.version()
            ? record.pending()
            : now.pending()
                .map(
                    waiting ->
                        new Pending(
                            waiting.since(),
                            waiting.attempts(),
                            waiting.notBefore(),
                            record.sending(),
                            waiting.parked()));
    return now.withLink(record.link()).withPending(pending);
  }

  private RunItem item(HostRecord record, Match.Ambiguous ambiguous) {
    return new RunItem(
        entity.name(),
        Direction.EXPORT,
        Optional.of(record.key().hostId()),
        Optional.empty(),
        Outcome.FAILED,
        Optional.of(Match.CODE),
        ambiguous.message(),
        List.of());
  }
}
