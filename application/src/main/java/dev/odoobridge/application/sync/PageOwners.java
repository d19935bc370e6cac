package dev.odoobridge.application.sync;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which host record each record of a page belongs to: by its link, else by its key, else a new one.
 */
final class PageOwners {
  private final Map<OdooId, HostId> owners;
  private final Set<HostId> byKey;

  private PageOwners(Map<OdooId, HostId> owners, Set<HostId> byKey) {
    this.owners = owners;
    this.byKey = byKey;
  }

  static PageOwners of(SyncSession session, EntitySync entity, List<OdooRecord> page) {
    var records = session.stores().records();
    var ids = page.stream().map(OdooRecord::id).toList();
    var owners = new HashMap<>(records.hostIds(session.id(), entity.name(), ids));
    session.assumed(entity.name()).forEach(owners::putIfAbsent);
    var keys = new LinkedHashMap<HostId, OdooId>();
    for (var odoo : page) {
      if (!owners.containsKey(odoo.id())) {
        Doubles.key(entity, odoo).ifPresent(hostId -> keys.putIfAbsent(hostId, odoo.id()));
      }
    }
    var taken = records.odooIds(session.id(), entity.name(), keys.keySet());
    var byKey = new HashSet<HostId>();
    keys.forEach(
        (hostId, odooId) -> {
          if (!taken.containsKey(hostId)) {
            owners.put(odooId, hostId);
            byKey.add(hostId);
          }
        });
    ids.forEach(id -> owners.putIfAbsent(id, Importer.bornAs(id)));
    return new PageOwners(owners, byKey);
  }

  HostId of(OdooId id) {
    return Optional.ofNullable(owners.get(id)).orElseThrow();
  }

  Collection<HostId> all() {
    return new ArrayList<>(owners.values());
  }

  /** The host records that are to be linked because of their key. */
  Collection<HostId> claimed() {
    return byKey;
  }
}
