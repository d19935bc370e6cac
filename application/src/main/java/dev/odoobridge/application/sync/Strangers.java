package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.MappedReader;
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

/** Judges records that an audit sees in Odoo and whose key, if any, is not that of their link. */
final class Strangers {
  private final SyncSession looking;
  private final EntitySync entity;
  private final RangeFindings findings;
  private final List<OdooId> toImport = new ArrayList<>();

  Strangers(SyncSession looking, EntitySync entity, RangeFindings findings) {
    this.looking = looking;
    this.entity = entity;
    this.findings = findings;
  }

  /** Those that an import would bring. */
  List<OdooId> toImport() {
    return toImport;
  }

  /** What Odoo has and nobody here knows. */
  void judge(List<OdooRecord> strangers, Map<OdooId, Operation> retired) {
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
        findings.error(
            FindingKind.DOUBLED, odoo.id(), key.get(), doubled(odoo, key.get(), retired));
      } else if (key.isPresent() && !odoo.id().equals(firsts.get(key.get()))) {
        findings.error(
            FindingKind.DOUBLED,
            odoo.id(),
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
      findings.error(
          FindingKind.ORPHANED,
          odoo.id(),
          key.get(),
          "it carries the key of a " + entity.name() + " that is not here");
    } else if (entity.mapping().travel().reachesHost()
        && !MappedReader.isArchived(odoo)
        && !looking.assumed(entity.name()).containsKey(odoo.id())) {
      findings.add(
          FindingKind.MISSING,
          Severity.WARNING,
          odoo.id(),
          Optional.empty(),
          "it is not here yet; a sync brings it");
    }
    if (entity.mapping().travel().reachesHost()) {
      toImport.add(odoo.id());
    }
  }

  String doubled(OdooRecord odoo, HostId key, Map<OdooId, Operation> retired) {
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
}
