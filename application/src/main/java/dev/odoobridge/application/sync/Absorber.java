package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.merge.Conflict;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.merge.RecordMerge;
import dev.odoobridge.domain.merge.Rules;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what Odoo holds over into host records: the import's side of the comparison. Pure. */
final class Absorber {
  /** How long before it is parked a change may have looked at Odoo's record. */
  private static final Duration SENDING = Duration.ofMinutes(2);

  private final SyncSession session;
  private final EntitySync entity;
  private final Links links;
  private final Disputes disputes;
  private final Instant now;

  Absorber(SyncSession session, EntitySync entity, Links links, Disputes disputes) {
    this.session = session;
    this.entity = entity;
    this.links = links;
    this.disputes = disputes;
    this.now = session.now();
  }

  Absorbed absorb(OdooRecord odoo, HostId hostId, Optional<HostRecord> host) {
    if (host.isEmpty()) {
      // A copy is complete: others in it may refer to what is archived.
      var isLeftOut = MappedReader.isArchived(odoo) && entity.mapping().travel().reachesOdoo();
      return isLeftOut ? Absorbed.nothing(odoo) : born(odoo, hostId);
    }
    var isLinkedElsewhere =
        host.get().link().filter(link -> !link.odooId().equals(odoo.id())).isPresent();
    // What the host deleted goes on its way out, what it has anew comes back; what Odoo still says
    // of it does not matter.
    return host.get().deleted() || isLinkedElsewhere || entity.isComingBack(host.get(), odoo)
        ? Absorbed.nothing(odoo)
        : merged(odoo, host.get());
  }

  private Absorbed born(OdooRecord odoo, HostId hostId) {
    var rules = Rules.of(links, false, true, entity.mapping().policies(), false);
    var merged = merge(odoo, Content.EMPTY, new Comparison(Base.EMPTY, rules));
    var record =
        new HostRecord(
            new RecordKey(session.id(), entity.name(), hostId),
            merged.host(),
            merged.host(),
            1,
            false,
            now,
            Importer.ODOO,
            now,
            Importer.ODOO,
            merged.waits() ? Optional.of(Pending.from(now)) : Optional.empty(),
            Optional.of(new Link(odoo.id(), merged.base(), now)));
    var changes = session.request().dryRun() ? merged.toHost() : List.<FieldChange>of();
    return new Absorbed(
        odoo,
        Optional.of(record),
        Optional.of(item(odoo, hostId, outcome(merged, Outcome.CREATED), merged, changes)),
        Optional.of(merged),
        true);
  }

  private Absorbed merged(OdooRecord odoo, HostRecord host) {
    var link = host.link();
    var base = link.map(Link::base).orElseGet(() -> LostCreates.agreed(entity, host, odoo, links));
    var comparison =
        Comparison.of(
            entity, host, odoo, base, links, disputes.decided(host.key().hostId()), false);
    var merged = merge(odoo, host.current(), comparison);
    var changed = !merged.host().equals(host.current());
    var pending = pending(host, odoo, merged);
    if (!changed
        && link.isPresent()
        && merged.base().equals(base)
        && pending.equals(host.pending())
        && merged.notes().isEmpty()
        && merged.conflicts().stream()
            .allMatch(conflict -> disputes.knows(host.key().hostId(), conflict))) {
      return Absorbed.nothing(odoo);
    }
    var record =
        new HostRecord(
            host.key(),
            host.said(),
            merged.host(),
            changed ? host.version() + 1 : host.version(),
            false,
            changed ? now : host.changedAt(),
            changed ? Importer.ODOO : host.changedBy(),
            host.saidAt(),
            host.saidBy(),
            pending,
            link.map(known -> known.withBase(merged.base()))
                .or(() -> Optional.of(new Link(odoo.id(), merged.base(), now))));
    var quiet =
        !changed && link.isPresent() && merged.conflicts().isEmpty() && merged.notes().isEmpty();
    var outcome = outcome(merged, changed ? Outcome.UPDATED : Outcome.LINKED);
    return new Absorbed(
        odoo,
        Optional.of(record),
        quiet
            ? Optional.empty()
            : Optional.of(item(odoo, host.key().hostId(), outcome, merged, merged.toHost())),
        Optional.of(merged),
        false);
  }

  private Merged merge(OdooRecord odoo, Content host, Comparison comparison) {
    return RecordMerge.merge(
        entity.mapping(), entity.document(), host, odoo, comparison.base(), comparison.rules());
  }

  /**
   * Something that has to go to Odoo and waits nowhere starts to wait; a parked change gets a fresh
   * chance when Odoo's record has changed since; one that Odoo has caught up with by itself no
   * longer waits.
   */
  private Optional<Pending> pending(HostRecord host, OdooRecord odoo, Merged merged) {
    if (merged.waits()) {
      return host.pending()
          .map(pending -> hasAChance(pending, odoo) ? pending.renewed(now) : pending)
          .or(() -> Optional.of(Pending.from(now)));
    }
    var settled =
        host.pending().flatMap(Pending::parked).isPresent()
            && !merged.isOpen()
            && !new Unsettled(session, entity).holds(host);
    return settled ? Optional.empty() : host.pending();
  }

  private static boolean hasAChance(Pending pending, OdooRecord odoo) {
    return pending
        .parked()
        .filter(
            why ->
                why.code().equals(ExportPlanner.MISSING_CODE)
                    || odoo.writeDate()
                        .filter(at -> at.isAfter(why.at().minus(SENDING)))
                        .isPresent())
        .isPresent();
  }

  private static Outcome outcome(Merged merged, Outcome usual) {
    if (merged.isOpen()) {
      return Outcome.WAITING;
    }
    if (merged.hasLost("odoo")) {
      return Outcome.CONFLICT;
    }
    return merged.notes().isEmpty() ? usual : Outcome.SKIPPED;
  }

  private RunItem item(
      OdooRecord odoo, HostId hostId, Outcome outcome, Merged merged, List<FieldChange> changes) {
    var words = new ArrayList<>(merged.notes());
    merged.conflicts().stream().map(Conflict::describe).forEach(words::add);
    var code =
        switch (outcome) {
          case WAITING -> Optional.of("conflict");
          case SKIPPED -> Optional.of("reference");
          default -> Optional.<String>empty();
        };
    return new RunItem(
        entity.name(),
        Direction.IMPORT,
        Optional.of(hostId),
        Optional.of(odoo.id()),
        outcome,
        code,
        String.join("; ", words),
        changes);
  }
}
