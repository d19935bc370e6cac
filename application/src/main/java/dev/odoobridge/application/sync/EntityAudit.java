package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.IdReader;
import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.domain.audit.EqualRange;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.Fingerprint;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares one entity on both sides: ranges of Odoo ids one after the other, then what the host has
 * and nothing is linked to. A range whose hashes are those it had when it was equal last is read
 * only as far as Odoo wrote to it since. Nothing is ever held as a whole.
 */
final class EntityAudit {
  private static final int PAGE = 1000;
  private final SyncSession looking;
  private final EntitySync entity;
  private final AuditStore audits;
  private final AuditReport report;
  private final IdReader ids;

  /**
   * Prepares it.
   *
   * @param looking a session that does nothing, and shows what would be done to the report's plan
   */
  EntityAudit(SyncSession looking, EntitySync entity, AuditStore audits, AuditReport report) {
    this.looking = looking;
    this.entity = entity;
    this.audits = audits;
    this.report = report;
    this.ids = new IdReader(entity.client(), entity.mapping());
  }

  void run() {
    if (entity.mapping().travel().reachesOdoo()) {
      // Else what waits to be recognised in Odoo would be taken for missing here.
      new Linking(looking, entity).linkAll();
    }
    ranges(entity.reader().newestWriteDate());
    unlinked();
  }

  private void ranges(Optional<Instant> newest) {
    var after = 0L;
    while (true) {
      var behind = after == 0 ? Optional.<OdooId>empty() : Optional.of(new OdooId(after));
      var inOdoo = ids.ids(behind, Optional.empty(), PAGE);
      var linked =
          looking.stores().records().linkedOdooIds(looking.id(), entity.name(), behind, PAGE);
      if (inOdoo.isEmpty() && linked.isEmpty()) {
        return;
      }
      var all = new TreeSet<>(inOdoo);
      all.addAll(linked);
      var bucket = (all.first().value() - 1) / EqualRange.SIZE;
      var end = (bucket + 1) * EqualRange.SIZE;
      range(bucket, upTo(end, inOdoo), upTo(end, linked), newest);
      after = end;
    }
  }

  private static Set<OdooId> upTo(long end, List<OdooId> some) {
    var found = new TreeSet<OdooId>();
    some.stream().filter(id -> id.value() <= end).forEach(found::add);
    return found;
  }

  private void range(
      long bucket, Set<OdooId> inOdoo, Set<OdooId> linked, Optional<Instant> newest) {
    var from = bucket * EqualRange.SIZE + 1;
    var to = from + EqualRange.SIZE - 1;
    var records = looking.stores().records();
    var here = records.fingerprint(looking.id(), entity.name(), new OdooId(from), new OdooId(to));
    var there = Fingerprint.of(List.copyOf(inOdoo));
    var suspects = new TreeSet<>(inOdoo);
    suspects.addAll(linked);
    var known =
        report.isThorough()
            ? Optional.<EqualRange>empty()
            : audits
                .equalRange(looking.id(), entity.name(), bucket)
                .filter(range -> range.here().equals(here) && range.there().equals(there));
    known.ifPresent(range -> suspects.retainAll(changed(range, from, to)));
    var check = new RangeCheck(looking, entity, ids);
    check.check(suspects, inOdoo, linked);
    if (known.isEmpty() || !suspects.isEmpty()) {
      remember(new EqualRange(bucket, here, there, newest.orElse(Instant.EPOCH)), check, newest);
    }
    var compared = linked.stream().filter(suspects::contains).count();
    report.add(
        entity.name(), compared, linked.size() - compared, check.waiting(), check.findings());
  }

  private Set<OdooId> changed(EqualRange range, long from, long to) {
    var overlap = looking.integration().settings().overlap();
    var since = Importer.changedSince(entity, range.at().minus(overlap));
    return Set.copyOf(ids.among(since, new OdooId(from), new OdooId(to)));
  }

  private void remember(EqualRange range, RangeCheck check, Optional<Instant> newest) {
    if (check.isEqual() && newest.isPresent()) {
      audits.remember(looking.id(), entity.name(), range);
    } else {
      audits.forget(looking.id(), entity.name(), range.bucket());
    }
  }

  /** What the host has and nobody knows of in Odoo. */
  private void unlinked() {
    var records = looking.stores().records();
    var after = Optional.<HostId>empty();
    while (true) {
      var page = records.unlinked(looking.id(), entity.name(), after, PAGE);
      if (page.isEmpty()) {
        return;
      }
      unlinked(List.copyOf(records.find(looking.id(), entity.name(), page).values()));
      after = Optional.of(page.getLast());
    }
  }

  private void unlinked(List<HostRecord> page) {
    var findings = new ArrayList<Finding>();
    var lost = new ArrayList<HostId>();
    var waiting = 0L;
    for (var record : page) {
      var parked = record.pending().flatMap(Pending::parked).filter(why -> !why.isTriedAgain());
      if (parked.isPresent()) {
        findings.add(
            missing(record, Severity.WARNING, "its change is parked: " + parked.get().message()));
      } else if (record.pending().isPresent()) {
        waiting++;
      } else if (entity.mapping().travel().reachesOdoo()) {
        lost.add(record.key().hostId());
        findings.add(
            missing(
                record, Severity.ERROR, "it is linked to nothing, and nothing waits to be sent"));
      }
    }
    if (!lost.isEmpty()) {
      new ExportBatch(looking, entity, lost.stream().sorted().toList()).preview();
    }
    report.add(entity.name(), page.size(), 0, waiting, findings);
  }

  private Finding missing(HostRecord record, Severity severity, String message) {
    return new Finding(
        entity.name(),
        FindingKind.MISSING,
        severity,
        Optional.of(record.key().hostId()),
        Optional.empty(),
        "Odoo does not have it: " + message,
        List.of(),
        Optional.empty());
  }
}
