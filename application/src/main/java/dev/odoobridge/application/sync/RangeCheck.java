package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.IdReader;
import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the records of one range of Odoo ids, and plans what mends them. Used once. */
final class RangeCheck {
  private final SyncSession looking;
  private final EntitySync entity;
  private final IdReader ids;
  private final RangeFindings findings;
  private final Strangers strangers;
  private final List<OdooId> toImport = new ArrayList<>();
  private final List<HostId> toExport = new ArrayList<>();
  private long waiting;

  RangeCheck(SyncSession looking, EntitySync entity, IdReader ids) {
    this.looking = looking;
    this.entity = entity;
    this.ids = ids;
    this.findings = new RangeFindings(entity);
    this.strangers = new Strangers(looking, entity, findings);
  }

  List<Finding> findings() {
    return findings.all();
  }

  long waiting() {
    return waiting;
  }

  boolean isEqual() {
    return findings.all().isEmpty() && waiting == 0;
  }

  /**
   * Compares.
   *
   * @param suspects those to look at, on either side
   * @param inOdoo those Odoo has
   * @param linked those that are linked
   */
  void check(Set<OdooId> suspects, Set<OdooId> inOdoo, Set<OdooId> linked) {
    if (suspects.isEmpty()) {
      return;
    }
    gone(suspects.stream().filter(id -> linked.contains(id) && !inOdoo.contains(id)).toList());
    var reading = entity.reader().byIds(suspects.stream().filter(inOdoo::contains).toList());
    var owners = looking.stores().records().hostIds(looking.id(), entity.name(), suspects);
    reading
        .unreadable()
        .forEach((id, why) -> findings.error(FindingKind.DRIFTED, id, owners.get(id), why));
    var retired = new Doubles(looking, entity).among(reading.records());
    pairs(reading, owners, retired);
    strangers.judge(
        reading.records().stream().filter(odoo -> !owners.containsKey(odoo.id())).toList(),
        retired);
    linkedTwice(linked);
    plan(retired);
  }

  private void gone(List<OdooId> missing) {
    if (missing.isEmpty()) {
      return;
    }
    var owners = looking.stores().records().hostIds(looking.id(), entity.name(), missing);
    var hosts = hosts(owners);
    var absent = ids.absent(missing);
    for (var id : missing) {
      var host =
          Optional.ofNullable(owners.get(id)).flatMap(it -> Optional.ofNullable(hosts.get(it)));
      if (host.filter(HostRecord::deleted).isPresent()) {
        continue;
      }
      if (absent.contains(id)) {
        findings.error(FindingKind.ORPHANED, id, owners.get(id), ExportPlanner.missing(entity, id));
      } else {
        findings.add(
            FindingKind.MISSING,
            Severity.WARNING,
            id,
            Optional.ofNullable(owners.get(id)),
            "Odoo hides it from this user, or it is not among the entity's records any more");
      }
    }
    new Vanished(looking, entity).store(absent);
  }

  private Map<HostId, HostRecord> hosts(Map<OdooId, HostId> owners) {
    return looking.stores().records().find(looking.id(), entity.name(), owners.values());
  }

  private void pairs(Reading reading, Map<OdooId, HostId> owners, Map<OdooId, Operation> retired) {
    var hosts = hosts(owners);
    var contents = hosts.values().stream().map(HostRecord::current).toList();
    var links = LinkTable.of(looking, entity.mapping(), contents, reading.records());
    var disputes = Disputes.of(looking, entity, hosts.keySet());
    var overlap = looking.integration().settings().overlap();
    var cursor = looking.stores().cursors().find(looking.id(), entity.name());
    var check =
        new PairCheck(entity, links, disputes, cursor.watermark().map(at -> at.minus(overlap)));
    for (var odoo : reading.records()) {
      var host =
          Optional.ofNullable(owners.get(odoo.id()))
              .flatMap(id -> Optional.ofNullable(hosts.get(id)));
      if (host.isPresent()) {
        crossed(odoo, host.get(), retired);
        take(check.check(host.get(), odoo), odoo.id(), host.get().key().hostId());
      }
    }
  }

  private void take(Verdict verdict, OdooId odooId, HostId hostId) {
    switch (verdict) {
      case Verdict.Equal() -> {}
      case Verdict.Waits() -> waiting++;
      case Verdict.Wrong wrong -> {
        findings.drifted(wrong, odooId, hostId);
        if (wrong.imports()) {
          toImport.add(odooId);
        }
        if (wrong.exports()) {
          toExport.add(hostId);
        }
      }
    }
  }

  /** A record that carries the key of another host record than its own. */
  private void crossed(OdooRecord odoo, HostRecord host, Map<OdooId, Operation> retired) {
    Doubles.key(entity, odoo)
        .filter(key -> !key.equals(host.key().hostId()))
        .ifPresent(
            key ->
                findings.error(
                    FindingKind.DOUBLED,
                    odoo.id(),
                    host.key().hostId(),
                    strangers.doubled(odoo, key, retired)));
  }

  /** One record in Odoo linked to records of two entities. */
  private void linkedTwice(Set<OdooId> linked) {
    for (var other : looking.entities().values()) {
      var isSameModel = other.mapping().model().equals(entity.mapping().model());
      if (isSameModel && other.name().compareTo(entity.name()) > 0) {
        looking
            .stores()
            .records()
            .hostIds(looking.id(), other.name(), linked)
            .forEach(
                (id, hostId) ->
                    findings.add(
                        FindingKind.DOUBLED,
                        Severity.ERROR,
                        id,
                        Optional.empty(),
                        "it is linked here and to " + other.name() + " " + hostId));
      }
    }
  }

  private void plan(Map<OdooId, Operation> retired) {
    if (!retired.isEmpty()) {
      looking.ledger().admitted(List.copyOf(retired.values()), Map.of());
    }
    toImport.addAll(strangers.toImport());
    toImport.removeAll(retired.keySet());
    if (!toImport.isEmpty()) {
      ImportPage.store(looking, entity, entity.reader().byIds(toImport));
    }
    if (!toExport.isEmpty()) {
      new ExportBatch(looking, entity, toExport.stream().sorted().toList()).preview();
    }
  }
}
