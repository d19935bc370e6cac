package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.References;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Stores one page of Odoo's records: what they refer to first, then all of them at once. */
final class ImportPage {
  private static final int REFERENCE_BATCH = 1000;
  private final SyncSession session;
  private final EntitySync entity;

  ImportPage(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /**
   * Stores the page.
   *
   * @param cursor stored with it, in one transaction; absent for records fetched out of turn
   */
  void store(Reading reading, Optional<Cursor> cursor) {
    var page = reading.records();
    var unreadable =
        reading.unreadable().entrySet().stream()
            .map(each -> unreadable(each.getKey(), each.getValue()))
            .toList();
    importReferences(page);
    var owners = owners(page);
    var hosts = hosts(owners.values());
    var contents = hosts.values().stream().map(HostRecord::current).toList();
    var links = LinkTable.of(session, entity.mapping(), contents, page);
    var disputes = Disputes.of(session, entity, hosts.keySet());
    var changed =
        new Operations(session, entity)
            .admitted(
                absorb(page, owners, hosts, links, disputes).stream()
                    .filter(Absorbed::matters)
                    .toList(),
                hosts);
    session
        .users()
        .learn(changed.stream().flatMap(it -> MappedReader.writer(it.odoo()).stream()).toList());
    session
        .stores()
        .transactions()
        .run(
            () -> {
              var items = changed.isEmpty() ? List.<Absorbed>of() : save(changed, owners, links);
              var told = items.stream().flatMap(absorbed -> absorbed.item().stream()).toList();
              session.log().add(entity.name(), unreadable, 0);
              session.log().add(entity.name(), told, unchanged(page, told));
              if (!session.request().dryRun() && cursor.isPresent()) {
                session.stores().cursors().save(session.id(), entity.name(), cursor.get());
              }
            });
  }

  /** Who is held to a plan was asked about the records of the plan alone. */
  private long unchanged(List<OdooRecord> page, List<RunItem> told) {
    return session.ledger().holds() ? 0 : page.size() - told.size();
  }

  private RunItem unreadable(OdooId id, String message) {
    return new RunItem(
        entity.name(),
        Direction.IMPORT,
        Optional.empty(),
        Optional.of(id),
        Outcome.FAILED,
        Optional.of(ExportPlanner.UNREADABLE_CODE),
        message + "; correct it in Odoo",
        List.of());
  }

  /** The host records; in a dry run with the links a run would have made. */
  private Map<HostId, HostRecord> hosts(Collection<HostId> ids) {
    var hosts = new HashMap<>(session.stores().records().find(session.id(), entity.name(), ids));
    var linker = new Linker(session, entity);
    session
        .assumed(entity.name())
        .forEach(
            (odooId, hostId) ->
                hosts.computeIfPresent(
                    hostId,
                    (_, host) -> host.link().isPresent() ? host : linker.linked(host, odooId)));
    return hosts;
  }

  private List<Absorbed> save(List<Absorbed> changed, Map<OdooId, HostId> owners, Links links) {
    if (session.request().dryRun()) {
      changed.stream()
          .filter(absorbed -> absorbed.record().isPresent())
          .map(absorbed -> absorbed.odoo().id())
          .forEach(id -> session.assumed(entity.name()).put(id, required(owners, id)));
      return changed;
    }
    var ids = changed.stream().map(absorbed -> required(owners, absorbed.odoo().id())).toList();
    var fresh = session.stores().records().lock(session.id(), entity.name(), ids);
    var disputes = Disputes.of(session, entity, fresh.keySet());
    var again =
        new Operations(session, entity)
            .admitted(
                absorb(
                    changed.stream().map(Absorbed::odoo).toList(), owners, fresh, links, disputes),
                fresh);
    var saved = again.stream().flatMap(absorbed -> absorbed.record().stream()).toList();
    session.stores().records().save(saved);
    Announcements.append(session, fresh, saved);
    tell(again, new Chronicle(session, entity, disputes));
    return again;
  }

  private static void tell(List<Absorbed> stored, Chronicle chronicle) {
    for (var absorbed : stored) {
      if (absorbed.record().isEmpty() || absorbed.merged().isEmpty()) {
        continue;
      }
      var record = absorbed.record().get();
      if (absorbed.isBorn()) {
        chronicle.born(record, absorbed.odoo());
      } else {
        var merged = absorbed.merged().get();
        chronicle.taken(record.key(), absorbed.odoo(), merged.toHost());
        chronicle.disputed(record, absorbed.odoo(), merged.conflicts(), "odoo");
      }
    }
    chronicle.store();
  }

  private List<Absorbed> absorb(
      List<OdooRecord> page,
      Map<OdooId, HostId> owners,
      Map<HostId, HostRecord> hosts,
      Links links,
      Disputes disputes) {
    var absorber = new Absorber(session, entity, links, disputes);
    return page.stream()
        .map(
            odoo -> {
              var hostId = required(owners, odoo.id());
              return absorber.absorb(odoo, hostId, Optional.ofNullable(hosts.get(hostId)));
            })
        .toList();
  }

  private static HostId required(Map<OdooId, HostId> owners, OdooId id) {
    return Optional.ofNullable(owners.get(id)).orElseThrow();
  }

  /** Which host record each belongs to: by its link, else by its key, else a new one. */
  private Map<OdooId, HostId> owners(List<OdooRecord> page) {
    var records = session.stores().records();
    var ids = page.stream().map(OdooRecord::id).toList();
    var owners = new HashMap<>(records.hostIds(session.id(), entity.name(), ids));
    session.assumed(entity.name()).forEach(owners::putIfAbsent);
    var byKey = new LinkedHashMap<HostId, OdooId>();
    for (var odoo : page) {
      if (!owners.containsKey(odoo.id())) {
        key(odoo).ifPresent(hostId -> byKey.putIfAbsent(hostId, odoo.id()));
      }
    }
    var taken = records.odooIds(session.id(), entity.name(), byKey.keySet());
    byKey.forEach(
        (hostId, odooId) -> {
          if (!taken.containsKey(hostId)) {
            owners.put(odooId, hostId);
          }
        });
    ids.forEach(id -> owners.putIfAbsent(id, Importer.bornAs(id)));
    return owners;
  }

  private Optional<HostId> key(OdooRecord odoo) {
    return entity
        .mapping()
        .key()
        .map(odoo::field)
        .flatMap(
            value ->
                value instanceof FieldValue.Text(var id) && HostId.isWellFormed(id)
                    ? Optional.of(new HostId(id))
                    : Optional.empty());
  }

  /** What the page refers to and is not linked yet is imported first. */
  private void importReferences(Collection<OdooRecord> page) {
    var wanted = new HashMap<EntityName, Set<Long>>();
    for (var odoo : page) {
      References.ofOdoo(entity.mapping(), odoo)
          .forEach(
              (target, ids) -> wanted.computeIfAbsent(target, _ -> new TreeSet<>()).addAll(ids));
    }
    wanted.forEach(
        (target, ids) -> {
          if (!target.equals(entity.name())) {
            session
                .entity(target)
                .filter(other -> other.mapping().travel().reachesHost())
                .ifPresent(other -> importMissing(other, ids));
          }
        });
  }

  private void importMissing(EntitySync other, Set<Long> ids) {
    var missing = new ArrayList<>(ids.stream().map(OdooId::new).toList());
    missing.removeAll(
        session.stores().records().hostIds(session.id(), other.name(), missing).keySet());
    missing.removeAll(session.assumed(other.name()).keySet());
    if (!missing.isEmpty()) {
      // Else one that the host has too, but that is not linked yet, would be taken for a new one.
      new Linking(session, other).linkAllOnce();
    }
    for (var start = 0; start < missing.size(); start += REFERENCE_BATCH) {
      var batch = missing.subList(start, Math.min(missing.size(), start + REFERENCE_BATCH));
      var domain = Domain.and(other.mapping().filter(), Domain.in("id", batch));
      new ImportPage(session, other).store(other.reader().search(domain), Optional.empty());
    }
  }

  /**
   * What one Odoo record makes of its host record.
   *
   * @param record to be stored; empty when nothing changes
   * @param item for the log; empty when there is nothing to say
   * @param merged by which the record came about
   * @param isBorn the host did not have the record
   */
  record Absorbed(
      OdooRecord odoo,
      Optional<HostRecord> record,
      Optional<RunItem> item,
      Optional<Merged> merged,
      boolean isBorn) {
    boolean matters() {
      return record.isPresent() || item.isPresent();
    }

    static Absorbed nothing(OdooRecord odoo) {
      return new Absorbed(odoo, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
  }
}
