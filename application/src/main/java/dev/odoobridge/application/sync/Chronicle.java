package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.JournalEntry.Kind;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.merge.Conflict;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.FieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what a batch did to records, for their journal, and which conflicts are left; stores it
 * in the transaction that stores the records. Used once.
 */
final class Chronicle {
  private final SyncSession session;
  private final EntitySync entity;
  private final Disputes disputes;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Map<HostId, List<OpenConflict>> conflicts = new LinkedHashMap<>();

  Chronicle(SyncSession session, EntitySync entity, Disputes disputes) {
    this.session = session;
    this.entity = entity;
    this.disputes = disputes;
  }

  /** Odoo has a record the host did not have. */
  void born(HostRecord record, OdooRecord odoo) {
    add(record.key(), Kind.CREATED, "", "", place(odoo), writer(odoo), odoo.writeDate());
  }

  /** Values of Odoo were taken over. */
  void taken(RecordKey key, OdooRecord odoo, List<FieldChange> changes) {
    for (var change : changes) {
      add(
          key,
          Kind.TAKEN,
          change.field(),
          change.before(),
          change.after(),
          writer(odoo),
          odoo.writeDate());
    }
  }

  /** A record was made in Odoo. */
  void made(HostRecord record, OdooRecord odoo) {
    add(record.key(), Kind.SENT, "", "", place(odoo), record.saidBy(), Optional.empty());
  }

  /** Values were written to Odoo. */
  void sent(HostRecord record, List<FieldChange> changes) {
    for (var change : changes) {
      add(
          record.key(),
          Kind.SENT,
          change.field(),
          change.before(),
          change.after(),
          record.saidBy(),
          Optional.empty());
    }
  }

  /** What the host deleted was dealt with in Odoo. */
  void deleted(HostRecord record, String how) {
    add(record.key(), Kind.DELETED, "", "", how, record.saidBy(), Optional.empty());
  }

  /**
   * Conflicts were found.
   *
   * @param carriedOut which of the decided ones this merge carried out: {@code host} or {@code
   *     odoo}
   */
  void disputed(HostRecord record, OdooRecord odoo, List<Conflict> found, String carriedOut) {
    var id = record.key().hostId();
    for (var conflict : found) {
      var isNews =
          conflict.isOpen()
              ? !disputes.knows(id, conflict)
              : conflict.resolved().equals(carriedOut);
      if (isNews) {
        add(
            record.key(),
            Kind.CONFLICT,
            conflict.field(),
            conflict.hostValue(),
            conflict.odooValue(),
            decider(id, conflict),
            Optional.empty());
      }
    }
    if (disputes.concerns(id, found)) {
      conflicts.put(id, disputes.after(record, odoo, found));
    }
  }

  /** Called in the transaction that stores the records, after they are. */
  void store() {
    if (!entries.isEmpty()) {
      session.stores().journal().add(entries);
    }
    if (!conflicts.isEmpty()) {
      session.stores().conflicts().replace(session.id(), entity.name(), conflicts);
    }
  }

  private String decider(HostId id, Conflict conflict) {
    if (conflict.isOpen()) {
      return "waits for a person";
    }
    return conflict.resolved()
        + " won, by "
        + disputes
            .decider(id, conflict.field())
            .orElseGet(() -> "policy " + entity.policyOf(conflict.field()).word());
  }

  private String writer(OdooRecord odoo) {
    return MappedReader.writer(odoo).map(session.users()::name).orElse(Importer.ODOO);
  }

  private String place(OdooRecord odoo) {
    return entity.mapping().model() + " #" + odoo.id();
  }

  private void add(
      RecordKey key,
      Kind kind,
      String field,
      String before,
      String after,
      String by,
      Optional<Instant> saidAt) {
    entries.add(
        new JournalEntry(
            key,
            session.now(),
            kind,
            field,
            before,
            after,
            by,
            saidAt,
            Optional.of(session.log().run().id())));
  }
}
