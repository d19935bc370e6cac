package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.IdReader;
import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the records of one range of Odoo ids, and plans what mends them. Used once. */
final class RangeCheck {
  private final SyncSession looking;
  private final EntitySync entity;
  private final IdReader ids;
  private final List<Finding> findings = new ArrayList<>();
  private final List<OdooId> toImport = new ArrayList<>();
  private final List<HostId> toExport = new ArrayList<>();
  private long waiting;

  RangeCheck(SyncSession looking, EntitySync entity, IdReader ids) {
    this.looking = looking;
    this.entity = entity;
    this.ids = ids;
  }

  List<Finding> findings() {
    return findings;
  }

  long waiting() {
    return waiting;
  }

  boolean isEqual() {
    return findings.isEmpty() && waiting == 0;
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
        .forEach((id, why) -> add(FindingKind.DRIFTED, Optional.of(id), owners.get(id), why));
    var retired = new Doubles(looking, entity).among(reading.records());
    pairs(reading, owners, retired);
    strangers(
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
        add(
            FindingKind.ORPHANED,
            Optional.of(id),
            owners.get(id),
            ExportPlanner.missing(entity, id));
      } else {
        findings.add(
            finding(
                FindingKind.MISSING,
                Severity.WARNING,
                Optional.of(id),
                Optional.ofNullable(owners.get(id)),
                "Odoo hides it from this user, or it is not among the entity's records any more"));
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
        findings.add(
            new Finding(
                entity.name(),
                FindingKind.DRIFTED,
                wrong.severity(),
                Optional.of(hostId),
                Optional.of(odooId),
                wrong.message(),
                wrong.disagreements(),
                Optional.empty()));
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
                add(
                    FindingKind.DOUBLED,
                    Optional.of(odoo.id()),
                    host.key().hostId(),
                    doubled(odoo, key, retired)));
  }

  private String doubled(OdooRecord odoo, HostId key, Map<OdooId, Operation> retired) {
    var other =
        Optional.ofNullable(
            looking.stores().records().odooIds(looking.id(), entity.name(), List.of(key)).get(key));
    return "it carries the key of "
        + entity.name()
        + " "
        + key
        + other.map(id -> ", which is linked to #" + id).orElse("")
        + (retired.containsKey(odoo.id()) ? "" : "; merge the two in Odoo, or correct the key");
  }

  /** What Odoo has and nobody here knows. */
  private void strangers(List<OdooRecord> strangers, Map<OdooId, Operation> retired) {
    var keys = new TreeMap<HostId, List<OdooId>>();
    strangers.forEach(
        odoo ->
            Doubles.key(entity, odoo)
                .ifPresent(
                    key -> keys.computeIfAbsent(key, _ -> new ArrayList<>()).add(odoo.id())));
    var known = looking.stores().records().find(looking.id(), entity.name(), keys.keySet());
    var firsts = firsts(keys.keySet());
    for (var odoo : strangers) {
      var key = Doubles.key(entity, odoo);
      var host = key.flatMap(id -> Optional.ofNullable(known.get(id)));
      if (key.isPresent() && host.flatMap(HostRecord::link).isPresent()) {
        add(
            FindingKind.DOUBLED,
            Optional.of(odoo.id()),
            key.get(),
            doubled(odoo, key.get(), retired));
      } else if (key.isPresent() && !odoo.id().equals(firsts.get(key.get()))) {
        add(
            FindingKind.DOUBLED,
            Optional.of(odoo.id()),
            key.get(),
            "#" + firsts.get(key.get()) + " carries the same key; merge the two in Odoo");
      } else if (host.isEmpty()) {
        unknown(odoo, key);
      }
    }
  }

  /** For each key, the first record in Odoo that carries it, wherever it is. */
  private Map<HostId, OdooId> firsts(Set<HostId> keys) {
    var firsts = new HashMap<HostId, OdooId>();
    if (!keys.isEmpty()) {
      var values = RawValue.texts(keys.stream().map(HostId::value).toList());
      var key = entity.mapping().key().orElseThrow();
      var domain = Domain.and(entity.mapping().filter(), Domain.where(key.value(), "in", values));
      for (var odoo : entity.reader().search(domain).records()) {
        Doubles.key(entity, odoo).ifPresent(id -> firsts.putIfAbsent(id, odoo.id()));
      }
    }
    return firsts;
  }

  private void unknown(OdooRecord odoo, Optional<HostId> key) {
    if (key.isPresent()) {
      add(
          FindingKind.ORPHANED,
          Optional.of(odoo.id()),
          key.get(),
          "it carries the key of a " + entity.name() + " that is not here");
    } else if (entity.mapping().travel().reachesHost()
        && !MappedReader.isArchived(odoo)
        && !looking.assumed(entity.name()).containsKey(odoo.id())) {
      findings.add(
          finding(
              FindingKind.MISSING,
              Severity.WARNING,
              Optional.of(odoo.id()),
              Optional.empty(),
              "it is not here yet; a sync brings it"));
    }
    if (entity.mapping().travel().reachesHost()) {
      toImport.add(odoo.id());
    }
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
                        finding(
                            FindingKind.DOUBLED,
                            Severity.ERROR,
                            Optional.of(id),
                            Optional.empty(),
                            "it is linked here and to " + other.name() + " " + hostId)));
      }
    }
  }

  private void plan(Map<OdooId, Operation> retired) {
    if (!retired.isEmpty()) {
      looking.ledger().admitted(List.copyOf(retired.values()), Map.of());
    }
    toImport.removeAll(retired.keySet());
    if (!toImport.isEmpty()) {
      ImportPage.store(looking, entity, entity.reader().byIds(toImport));
    }
    if (!toExport.isEmpty()) {
      new ExportBatch(looking, entity, toExport.stream().sorted().toList()).preview();
    }
  }

  private void add(
      FindingKind kind, Optional<OdooId> odooId, @Nullable HostId hostId, String message) {
    findings.add(finding(kind, Severity.ERROR, odooId, Optional.ofNullable(hostId), message));
  }

  private Finding finding(
      FindingKind kind,
      Severity severity,
      Optional<OdooId> odooId,
      Optional<HostId> hostId,
      String message) {
    return new Finding(
        entity.name(),
        kind,
        severity,
        hostId,
        odooId,
        message,
        List.<Disagreement>of(),
        Optional.empty());
  }
}
