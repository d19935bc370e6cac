package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.merge.Settlement;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Sending;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Knows records again that a create made of which no answer came. */
final class LostCreates {
  /** How far the clocks of Odoo and of this machine may be apart. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private final SyncSession session;
  private final EntitySync entity;

  LostCreates(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /**
   * What both sides agree on about a record that carries the host id: nothing, unless the bridge
   * began to make it; then what was sent, in its first state.
   */
  static Base agreed(EntitySync entity, HostRecord record, OdooRecord odoo, Links links) {
    return record
        .sending()
        .map(begun -> Settlement.recognised(entity.mapping(), begun.content(), odoo, links))
        .map(base -> Settlement.onItsWay(entity.mapping(), base, entity.initialState()))
        .orElse(Base.EMPTY);
  }

  /**
   * Looks among the records made since then, where no key tells them.
   *
   * @param open host records of which nothing was found yet
   * @param found what was found of others; gets what is found
   */
  void match(
      Map<HostId, HostRecord> open,
      Map<HostId, Match> found,
      Function<List<RawValue>, List<OdooRecord>> search) {
    var begun = open.values().stream().filter(LostCreates::isBegun).toList();
    if (begun.isEmpty() || entity.mapping().key().isPresent()) {
      return;
    }
    var since =
        begun.stream().map(record -> sendingSince(record).orElseThrow()).min(Instant::compareTo);
    var from = OdooFields.moment(since.orElseThrow().minus(CLOCK_TOLERANCE));
    var hits = search.apply(List.of(Domain.where("create_date", ">=", RawValue.of(from))));
    var links = links(begun, hits);
    var taken = taken(found);
    for (var record : begun) {
      hits.stream()
          .filter(hit -> !taken.contains(hit.id()) && looksMade(record, hit, links))
          .findFirst()
          .ifPresent(
              hit -> {
                taken.add(hit.id());
                found.put(record.key().hostId(), made(record, hit, links));
              });
    }
  }

  /** Says of those found by their key what was sent to make them. */
  void known(List<HostRecord> byKey, Map<HostId, Match> found, List<OdooRecord> hits) {
    var begun = byKey.stream().filter(LostCreates::isBegun).toList();
    var links = links(begun, hits);
    for (var record : begun) {
      if (found.get(record.key().hostId()) instanceof Match.Found(var odooId, _)) {
        hits.stream()
            .filter(hit -> hit.id().equals(odooId))
            .forEach(hit -> found.put(record.key().hostId(), made(record, hit, links)));
      }
    }
  }

  private static boolean isBegun(HostRecord record) {
    return sendingSince(record).isPresent();
  }

  private Match made(HostRecord record, OdooRecord odoo, Links links) {
    return new Match.Found(odoo.id(), agreed(entity, record, odoo, links));
  }

  private Links links(List<HostRecord> begun, List<OdooRecord> hits) {
    var contents = begun.stream().map(LostCreates::sent).toList();
    return begun.isEmpty() ? Links.NONE : LinkTable.of(session, entity.mapping(), contents, hits);
  }

  private static Set<OdooId> taken(Map<HostId, Match> found) {
    var taken = new HashSet<OdooId>();
    for (var match : found.values()) {
      if (match instanceof Match.Found(var odooId, _)) {
        taken.add(odooId);
      }
    }
    return taken;
  }

  private static Optional<Instant> sendingSince(HostRecord record) {
    return record.sending().map(Sending::since);
  }

  /** What was sent, when something was; the host may have said something else since. */
  private static Content sent(HostRecord record) {
    return record.sending().map(Sending::content).orElse(record.current());
  }

  private boolean looksMade(HostRecord record, OdooRecord hit, Links links) {
    return entity.mapping().fields().stream()
        .filter(field -> field.travel().reachesOdoo())
        .filter(
            field -> !field.hostValues(sent(record).row()).stream().allMatch(FieldValue::isEmpty))
        .allMatch(
            field ->
                field.same(
                    field.hostValues(sent(record).row()), field.odooValues(hit.fields()), links));
  }
}
