package dev.odoobridge.application.sync;

import dev.odoobridge.application.sync.Verdict.Wrong;
import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.merge.Conflict;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.merge.RecordMerge;
import dev.odoobridge.domain.merge.Rules;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Compares two records that are linked, by the merge that a sync would make, and beyond it: values
 * that differ though no side has changed them since both agreed.
 */
final class PairCheck {
  private final EntitySync entity;
  private final Links links;
  private final Disputes disputes;
  private final Optional<Instant> readUpTo;

  /**
   * Prepares comparing.
   *
   * @param readUpTo what Odoo wrote before has been imported; empty when nothing was
   */
  PairCheck(EntitySync entity, Links links, Disputes disputes, Optional<Instant> readUpTo) {
    this.entity = entity;
    this.links = links;
    this.disputes = disputes;
    this.readUpTo = readUpTo;
  }

  Verdict check(HostRecord host, OdooRecord odoo) {
    if (host.deleted()) {
      return host.pending().isPresent() ? new Verdict.Waits() : new Verdict.Equal();
    }
    var merged = merged(host, odoo);
    var toHost = toHost(merged);
    var toOdoo = new ArrayList<>(toOdoo(merged));
    key(host, odoo).ifPresent(toOdoo::add);
    var left = left(host, odoo, toHost, merged);
    var parked = host.pending().flatMap(Pending::parked).filter(why -> !why.isTriedAgain());
    var isSent = host.pending().isPresent() && parked.isEmpty();
    if (toHost.isEmpty() && left.isEmpty() && (toOdoo.isEmpty() || isSent)) {
      return isSent || merged.isOpen() ? new Verdict.Waits() : new Verdict.Equal();
    }
    var all = new ArrayList<>(toHost);
    all.addAll(toOdoo);
    all.addAll(left);
    var wasPassedBy = !toHost.isEmpty() && wasPassedBy(odoo);
    var isUnsent = !toOdoo.isEmpty() && host.pending().isEmpty();
    return new Wrong(
        wasPassedBy || isUnsent || !left.isEmpty() ? Severity.ERROR : Severity.WARNING,
        message(wasPassedBy, isUnsent, !toHost.isEmpty(), !left.isEmpty(), parked),
        all,
        !toHost.isEmpty(),
        !toOdoo.isEmpty());
  }

  private Merged merged(HostRecord host, OdooRecord odoo) {
    var rules =
        Rules.of(links, true, true, entity.mapping().policies(), Newer.isHost(entity, host, odoo))
            .with(disputes.decided(host.key().hostId()));
    var base = host.link().map(Link::base).orElse(Base.EMPTY);
    return RecordMerge.merge(
        entity.mapping(), entity.document(), host.current(), odoo, base, rules);
  }

  private static List<Disagreement> toHost(Merged merged) {
    return merged.toHost().stream()
        .map(change -> new Disagreement(change.field(), change.before(), change.after()))
        .toList();
  }

  private static List<Disagreement> toOdoo(Merged merged) {
    return merged.toOdoo().stream()
        .map(change -> new Disagreement(change.field(), change.after(), change.before()))
        .toList();
  }

  /** Odoo's record is to carry the host's id, unless it was made in Odoo. */
  private Optional<Disagreement> key(HostRecord host, OdooRecord odoo) {
    var id = host.key().hostId();
    return entity
        .mapping()
        .key()
        .filter(key -> odoo.field(key).isEmpty() && !id.equals(Importer.bornAs(odoo.id())))
        .map(key -> new Disagreement(key.value(), id.value(), FieldValue.EMPTY.display()));
  }

  private List<Disagreement> left(
      HostRecord host, OdooRecord odoo, List<Disagreement> toHost, Merged merged) {
    var met = new HashSet<>(merged.sent().keySet());
    merged.conflicts().stream().map(Conflict::field).forEach(met::add);
    toHost.stream().map(Disagreement::field).forEach(met::add);
    var left = new ArrayList<Disagreement>();
    for (var field : entity.mapping().fields()) {
      var said = field.hostValues(host.current().row());
      var held = field.odooValues(odoo.fields());
      var isMet = met.contains(field.name()) || field.host().stream().anyMatch(met::contains);
      if (!isMet && !field.same(said, held, links)) {
        left.add(new Disagreement(field.name(), display(said), display(held)));
      }
    }
    return left;
  }

  private static String display(List<FieldValue> values) {
    return String.join(" ", values.stream().map(FieldValue::display).toList());
  }

  private boolean wasPassedBy(OdooRecord odoo) {
    return odoo.writeDate().flatMap(at -> readUpTo.filter(at::isBefore)).isPresent();
  }

  private static String message(
      boolean wasPassedBy,
      boolean isUnsent,
      boolean isUnread,
      boolean isLeft,
      Optional<Parked> parked) {
    var words = new ArrayList<String>();
    if (wasPassedBy) {
      words.add("Odoo's values were never imported, though the import has gone past them");
    } else if (isUnread) {
      words.add("Odoo's values are not imported yet; a sync does that");
    }
    if (isUnsent) {
      words.add("the host's values did not reach Odoo, and nothing waits to be sent");
    }
    if (isLeft) {
      words.add("the sides differ though neither has changed since they agreed; write it anew");
    }
    parked.ifPresent(why -> words.add("its change is parked: " + why.message()));
    return String.join("; ", words);
  }
}
