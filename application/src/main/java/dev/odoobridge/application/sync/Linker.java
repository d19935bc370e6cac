package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.Sending;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises host records that Odoo already has, before anything is created: by the key field; by
 * the profile's match fields; and, when a create was begun whose outcome is unknown, among the
 * records made since then.
 */
final class Linker {
  private final SyncSession session;
  private final EntitySync entity;
  private final LostCreates lostCreates;

  Linker(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
    this.lostCreates = new LostCreates(session, entity);
  }

  /**
   * Links what can be recognised; what the host deleted only by what nobody else can have.
   *
   * @param records unlinked ones
   * @return by host id, for those about which there is something to say
   */
  Map<HostId, Match> match(List<HostRecord> records) {
    var open = new LinkedHashMap<HostId, HostRecord>();
    records.forEach(record -> open.put(record.key().hostId(), record));
    var found = new HashMap<HostId, Match>();
    var hits = candidates(open);
    byKey(open, hits, found);
    open.keySet().removeAll(found.keySet());
    byMatchFields(open, hits, found);
    open.keySet().removeAll(found.keySet());
    lostCreates.match(open, found, this::search);
    return found;
  }

  /**
   * The record with a link that says what both sides agree on. What was parked gets a fresh chance.
   * When it was not there at an earlier look, its create was the last thing that was asked for:
   * nothing of it can arrive any more.
   */
  HostRecord linked(HostRecord record, OdooId odooId, Base base) {
    var now = session.now();
    var pending =
        record
            .pending()
            .map(waiting -> waiting.parked().isPresent() ? waiting.renewed(now) : waiting)
            .map(
                waiting ->
                    waiting
                        .sending()
                        .filter(it -> it.fate() instanceof Sending.Fate.Unanswered)
                        .map(it -> waiting.sending(it.with(new Sending.Fate.Answered())))
                        .orElse(waiting));
    return record.withLink(Optional.of(new Link(odooId, base, now))).withPending(pending);
  }

  /** The record with its change parked for a person to tell the matches apart. */
  static HostRecord ambiguous(HostRecord record, Match.Ambiguous match, Instant now) {
    var pending = record.pending().orElse(Pending.from(now));
    return record.withPending(
        Optional.of(pending.parked(new Parked(Match.CODE, match.message(), now))));
  }

  /** What in Odoo may be one of them, by key or by match fields: asked for in one call. */
  private List<OdooRecord> candidates(Map<HostId, HostRecord> open) {
    if (open.isEmpty()) {
      return List.of();
    }
    var ways = new ArrayList<RawValue>();
    entity
        .mapping()
        .key()
        .ifPresent(
            key -> {
              var values = RawValue.texts(open.keySet().stream().map(HostId::value).toList());
              ways.add(Domain.where(key.value(), "in", values));
            });
    var fields = matchFields();
    var matchable = matchable(open, fields);
    if (!matchable.isEmpty()) {
      var first = fields.getFirst();
      var values =
          matchable.stream()
              .map(record -> first.toOdoo(first.hostValues(record.current().row()), Links.NONE))
              .map(value -> OdooFields.write(value.getFirst()))
              .distinct()
              .toList();
      ways.add(Domain.where(first.odoo().getFirst().value(), "in", new RawValue.Items(values)));
    }
    return ways.isEmpty() ? List.of() : search(Domain.any(ways));
  }

  private static List<HostRecord> matchable(
      Map<HostId, HostRecord> open, List<FieldMapping> fields) {
    return fields.isEmpty()
        ? List.of()
        : open.values().stream()
            .filter(record -> !record.deleted() && hasAll(record, fields))
            .toList();
  }

  private void byKey(
      Map<HostId, HostRecord> open, List<OdooRecord> hits, Map<HostId, Match> found) {
    var key = entity.mapping().key();
    if (key.isEmpty()) {
      return;
    }
    var byHostId = new HashMap<HostId, List<OdooRecord>>();
    for (var hit : hits) {
      if (hit.field(key.get()) instanceof FieldValue.Text(var id) && HostId.isWellFormed(id)) {
        byHostId.computeIfAbsent(new HostId(id), _ -> new ArrayList<>()).add(hit);
      }
    }
    byHostId.keySet().retainAll(open.keySet());
    Claims.conclude(byHostId, found, "carry this host id");
    var byKey = found.keySet().stream().flatMap(id -> Optional.ofNullable(open.get(id)).stream());
    lostCreates.known(byKey.toList(), found, hits);
  }

  private void byMatchFields(
      Map<HostId, HostRecord> open, List<OdooRecord> hits, Map<HostId, Match> found) {
    var fields = matchFields();
    var byHostId = new HashMap<HostId, List<OdooRecord>>();
    for (var record : matchable(open, fields)) {
      var own =
          hits.stream().filter(hit -> carriesNoOtherKey(hit) && same(record, hit, fields)).toList();
      if (!own.isEmpty()) {
        byHostId.put(record.key().hostId(), own);
      }
    }
    Claims.conclude(
        byHostId, found, "have the same " + String.join(", ", entity.mapping().match()));
  }

  private List<FieldMapping> matchFields() {
    return entity.mapping().match().stream()
        .flatMap(
            name -> entity.mapping().fields().stream().filter(field -> field.host().contains(name)))
        .distinct()
        .toList();
  }

  private static boolean hasAll(HostRecord record, List<FieldMapping> fields) {
    return fields.stream()
        .flatMap(field -> field.hostValues(record.current().row()).stream())
        .noneMatch(FieldValue::isEmpty);
  }

  private static boolean same(HostRecord record, OdooRecord hit, List<FieldMapping> fields) {
    return fields.stream()
        .allMatch(
            field ->
                field.same(
                    field.hostValues(record.current().row()),
                    field.odooValues(hit.fields()),
                    Links.NONE));
  }

  private boolean carriesNoOtherKey(OdooRecord hit) {
    return entity.mapping().key().map(key -> hit.field(key).isEmpty()).orElse(true);
  }

  /** The hits that belong to the entity and to no host record yet. */
  private List<OdooRecord> search(List<RawValue> conditions) {
    var hits =
        entity
            .reader()
            .search(Domain.and(entity.mapping().filter(), conditions.toArray(RawValue[]::new)))
            .records();
    var linked =
        session
            .stores()
            .records()
            .hostIds(session.id(), entity.name(), hits.stream().map(OdooRecord::id).toList())
            .keySet();
    return hits.stream().filter(hit -> !linked.contains(hit.id())).toList();
  }
}
