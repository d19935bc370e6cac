package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.mapping.References;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Divides a page of records that refer to each other, such as categories with a parent: each wave
 * refers only to waves before it. What goes in a circle comes last, all at once.
 */
final class Waves {
  private final EntitySync entity;
  private final Map<OdooId, OdooRecord> left = new LinkedHashMap<>();

  private Waves(EntitySync entity, List<OdooRecord> page) {
    this.entity = entity;
    page.forEach(record -> left.put(record.id(), record));
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
      var free = left.values().stream().filter(this::isFree).toList();
      var wave = free.isEmpty() ? List.copyOf(left.values()) : free;
      wave.forEach(record -> left.remove(record.id()));
      waves.add(wave);
    }
    return waves;
  }

  private boolean isFree(OdooRecord record) {
    return references(entity, record).stream()
        .noneMatch(other -> other != record.id().value() && left.containsKey(new OdooId(other)));
  }

  private static Set<Long> references(EntitySync entity, OdooRecord record) {
    return References.ofOdoo(entity.mapping(), record).getOrDefault(entity.name(), Set.of());
  }
}
