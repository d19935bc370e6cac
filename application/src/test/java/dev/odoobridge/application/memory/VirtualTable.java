package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The virtual fields of one model and their values. */
final class VirtualTable {
  final NavigableMap<VirtualFieldName, VirtualField> fields = new TreeMap<>();
  final NavigableMap<OdooId, NavigableMap<VirtualFieldName, VirtualValue>> values = new TreeMap<>();
  final NavigableMap<OdooId, AsideRecord> aside = new TreeMap<>();
  final List<NumberedChange> history = new ArrayList<>();
  Duration keptAside = VirtualFieldStore.KEPT_ASIDE;

  VirtualTable copy() {
    var copy = new VirtualTable();
    copy.fields.putAll(fields);
    values.forEach((id, held) -> copy.values.put(id, new TreeMap<>(held)));
    copy.aside.putAll(aside);
    copy.history.addAll(history);
    copy.keptAside = keptAside;
    return copy;
  }
}
