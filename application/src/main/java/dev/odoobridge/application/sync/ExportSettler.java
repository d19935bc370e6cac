package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.merge.RecordMerge;
import dev.odoobridge.domain.merge.Rules;
import dev.odoobridge.domain.merge.Settlement;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import java.time.Instant;
import java.util.Optional;

/**
 * The host record after its change reached Odoo. What the host said meanwhile stays and waits for
 * the next export. Pure.
 */
final class ExportSettler {
  private final EntitySync entity;
  private final Links links;
  private final Instant now;

  ExportSettler(EntitySync entity, Links links, Instant now) {
    this.entity = entity;
    this.links = links;
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
  HostRecord settle(
      HostRecord fresh, Planned plan, OdooRecord observed, Optional<Trouble.Cause> cause) {
    var base = base(fresh, plan, observed, cause);
    var merged =
        RecordMerge.merge(
            entity.mapping(),
            entity.document(),
            fresh.current(),
            observed,
            base,
            cause.isEmpty() ? Rules.settling(links) : Rules.afterTrouble(links));
    var changed = !merged.host().equals(fresh.current());
    var linkedAt = fresh.link().map(Link::linkedAt).orElse(now);
    return new HostRecord(
        fresh.key(),
        fresh.said(),
        merged.host(),
        changed ? fresh.version() + 1 : fresh.version(),
        fresh.deleted(),
        changed ? now : fresh.changedAt(),
        changed ? Importer.ODOO : fresh.changedBy(),
        pending(fresh, plan, cause),
        Optional.of(new Link(observed.id(), merged.base(), linkedAt)));
  }

  private Base base(
      HostRecord fresh, Planned plan, OdooRecord observed, Optional<Trouble.Cause> cause) {
    return plan instanceof Planned.Change(_, _, var merged) && cause.isEmpty()
        ? Settlement.base(entity.mapping(), merged, observed)
        : fresh.link().map(Link::base).orElse(Base.EMPTY);
  }

  private Optional<Pending> pending(HostRecord fresh, Planned plan, Optional<Trouble.Cause> cause) {
    if (cause.isPresent()) {
      var parked = new Parked(cause.get().code(), cause.get().message(), now);
      return Optional.of(fresh.pending().orElse(Pending.from(now)).parked(parked));
    }
    var saidMeanwhile = fresh.version() != plan.record().version();
    return saidMeanwhile ? fresh.pending().map(pending -> pending.renewed(now)) : Optional.empty();
  }
}
