package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who of the host records can be which of Odoo's. */
final class Claims {
  private Claims() {}

  /**
   * One record that only one host record claims is a match; anything else is for a person.
   *
   * @param byHostId what each of them may be
   * @param found gets what is found
   * @param why in words, what the records have in common
   */
  static void conclude(
      Map<HostId, List<OdooRecord>> byHostId, Map<HostId, Match> found, String why) {
    var claims = new HashMap<OdooId, Set<HostId>>();
    byHostId.forEach(
        (hostId, hits) ->
            hits.forEach(
                hit -> claims.computeIfAbsent(hit.id(), _ -> new HashSet<>()).add(hostId)));
    byHostId.forEach(
        (hostId, hits) -> {
          var rivals = claims.getOrDefault(hits.getFirst().id(), Set.of());
          if (hits.size() == 1 && rivals.size() == 1) {
            found.put(hostId, new Match.Found(hits.getFirst().id(), Base.EMPTY));
          } else {
            found.put(hostId, new Match.Ambiguous(describe(hits, rivals, why)));
          }
        });
  }

  private static String describe(List<OdooRecord> hits, Set<HostId> rivals, String why) {
    var ids = hits.stream().map(hit -> hit.id().toString()).limit(10).toList();
    return hits.size() > 1
        ? "Odoo's records " + String.join(", ", ids) + " " + why + "; merge them or tell them apart"
        : "the host records "
            + String.join(", ", rivals.stream().map(HostId::value).sorted().limit(10).toList())
            + " all fit Odoo's record "
            + ids.getFirst()
            + "; only one of them can be it";
  }
}
