package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page of Odoo's records makes of the host records, as far as it matters, and what was
 * looked at to say so.
 */
final class PageWork {
  private final PageOwners owners;
  private final Map<HostId, HostRecord> hosts;
  private final Links links;
  private final Disputes disputes;
  private final List<Absorbed> changed;

  private PageWork(
      PageOwners owners,
      Map<HostId, HostRecord> hosts,
      Links links,
      Disputes disputes,
      List<Absorbed> changed) {
    this.owners = owners;
    this.hosts = hosts;
    this.links = links;
    this.disputes = disputes;
    this.changed = changed;
  }

  static PageWork of(SyncSession session, EntitySync entity, List<OdooRecord> page) {
    var owners = PageOwners.of(session, entity, page);
    var hosts = hosts(session, entity, owners.all());
    var contents = hosts.values().stream().map(HostRecord::current).toList();
    var links = LinkTable.of(session, entity.mapping(), contents, page);
    var disputes = Disputes.of(session, entity, hosts.keySet());
    var absorber = new Absorber(session, entity, links, disputes);
    var changed = new ArrayList<Absorbed>();
    for (var odoo : page) {
      var hostId = owners.of(odoo.id());
      var absorbed = absorber.absorb(odoo, hostId, Optional.ofNullable(hosts.get(hostId)));
      if (absorbed.matters()) {
        changed.add(absorbed);
      }
    }
    var admitted = new Operations(session, entity).admitted(changed, hosts);
    return new PageWork(owners, hosts, links, disputes, admitted);
  }

  /** The host records; in a dry run with the links a run would have made. */
  private static Map<HostId, HostRecord> hosts(
      SyncSession session, EntitySync entity, Collection<HostId> ids) {
    var hosts = new HashMap<>(session.stores().records().find(session.id(), entity.name(), ids));
    var linker = new Linker(session, entity);
    var agreed = session.agreed(entity.name());
    session
        .assumed(entity.name())
        .forEach(
            (odooId, hostId) ->
                hosts.computeIfPresent(
                    hostId,
                    (_, host) ->
                        host.link().isPresent()
                            ? host
                            : linker.linked(
                                host, odooId, agreed.getOrDefault(odooId, Base.EMPTY))));
    return hosts;
  }

  HostId owner(OdooId id) {
    return owners.of(id);
  }

  /** What matters, in the page's order. */
  List<Absorbed> changed() {
    return changed;
  }

  /** Whether a page stored meanwhile took a host record that this one was to get by its key. */
  boolean isOvertaken(SyncSession session, EntitySync entity) {
    return !owners.claimed().isEmpty()
        && !session
            .stores()
            .records()
            .odooIds(session.id(), entity.name(), owners.claimed())
            .isEmpty();
  }

  /**
   * The same with the host records as they are by now, locked: worked out anew where they differ.
   */
  List<Absorbed> again(
      SyncSession session, EntitySync entity, Map<HostId, HostRecord> fresh, Disputes now) {
    var absorber = new Absorber(session, entity, links, now);
    return changed.stream()
        .map(
            absorbed -> {
              var hostId = owner(absorbed.odoo().id());
              var host = fresh.get(hostId);
              return Objects.equals(host, hosts.get(hostId)) && now.sameOf(hostId, disputes)
                  ? absorbed
                  : absorber.absorb(absorbed.odoo(), hostId, Optional.ofNullable(host));
            })
        .toList();
  }
}
