package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Bisection;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.merge.Settlement;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.RunItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends the pending changes of one entity to Odoo, batch by batch: links what Odoo already has,
 * plans, carries the plans out and stores what came of them. Every step can be repeated after a
 * crash.
 */
final class Exporter {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private final SyncSession session;
  private final EntitySync entity;
  private final Linking linking;
  private final ExportItems log;

  Exporter(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
    this.linking = new Linking(session, entity);
    this.log = new ExportItems(entity, session.request().dryRun());
  }

  void run(Optional<Instant> due) {
    var left = session.request().limit().orElse(Integer.MAX_VALUE);
    var after = Optional.<HostId>empty();
    while (left > 0) {
      var ids = next(due, after, Math.min(left, session.integration().settings().batchSize()));
      if (ids.isEmpty()) {
        return;
      }
      export(ids);
      after = Optional.of(ids.getLast());
      left -= ids.size();
    }
  }

  private List<HostId> next(Optional<Instant> due, Optional<HostId> after, int limit) {
    var records = session.stores().records();
    return session.request().force()
        ? records.ids(session.id(), entity.name(), after, limit)
        : records.pending(session.id(), entity.name(), due, after, limit);
  }

  private void export(List<HostId> ids) {
    var records = linking.link(load(ids));
    var plans = new ExportPlanner(session, entity).plan(records);
    if (session.request().dryRun()) {
      only(plans, Planned.Delete.class).stream()
          .map(plan -> plan.record().key().hostId())
          .forEach(session.gone(entity.name())::add);
      var items =
          plans.stream().flatMap(plan -> log.items(plan, Optional.empty()).stream()).toList();
      session.log().add(entity.name(), items, plans.size() - items.size());
      return;
    }
    apply(plans);
  }

  private List<HostRecord> load(List<HostId> ids) {
    var found = session.stores().records().find(session.id(), entity.name(), ids);
    return ids.stream()
        .filter(found::containsKey)
        .map(id -> required(found, id))
        .filter(record -> !record.deleted() || record.pending().isPresent())
        .toList();
  }

  private static HostRecord required(Map<HostId, HostRecord> found, HostId id) {
    return Optional.ofNullable(found.get(id)).orElseThrow();
  }

  private void apply(List<Planned> all) {
    var gone = begin(all);
    var plans = all.stream().filter(plan -> !gone.contains(plan.record().key().hostId())).toList();
    var creates = only(plans, Planned.Create.class);
    var applier = new ExportApplier(entity);
    try {
      applier.apply(creates, only(plans, Planned.Change.class));
    } catch (OdooFailure failure) {
      keepCreated(creates, applier.created());
      throw failure;
    }
    var deleted = delete(only(plans, Planned.Delete.class), applier.trouble());
    settle(plans, applier, deleted);
  }

  private static <T> List<T> only(List<Planned> plans, Class<T> kind) {
    return plans.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * An intent is stored before the call: if the outcome of a create gets lost, it is looked up, not
   * repeated; if a document stops half way, the rest of the way is gone.
   *
   * @return what the host deleted since it was read, and is not sent
   */
  private Set<HostId> begin(List<Planned> plans) {
    var now = session.now();
    var begun =
        plans.stream()
            .filter(this::hasUnsureOutcome)
            .map(Planned::record)
            .map(
                record ->
                    record.withPending(
                        Optional.of(record.pending().orElse(Pending.from(now)).sending(now))))
            .toList();
    if (begun.isEmpty()) {
      return Set.of();
    }
    var fresh = session.stores().transactions().call(() -> linking.relock(begun));
    return begun.stream()
        .map(record -> record.key().hostId())
        .filter(id -> Optional.ofNullable(fresh.get(id)).filter(it -> !it.deleted()).isEmpty())
        .collect(Collectors.toSet());
  }

  private boolean hasUnsureOutcome(Planned plan) {
    return switch (plan) {
      case Planned.Create _ -> true;
      case Planned.Change change -> entity.mapping().isDocument() && change.merged().changesOdoo();
      case Planned.Delete _, Planned.Stop _ -> false;
    };
  }

  /** Whether the host has changed the record since the plan was made. */
  static boolean saidMeanwhile(HostRecord fresh, Planned plan) {
    return fresh.version() != plan.record().version();
  }

  private void keepCreated(List<Planned.Create> creates, Map<HostId, OdooId> created) {
    var linked = new ArrayList<HostRecord>();
    for (var plan : creates) {
      Optional.ofNullable(created.get(plan.record().key().hostId()))
          .ifPresent(odooId -> linked.add(linked(plan, odooId)));
    }
    session.stores().transactions().run(() -> linking.relock(linked));
  }

  /** The record with a link that says what was sent and no more. */
  private HostRecord linked(Planned.Create plan, OdooId odooId) {
    var sent = ExportApplier.sent(entity, plan, odooId);
    var base = Settlement.created(entity.mapping(), plan.record().current(), sent);
    var link =
        new Link(odooId, Settlement.onItsWay(entity.mapping(), base, sent.state()), session.now());
    var pending = plan.record().pending().orElse(Pending.from(session.now()));
    return plan.record()
        .withLink(Optional.of(link))
        .withPending(Optional.of(pending.sending(session.now())));
  }

  private List<HostId> delete(List<Planned.Delete> plans, Trouble trouble) {
    var deleter = new Deleter(entity);
    var done = new ArrayList<HostId>();
    Bisection.run(
        plans,
        batch -> {
          deleter.delete(batch);
          batch.forEach(plan -> done.add(plan.record().key().hostId()));
        },
        (plan, failure) -> trouble.refused(plan.record().key().hostId(), failure));
    return done;
  }

  private void settle(List<Planned> plans, ExportApplier applier, List<HostId> deleted) {
    var now = session.now();
    var contents = plans.stream().map(plan -> plan.record().current()).toList();
    var links = LinkTable.of(session, entity.mapping(), contents, applier.observed().values());
    var settler = new ExportSettler(entity, links, now);
    session
        .stores()
        .transactions()
        .run(
            () -> {
              var ids = plans.stream().map(plan -> plan.record().key().hostId()).toList();
              var fresh = session.stores().records().lock(session.id(), entity.name(), ids);
              var changed = new ArrayList<HostRecord>();
              var items = new ArrayList<RunItem>();
              for (var plan : plans) {
                var hostId = plan.record().key().hostId();
                var cause = applier.trouble().of(hostId);
                Optional.ofNullable(fresh.get(hostId))
                    .flatMap(record -> settled(settler, record, plan, applier, now))
                    .ifPresent(changed::add);
                items.addAll(log.items(plan, cause));
              }
              session.stores().records().save(changed);
              session
                  .stores()
                  .records()
                  .remove(session.id(), entity.name(), removable(deleted, fresh));
              session.log().add(entity.name(), items, plans.size() - items.size());
            });
  }

  /** What is deleted and out of sight; the host may have said a record again meanwhile. */
  private List<HostId> removable(List<HostId> deleted, Map<HostId, HostRecord> fresh) {
    var staysInSight = entity.mapping().onDelete().staysInSight();
    return deleted.stream()
        .filter(
            id ->
                Optional.ofNullable(fresh.get(id))
                    .filter(it -> !it.deleted() || (staysInSight && it.link().isPresent()))
                    .isEmpty())
        .toList();
  }

  private Optional<HostRecord> settled(
      ExportSettler settler, HostRecord fresh, Planned plan, ExportApplier applier, Instant now) {
    var hostId = plan.record().key().hostId();
    var cause = applier.trouble().of(hostId);
    return switch (plan) {
      case Planned.Stop stop -> Optional.of(fresh.withPending(stopped(fresh, stop, now)));
      case Planned.Delete _ when !fresh.deleted() -> Optional.of(revived(fresh));
      case Planned.Delete _ when cause.isEmpty() ->
          Optional.of(forgotten(fresh).withPending(Optional.empty()));
      case Planned.Delete _ -> cause.map(why -> parked(fresh, plan, why, now));
      case Planned.Create create -> {
        var observed = Optional.ofNullable(applier.observed().get(hostId));
        var unseen = Optional.ofNullable(applier.created().get(hostId));
        yield observed
            .map(seen -> settler.settle(fresh, plan, seen, cause))
            .or(() -> unseen.map(odooId -> fresh.withLink(linked(create, odooId).link())))
            .or(() -> cause.map(why -> parked(fresh, plan, why, now)));
      }
      case Planned.Change _ ->
          Optional.ofNullable(applier.observed().get(hostId))
              .map(seen -> settler.settle(fresh, plan, seen, cause))
              .or(() -> cause.map(why -> parked(fresh, plan, why, now)));
    };
  }

  private static Optional<Pending> stopped(HostRecord fresh, Planned.Stop stop, Instant now) {
    var pending = fresh.pending().orElse(Pending.from(now));
    if (!stop.parks()) {
      return Optional.of(pending.delayed(now.plus(delay(pending.attempts()))));
    }
    return Optional.of(
        saidMeanwhile(fresh, stop)
            ? pending.renewed(now)
            : pending.parked(new Parked(stop.code(), stop.message(), now)));
  }

  /** The host said it again while it was deleted in Odoo: it is looked at anew. */
  private HostRecord revived(HostRecord fresh) {
    return entity.mapping().onDelete() == OnDelete.UNLINK
        ? fresh.withLink(Optional.empty())
        : forgotten(fresh);
  }

  private static HostRecord forgotten(HostRecord fresh) {
    return fresh.withLink(fresh.link().map(link -> link.withBase(Base.EMPTY)));
  }

  /** The record with its change parked, unless the host has said something else since. */
  private static HostRecord parked(
      HostRecord fresh, Planned plan, Trouble.Cause cause, Instant now) {
    var pending = fresh.pending().orElse(Pending.from(now));
    return fresh.withPending(
        Optional.of(
            saidMeanwhile(fresh, plan)
                ? pending.renewed(now)
                : pending.parked(new Parked(cause.code(), cause.message(), now))));
  }

  private static Duration delay(int attempts) {
    var delay = Duration.ofSeconds(1L << Math.min(attempts, 20));
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }
}
