package dev.odoobridge.application.sync;

import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of host records whose Odoo record is gone for sure. One that the host changed as
 * well is never deleted: its change waits for a person.
 */
final class Vanished {
  private final SyncSession session;
  private final EntitySync entity;
  private final Instant now;
  private final List<RunItem> items = new ArrayList<>();
  private final List<JournalEntry> entries = new ArrayList<>();

  Vanished(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
    this.now = session.now();
  }

  /** Stores what becomes of the records linked to these, in one transaction. */
  void store(List<OdooId> gone) {
    session.stores().transactions().run(() -> decide(gone));
  }

  private void decide(List<OdooId> gone) {
    var records = session.stores().records();
    var owners = records.hostIds(session.id(), entity.name(), gone);
    var held = records.lock(session.id(), entity.name(), owners.values());
    var removed = new ArrayList<HostId>();
    var parked = new ArrayList<HostRecord>();
    var told = new ArrayList<HostRecord>();
    var linked = stillLinked(held, gone);
    var going = linked.stream().filter(record -> !record.deleted() && goesWithIt(record)).toList();
    var admitted = new Operations(session, entity).admittedRemovals(going);
    for (var record : linked) {
      if (session.ledger().holds() && !admitted.contains(record.key().hostId())) {
        continue;
      }
      if (record.deleted()) {
        // The host deleted it too. What is still to be done in Odoo finds nothing there.
        if (record.pending().isEmpty()) {
          removed.add(record.key().hostId());
        }
      } else if (admitted.contains(record.key().hostId())) {
        removed.add(record.key().hostId());
        tellDeleted(record);
        told.add(record);
      } else if (!isParkedAsMissing(record)) {
        parked.add(park(record));
      }
    }
    if (!session.request().dryRun()) {
      records.save(parked);
      records.remove(session.id(), entity.name(), removed);
      session.stores().journal().add(entries);
      Announcements.removed(session, told);
    }
    session.log().add(entity.name(), items, 0);
  }

  private static List<HostRecord> stillLinked(Map<HostId, HostRecord> held, List<OdooId> gone) {
    var wanted = new HashSet<>(gone);
    var byOdooId = new HashMap<OdooId, HostRecord>();
    held.values()
        .forEach(
            record ->
                record
                    .link()
                    .map(Link::odooId)
                    .filter(wanted::contains)
                    .ifPresent(id -> byOdooId.put(id, record)));
    return gone.stream().flatMap(id -> Optional.ofNullable(byOdooId.get(id)).stream()).toList();
  }

  private boolean goesWithIt(HostRecord record) {
    return entity.mapping().onOdooDelete() == OnOdooDelete.DELETE && record.pending().isEmpty();
  }

  private static boolean isParkedAsMissing(HostRecord record) {
    return record
        .pending()
        .flatMap(Pending::parked)
        .filter(why -> why.code().equals(ExportPlanner.MISSING_CODE))
        .isPresent();
  }

  private HostRecord park(HostRecord record) {
    var message = ExportPlanner.missing(entity, record.link().orElseThrow().odooId());
    items.add(item(record, Outcome.FAILED, Optional.of(ExportPlanner.MISSING_CODE), message));
    var pending = record.pending().orElse(Pending.from(now));
    return record.withPending(
        Optional.of(pending.parked(new Parked(ExportPlanner.MISSING_CODE, message, now))));
  }

  private void tellDeleted(HostRecord record) {
    items.add(item(record, Outcome.DELETED, Optional.empty(), "deleted in Odoo"));
    entries.add(
        new JournalEntry(
            record.key(),
            now,
            JournalEntry.Kind.DELETED,
            "",
            "",
            "deleted in Odoo, and so here",
            Importer.ODOO,
            Optional.empty(),
            Optional.of(session.log().run().id())));
  }

  private RunItem item(HostRecord record, Outcome outcome, Optional<String> code, String message) {
    return new RunItem(
        entity.name(),
        Direction.IMPORT,
        Optional.of(record.key().hostId()),
        record.link().map(Link::odooId),
        outcome,
        code,
        message,
        List.of());
  }
}
