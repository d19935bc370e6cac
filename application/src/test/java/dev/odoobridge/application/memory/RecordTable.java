package dev.odoobridge.application.memory;

import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The records of one entity, by host id and by linked Odoo id. */
final class RecordTable {
  private static final Comparator<HostId> BY_CODE_POINTS =
      Comparator.comparing(HostId::value, CodePointOrder.INSTANCE);

  private final NavigableMap<HostId, HostRecord> byHostId = new TreeMap<>(BY_CODE_POINTS);
  private final NavigableMap<OdooId, HostId> byOdooId = new TreeMap<>();

  RecordTable copy() {
    var copy = new RecordTable();
    copy.byHostId.putAll(byHostId);
    copy.byOdooId.putAll(byOdooId);
    return copy;
  }

  Optional<HostRecord> find(HostId id) {
    return Optional.ofNullable(byHostId.get(id));
  }

  Optional<HostId> linkedTo(OdooId id) {
    return Optional.ofNullable(byOdooId.get(id));
  }

  NavigableMap<HostId, HostRecord> behind(Optional<HostId> after) {
    return after.map(id -> byHostId.tailMap(id, false)).orElse(byHostId);
  }

  NavigableMap<OdooId, HostId> linksBehind(Optional<OdooId> after) {
    return after.map(id -> byOdooId.tailMap(id, false)).orElse(byOdooId);
  }

  /** Puts records of which {@link #firstTaken} found none that may not be put. */
  void putAll(Iterable<HostRecord> records) {
    records.forEach(this::unlink);
    records.forEach(this::put);
  }

  void remove(HostId id) {
    find(id).ifPresent(this::unlink);
    byHostId.remove(id);
  }

  /** The first Odoo id that two records would be linked to, were these put. */
  Optional<OdooId> firstTaken(Iterable<HostRecord> records) {
    Set<HostId> replaced = new HashSet<>();
    records.forEach(each -> replaced.add(each.key().hostId()));
    Set<OdooId> claimed = new HashSet<>();
    for (var each : records) {
      var id = each.link().map(Link::odooId);
      var owner = id.flatMap(this::linkedTo).filter(host -> !replaced.contains(host));
      if (id.isPresent() && (owner.isPresent() || !claimed.add(id.get()))) {
        return id;
      }
    }
    return Optional.empty();
  }

  private void put(HostRecord next) {
    byHostId.put(next.key().hostId(), next);
    next.link().ifPresent(link -> byOdooId.put(link.odooId(), next.key().hostId()));
  }

  private void unlink(HostRecord next) {
    find(next.key().hostId())
        .flatMap(HostRecord::link)
        .ifPresent(link -> byOdooId.remove(link.odooId()));
  }
}
