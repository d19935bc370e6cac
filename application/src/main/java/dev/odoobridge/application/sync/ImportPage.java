package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.mapping.References;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One page of Odoo's records on its way into the store: what it refers to, then what it makes of
 * the host records, then all of it at once. The page before it may still be stored while this one
 * is prepared, unless it {@linkplain #lacksReferences lacks references}.
 */
final class ImportPage {
  private static final int REFERENCE_BATCH = 1000;
  private final SyncSession session;
  private final EntitySync entity;
  private Reading reading;
  private Optional<PageWork> prepared = Optional.empty();

  ImportPage(SyncSession session, EntitySync entity, Reading reading) {
    this.session = session;
    this.entity = entity;
    this.reading = reading;
  }

  /** Prepares and stores a page that was fetched out of turn. */
  static void store(SyncSession session, EntitySync entity, Reading reading) {
    var page = new ImportPage(session, entity, reading);
    page.prepare();
    page.store(Optional.empty());
  }

  /** Whether preparing it has to import other records first, with all that goes with it. */
  boolean lacksReferences() {
    return entity.mapping().refersToItself() || !missing().isEmpty();
  }

  /** Imports what the page refers to, and works out what the page makes of the host records. */
  void prepare() {
    missing().forEach(this::importMissing);
    if (entity.mapping().refersToItself()) {
      storeEarlierWaves();
    }
    work();
  }

  /** Records that others of the page refer to are stored before them; the last ones are left. */
  private void storeEarlierWaves() {
    var outside = session.notYetFetched(entity.name(), Waves.outside(entity, reading));
    importMissing(entity, missing(entity, outside));
    var waves = Waves.of(entity, reading);
    for (var wave : waves.subList(0, waves.size() - 1)) {
      var page = new ImportPage(session, entity, wave);
      page.work();
      page.store(Optional.empty());
    }
    reading = waves.getLast();
  }

  private void work() {
    new Linking(session, entity).linkAwaited();
    var work = PageWork.of(session, entity, reading.records());
    prepared = Optional.of(work);
    session
        .users()
        .learn(
            work.changed().stream()
                .flatMap(absorbed -> MappedReader.writer(absorbed.odoo()).stream())
                .toList());
  }

  /**
   * Stores the page, after the one before it.
   *
   * @param cursor stored with it, in one transaction; absent for records fetched out of turn
   */
  void store(Optional<Cursor> cursor) {
    var work =
        prepared
            .filter(it -> !it.isOvertaken(session, entity))
            .orElseGet(() -> PageWork.of(session, entity, reading.records()));
    var unreadable =
        reading.unreadable().entrySet().stream()
            .map(each -> unreadable(each.getKey(), each.getValue()))
            .toList();
    session
        .stores()
        .transactions()
        .run(
            () -> {
              var items = work.changed().isEmpty() ? List.<Absorbed>of() : save(work);
              var told = items.stream().flatMap(absorbed -> absorbed.item().stream()).toList();
              session.log().add(entity.name(), unreadable, 0);
              session.log().add(entity.name(), told, unchanged(told));
              if (!session.request().dryRun() && cursor.isPresent()) {
                session.stores().cursors().save(session.id(), entity.name(), cursor.get());
              }
            });
  }

  /** Who is held to a plan was asked about the records of the plan alone. */
  private long unchanged(List<RunItem> told) {
    return session.ledger().holds() ? 0 : reading.records().size() - told.size();
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

  private List<Absorbed> save(PageWork work) {
    if (session.request().dryRun()) {
      work.changed().stream()
          .filter(absorbed -> absorbed.record().isPresent())
          .map(absorbed -> absorbed.odoo().id())
          .forEach(id -> session.assumed(entity.name()).put(id, work.owner(id)));
      return work.changed();
    }
    var ids = work.changed().stream().map(absorbed -> work.owner(absorbed.odoo().id())).toList();
    var fresh = session.stores().records().lock(session.id(), entity.name(), ids);
    var disputes = Disputes.of(session, entity, fresh.keySet());
    var again =
        new Operations(session, entity)
            .admitted(work.again(session, entity, fresh, disputes), fresh);
    var saved = again.stream().flatMap(absorbed -> absorbed.record().stream()).toList();
    session.stores().records().save(saved);
    new Differences(session, entity).note(saved);
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

  /** What the page refers to and is not linked yet. */
  private Map<EntitySync, List<OdooId>> missing() {
    var wanted = new HashMap<EntityName, Set<Long>>();
    for (var odoo : reading.records()) {
      References.ofOdoo(entity.mapping(), odoo)
          .forEach(
              (target, ids) -> wanted.computeIfAbsent(target, _ -> new TreeSet<>()).addAll(ids));
    }
    var missing = new LinkedHashMap<EntitySync, List<OdooId>>();
    wanted.forEach(
        (target, ids) -> {
          if (!target.equals(entity.name())) {
            session
                .entity(target)
                .filter(other -> other.mapping().travel().reachesHost())
                .map(other -> Map.entry(other, missing(other, ids)))
                .filter(entry -> !entry.getValue().isEmpty())
                .ifPresent(entry -> missing.put(entry.getKey(), entry.getValue()));
          }
        });
    return missing;
  }

  private List<OdooId> missing(EntitySync other, Set<Long> ids) {
    var missing = new LinkedHashSet<>(ids.stream().map(OdooId::new).toList());
    missing.removeAll(
        session
            .stores()
            .records()
            .hostIds(session.id(), other.name(), List.copyOf(missing))
            .keySet());
    missing.removeAll(session.assumed(other.name()).keySet());
    return List.copyOf(missing);
  }

  private void importMissing(EntitySync other, List<OdooId> missing) {
    if (missing.isEmpty()) {
      return;
    }
    // Else one that the host has too, but that is not linked yet, would be taken for a new one.
    new Linking(session, other).linkAllOnce();
    for (var start = 0; start < missing.size(); start += REFERENCE_BATCH) {
      var batch = missing.subList(start, Math.min(missing.size(), start + REFERENCE_BATCH));
      var domain = Domain.and(other.mapping().filter(), Domain.in("id", batch));
      store(session, other, other.reader().search(domain));
    }
  }
}
