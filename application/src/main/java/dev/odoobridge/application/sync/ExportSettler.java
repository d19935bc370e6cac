package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.HostWrite;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.merge.RecordMerge;
import dev.odoobridge.domain.merge.Rules;
import dev.odoobridge.domain.merge.Settlement;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The host record after its change reached Odoo: what was sent is compared with what Odoo made of
 * it; what the host said meanwhile is laid over that and waits for the next export. Pure.
 */
final class ExportSettler {
  private final EntitySync entity;
  private final Links links;
  private final Disputes disputes;
  private final Instant now;

  ExportSettler(EntitySync entity, Links links, Disputes disputes, Instant now) {
    this.entity = entity;
    this.links = links;
    this.disputes = disputes;
    this.now = now;
  }

  /**
   * Works out the record to store.
   *
   * @param fresh the record as it is now, locked
   * @param plan what was planned for the record as it was then
   * @param observed what Odoo holds now
   * @param cause what of the plan did not work
   */
  Settled settle(
      HostRecord fresh, Planned plan, OdooRecord observed, Optional<Trouble.Cause> cause) {
    var sent = plan.record().current();
    var base = base(plan, observed, cause);
    var merged =
        RecordMerge.merge(
            entity.mapping(), entity.document(), sent, observed, base, rules(plan, cause));
    var current = HostWrite.laidOver(entity.mapping(), sent, fresh.current(), merged.host());
    var changed = !current.equals(fresh.current());
    return new Settled(
        new HostRecord(
            fresh.key(),
            fresh.said(),
            current,
            changed ? fresh.version() + 1 : fresh.version(),
            fresh.deleted(),
            changed ? now : fresh.changedAt(),
            changed ? Importer.ODOO : fresh.changedBy(),
            fresh.saidAt(),
            fresh.saidBy(),
            pending(fresh, plan, cause),
            Optional.of(link(fresh, observed, undisputed(merged, base, plan, fresh)))),
        merged,
        made(plan, merged));
  }

  private Link link(HostRecord fresh, OdooRecord observed, Base base) {
    return fresh
        .link()
        .filter(link -> link.odooId().equals(observed.id()))
        .map(link -> link.withBase(base))
        .orElseGet(() -> new Link(observed.id(), base, now));
  }

  /**
   * The base, without what both sides have changed meanwhile, if Odoo did so last: the host's word
   * was not said knowing Odoo's, so the next merge has to decide between them.
   */
  private Base undisputed(Merged merged, Base before, Planned plan, HostRecord fresh) {
    if (!(plan instanceof Planned.Change(var record, var odoo, _, _))
        || Newer.isHost(entity, fresh, odoo)) {
      return merged.base();
    }
    var sent = record.current();
    var fields = new LinkedHashMap<>(merged.base().fields());
    for (var field : entity.mapping().fields()) {
      var said = field.hostValues(sent.row());
      var wasTaken = !field.hostValues(merged.host().row()).equals(said);
      if (wasTaken && !field.hostValues(fresh.current().row()).equals(said)) {
        var old = before.fields().get(field.name());
        if (old == null) {
          fields.remove(field.name());
        } else {
          fields.put(field.name(), old);
        }
      }
    }
    return new Base(fields, merged.base().lines());
  }

  /** What of the changes is Odoo's doing, and was not there before the write. */
  private List<FieldChange> made(Planned plan, Merged settled) {
    var expected =
        plan instanceof Planned.Change(var record, var before, _, _)
            ? RecordMerge.merge(
                    entity.mapping(),
                    entity.document(),
                    record.current(),
                    before,
                    record.link().map(Link::base).orElse(Base.EMPTY),
                    Rules.of(
                            links,
                            false,
                            true,
                            Comparison.policies(entity, record, before),
                            Newer.isHost(entity, record, before))
                        .with(disputes.decided(record.key().hostId())))
                .toHost()
            : List.<FieldChange>of();
    var nothing = FieldValue.EMPTY.display();
    return settled.toHost().stream()
        .filter(change -> !expected.contains(change) && !change.before().equals(nothing))
        .toList();
  }

  /**
   * The record to store, and what Odoo's answer was merged to.
   *
   * @param made what Odoo made of values the host had said
   */
  record Settled(HostRecord record, Merged merged, List<FieldChange> made) {}

  private Rules rules(Planned plan, Optional<Trouble.Cause> cause) {
    if (cause.isPresent()) {
      return Rules.afterTrouble(links);
    }
    var usual =
        plan instanceof Planned.Change(var record, var before, _, _)
            ? Rules.settling(
                links,
                Comparison.policies(entity, record, before),
                Newer.isHost(entity, record, before))
            : Rules.settling(links, entity.mapping().policies(), true);
    var rules = usual.with(disputes.decided(plan.record().key().hostId()));
    return plan instanceof Planned.Change(_, _, var merged, _)
            && merged.isOpen()
            && merged.transition().isEmpty()
        ? rules.unmoved()
        : rules;
  }

  private Base base(Planned plan, OdooRecord observed, Optional<Trouble.Cause> cause) {
    var mapping = entity.mapping();
    return switch (plan) {
      case Planned.Change(_, _, var merged, _) when cause.isEmpty() ->
          Settlement.base(mapping, merged, observed, links);
      case Planned.Change(var record, _, var merged, _) -> {
        var base = record.link().map(Link::base).orElse(Base.EMPTY);
        var half =
            Settlement.halfDone(mapping, base, record.current(), merged.sent().keySet(), observed);
        yield merged.transition().isPresent()
            ? Settlement.onItsWay(mapping, half, observed.state())
            : half;
      }
      case Planned.Create(var record, _, var state) -> {
        var base = Settlement.created(mapping, record.current(), observed, links);
        if (cause.isEmpty()) {
          yield base;
        }
        var half =
            Settlement.halfDone(
                mapping, Base.EMPTY, record.current(), base.fields().keySet(), observed);
        yield state.isPresent() ? Settlement.onItsWay(mapping, half, observed.state()) : half;
      }
      case Planned.Delete _, Planned.Stop _ -> Base.EMPTY;
    };
  }

  private Optional<Pending> pending(HostRecord fresh, Planned plan, Optional<Trouble.Cause> cause) {
    if (BatchSettlement.saidMeanwhile(fresh, plan)) {
      return fresh.pending().map(pending -> pending.settled(now));
    }
    return cause.map(
        why ->
            fresh
                .pending()
                .orElse(Pending.from(now))
                .parked(new Parked(why.code(), why.message(), now)));
  }
}
