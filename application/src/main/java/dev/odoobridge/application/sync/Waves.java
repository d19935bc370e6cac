package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.mapping.References;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Divides a page of records that refer to each other, such as categories with a parent: each wave
 * refers only to waves before it. What goes in a circle comes last, all at once.
 */
final class Waves {
  private final EntitySync entity;
  private final Map<OdooId, OdooRecord> left = new HashMap<>();
  private final List<OdooId> order = new ArrayList<>();

  private Waves(EntitySync entity, List<OdooRecord> page) {
    this.entity = entity;
    for (var record : page) {
      left.put(record.id(), record);
      order.add(record.id());
    }
  }

  /** The records that stand outside the page and that it refers to. */
  static Set<Long> outside(EntitySync entity, Reading page) {
    var ids = new HashSet<Long>();
    page.records().forEach(record -> ids.addAll(references(entity, record)));
    page.ids().forEach(id -> ids.remove(id.value()));
    return ids;
  }

  /** The page in parts; the last one has what could not be read. */
  static List<Reading> of(EntitySync entity, Reading page) {
    var waves = new Waves(entity, page.records()).all();
    var readings = new ArrayList<Reading>();
    for (var index = 0; index < waves.size(); index++) {
      var isLast = index == waves.size() - 1;
      readings.add(
          new Reading(waves.get(index), isLast ? page.unreadable() : Map.of(), page.last()));
    }
    return readings.isEmpty() ? List.of(page) : readings;
  }

  private List<List<OdooRecord>> all() {
    var waves = new ArrayList<List<OdooRecord>>();
    while (!left.isEmpty()) {
      var free = order.stream().filter(left::containsKey).filter(this::isFree).toList();
      var wave = free.isEmpty() ? order.stream().filter(left::containsKey).toList() : free;
      waves.add(wave.stream().map(left::remove).collect(Collectors.toList()));
    }
    return waves;
  }

  private boolean isFree(OdooId id) {
    return references(entity, left.get(id)).stream()
        .noneMatch(other -> other != id.value() && left.containsKey(new OdooId(other)));
  }

  private static Set<Long> references(EntitySync entity, OdooRecord record) {
    return References.ofOdoo(entity.mapping(), record).getOrDefault(entity.name(), Set.of());
  }
}
