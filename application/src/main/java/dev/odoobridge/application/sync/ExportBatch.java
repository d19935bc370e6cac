package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Bisection;
import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One batch on its way to Odoo: prepared, sent and stored, each once and in this order; each may be
 * done by another thread.
 */
final class ExportBatch {
  private final SyncSession session;
  private final EntitySync entity;
  private final List<HostId> ids;
  private final Linking linking;
  private final Intents intents;
  private final ExportApplier applier;
  private final ExportItems log;
  private final List<HostId> deleted = new ArrayList<>();
  private List<HostRecord> records = List.of();
  private Optional<List<Planned>> plans = Optional.empty();
  private Disputes disputes;

  ExportBatch(SyncSession session, EntitySync entity, List<HostId> ids) {
    this.session = session;
    this.entity = entity;
    this.ids = ids;
    this.linking = new Linking(session, entity);
    this.intents = new Intents(session, entity, linking);
    this.applier = new ExportApplier(entity);
    this.log = new ExportItems(entity, session.request().dryRun());
    this.disputes = Disputes.none(session);
  }

  /** In a dry run: says what would be done. */
  void preview() {
    records = linking.link(load());
    var planned = new Operations(session, entity).admitted(planner().plan(records));
    only(planned, Planned.Delete.class).stream()
        .map(plan -> plan.record().key().hostId())
        .forEach(session.gone(entity.name())::add);
    var items =
        planned.stream()
            .flatMap(
                plan -> log.items(plan, Optional.empty(), Optional.empty(), List.of()).stream())
            .toList();
    session.log().add(entity.name(), items, planned.size() - items.size());
  }

  /**
   * Links what Odoo already has, and plans what can be planned early: creates. A change is planned
   * just before it is sent, so that what Odoo's users do meanwhile is seen.
   */
  void prepare() {
    records = linking.link(load());
    var onlyCreates =
        records.stream().allMatch(record -> record.link().isEmpty() && !record.deleted());
    if (onlyCreates && !entity.mapping().refersToItself()) {
      plan();
    }
  }

  /** How many of its changes were tried before and failed. */
  int again() {
    return (int)
        records.stream()
            .filter(record -> record.pending().filter(it -> it.attempts() > 0).isPresent())
            .count();
  }

  /** Says that the batch, prepared as it is, will not be sent. */
  void withdraw() {
    intents.withdraw();
  }

  /**
   * Carries the plans out.
   *
   * @return how many records were written to
   * @throws OdooFailure when Odoo cannot go on; what it made is stored
   */
  int send() {
    if (plans.isEmpty()) {
      plan();
    }
    var creates = only(Planned.Create.class);
    var changes = only(Planned.Change.class);
    keepingCreated(
        () -> {
          applier.apply(creates, changes);
          delete();
        });
    return creates.size()
        + (int) changes.stream().filter(change -> change.merged().changesOdoo()).count();
  }

  /**
   * Reads documents back and stores what came of all.
   *
   * @throws OdooFailure when Odoo cannot be read; what it made is stored
   */
  void store() {
    keepingCreated(() -> applier.observe(only(Planned.Create.class), only(Planned.Change.class)));
    var planned = plans.orElseThrow();
    var contents = planned.stream().map(plan -> plan.record().current()).toList();
    var links = LinkTable.of(session, entity.mapping(), contents, applier.observed().values());
    var now = session.now();
    var chronicle = new Chronicle(session, entity, disputes);
    var settler = new ExportSettler(entity, links, disputes, now);
    var settlement = new BatchSettlement(session, entity, applier, settler, chronicle, links);
    session
        .users()
        .learn(
            applier.observed().values().stream()
                .flatMap(seen -> MappedReader.writer(seen).stream())
                .toList());
    session
        .stores()
        .transactions()
        .run(
            () -> {
              store(planned, settlement);
              chronicle.store();
            });
  }

  private List<HostRecord> load() {
    var found = session.stores().records().find(session.id(), entity.name(), ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
        .filter(record -> !record.deleted() || record.pending().isPresent())
        .filter(this::isWanted)
        .toList();
  }

  /**
   * Who says that deletions are meant gets those which the brake parked, and nothing else parked.
   */
  private boolean isWanted(HostRecord record) {
    var request = session.request();
    return request.sweep() != Sweep.UNBRAKED
        || request.force()
        || record
            .pending()
            .flatMap(Pending::parked)
            .filter(why -> !why.isTriedAgain() && !why.code().equals(Sweeper.BRAKE_CODE))
            .isEmpty();
  }

  private ExportPlanner planner() {
    disputes = Disputes.of(session, entity, ids);
    return new ExportPlanner(session, entity, disputes);
  }

  private void plan() {
    var planned = new Operations(session, entity).admitted(planner().plan(records));
    var gone = intents.begin(planned);
    plans =
        Optional.of(
            planned.stream().filter(plan -> !gone.contains(plan.record().key().hostId())).toList());
  }

  private void keepingCreated(Runnable calls) {
    try {
      calls.run();
    } catch (OdooFailure failure) {
      intents.failed(failure, plans.orElseThrow(), applier);
      throw failure;
    }
  }

  private void delete() {
    var deleter = new Deleter(entity);
    Bisection.run(
        only(Planned.Delete.class),
        batch -> {
          deleter.delete(batch);
          for (var plan : batch) {
            var hostId = plan.record().key().hostId();
            deleter
                .refusal(plan)
                .ifPresentOrElse(
                    reason -> applier.trouble().add(hostId, "transition", reason),
                    () -> deleted.add(hostId));
          }
        },
        (plan, failure) -> applier.trouble().refused(plan.record().key().hostId(), failure));
  }

  private void store(List<Planned> planned, BatchSettlement settlement) {
    var records = session.stores().records();
    var fresh =
        records.lock(
            session.id(),
            entity.name(),
            planned.stream().map(plan -> plan.record().key().hostId()).toList());
    var changed = new ArrayList<HostRecord>();
    var items = new ArrayList<RunItem>();
    for (var plan : planned) {
      var hostId = plan.record().key().hostId();
      Optional.ofNullable(fresh.get(hostId))
          .flatMap(record -> settlement.settled(record, plan))
          .ifPresent(changed::add);
      items.addAll(
          log.items(
              plan,
              applier.trouble().of(hostId),
              Optional.ofNullable(applier.created().get(hostId)),
              settlement.made(hostId)));
    }
    records.save(changed);
    new Differences(session, entity).note(changed);
    Announcements.append(session, fresh, changed);
    records.remove(session.id(), entity.name(), removable(fresh));
    session.log().add(entity.name(), items, planned.size() - items.size());
  }

  /** What is deleted and out of sight; the host may have said a record again meanwhile. */
  private List<HostId> removable(Map<HostId, HostRecord> fresh) {
    var staysInSight = entity.mapping().onDelete().staysInSight();
    return deleted.stream()
        .filter(
            id ->
                Optional.ofNullable(fresh.get(id))
                    .filter(it -> !it.deleted() || (staysInSight && it.link().isPresent()))
                    .isEmpty())
        .toList();
  }

  private <T> List<T> only(Class<T> kind) {
    return only(plans.orElseThrow(), kind);
  }

  private static <T> List<T> only(List<Planned> planned, Class<T> kind) {
    return planned.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
