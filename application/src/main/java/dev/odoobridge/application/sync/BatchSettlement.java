package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.merge.Settlement;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.FieldChange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of each record of a batch after it was in Odoo, whatever was planned for it. */
final class BatchSettlement {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
  private final EntitySync entity;
  private final ExportApplier applier;
  private final ExportSettler settler;
  private final Chronicle chronicle;
  private final Links links;
  private final Instant now;
  private final Unsettled unsettled;
  private final Map<HostId, List<FieldChange>> made = new HashMap<>();

  BatchSettlement(
      SyncSession session,
      EntitySync entity,
      ExportApplier applier,
      ExportSettler settler,
      Chronicle chronicle,
      Links links) {
    this.entity = entity;
    this.applier = applier;
    this.settler = settler;
    this.chronicle = chronicle;
    this.links = links;
    this.now = session.now();
    this.unsettled = new Unsettled(session, entity);
  }

  /** Whether the host has changed the record since the plan was made. */
  static boolean saidMeanwhile(HostRecord fresh, Planned plan) {
    return fresh.version() != plan.record().version();
  }

  /** A new link that says what was sent and no more. */
  static Link link(
      EntitySync entity, Planned.Create plan, OdooId odooId, Links links, Instant now) {
    var sent = ExportApplier.sent(entity, plan, odooId);
    var base = Settlement.created(entity.mapping(), plan.record().current(), sent, links);
    return new Link(odooId, Settlement.onItsWay(entity.mapping(), base, sent.state()), now);
  }

  /** The record to store; empty when it stays as it is. */
  Optional<HostRecord> settled(HostRecord fresh, Planned plan) {
    var hostId = plan.record().key().hostId();
    var cause = applier.trouble().of(hostId);
    var observed = Optional.ofNullable(applier.observed().get(hostId));
    return switch (plan) {
      case Planned.Stop stop -> Optional.of(fresh.withPending(stopped(fresh, stop)));
      case Planned.Delete _ when !fresh.deleted() -> Optional.of(revived(fresh));
      case Planned.Delete(_, _, var how) when cause.isEmpty() -> {
        chronicle.deleted(fresh, how.word() + " in Odoo");
        yield Optional.of(forgotten(fresh).withPending(Optional.empty()));
      }
      case Planned.Delete _ -> cause.map(why -> parked(fresh, plan, why));
      case Planned.Create create -> {
        var unseen = Optional.ofNullable(applier.created().get(hostId));
        yield observed
            .map(seen -> made(fresh, create, seen, cause))
            .or(
                () ->
                    unseen.map(
                        odooId ->
                            fresh.withLink(Optional.of(link(entity, create, odooId, links, now)))))
            .or(() -> cause.map(why -> parked(fresh, plan, why)));
      }
      case Planned.Change change ->
          observed
              .map(seen -> changed(fresh, change, seen, cause))
              .or(() -> cause.map(why -> parked(fresh, plan, why)));
    };
  }

  /** What Odoo made of values the host had said. */
  List<FieldChange> made(HostId id) {
    return made.getOrDefault(id, List.of());
  }

  private HostRecord made(
      HostRecord fresh, Planned.Create create, OdooRecord seen, Optional<Trouble.Cause> cause) {
    var settled = settler.settle(fresh, create, seen, cause);
    chronicle.made(create.record(), seen);
    chronicle.taken(fresh.key(), seen, settled.merged().toHost());
    made.put(fresh.key().hostId(), settled.made());
    return settled.record();
  }

  private HostRecord changed(
      HostRecord fresh, Planned.Change change, OdooRecord seen, Optional<Trouble.Cause> cause) {
    var settled = settler.settle(fresh, change, seen, cause);
    if (cause.isEmpty()) {
      var merged = change.merged();
      var carriedOut = merged.conflicts().stream().filter(it -> !it.isOpen()).toList();
      chronicle.disputed(change.record(), change.before(), carriedOut, "host");
      chronicle.sent(change.record(), merged.toOdoo());
      chronicle.disputed(settled.record(), seen, settled.merged().conflicts(), "odoo");
    }
    chronicle.taken(fresh.key(), seen, settled.merged().toHost());
    made.put(fresh.key().hostId(), settled.made());
    return settled.record();
  }

  private Optional<Pending> stopped(HostRecord fresh, Planned.Stop stop) {
    var pending = fresh.pending().orElse(Pending.from(now)).found(now);
    var cause = new Parked(stop.code(), stop.message(), now);
    if (saidMeanwhile(fresh, stop)) {
      return Optional.of(pending.renewed(now));
    }
    if (stop.code().equals(Parked.OUTCOME_UNKNOWN)) {
      var next = unsettled.next(fresh.withPending(Optional.of(pending)), pending.attempts());
      return Optional.of(pending.waiting(next, cause));
    }
    return Optional.of(
        cause.isTriedAgain()
            ? pending.waiting(now.plus(delay(pending.attempts())), cause)
            : unsettled.holds(fresh) ? pending.waiting(now, cause) : pending.parked(cause));
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
  private HostRecord parked(HostRecord fresh, Planned plan, Trouble.Cause cause) {
    var pending = fresh.pending().orElse(Pending.from(now));
    return fresh.withPending(
        Optional.of(
            saidMeanwhile(fresh, plan)
                ? pending.renewed(now).answered()
                : pending.parked(new Parked(cause.code(), cause.message(), now))));
  }

  private static Duration delay(int attempts) {
    var delay = Duration.ofSeconds(1L << Math.min(attempts, 20));
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }
}
