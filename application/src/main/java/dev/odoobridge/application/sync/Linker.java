package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.merge.Settlement;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.Sending;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises host records that Odoo already has, before anything is created: by the key field; by
 * the profile's match fields; and, when a create was begun whose outcome is unknown, among the
 * records made since then.
 */
final class Linker {
  /** How far the clocks of Odoo and of this machine may be apart. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private final SyncSession session;
  private final EntitySync entity;

  Linker(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
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
    byUnknownOutcome(open, found);
    return found;
  }

  /**
   * What both sides agree on about a record that carries the host id: nothing, unless the bridge
   * began to make it; then what was sent, in its first state.
   */
  static Base agreed(EntitySync entity, HostRecord record, OdooRecord odoo, Links links) {
    return record
        .pending()
        .flatMap(Pending::sending)
        .map(begun -> Settlement.recognised(entity.mapping(), begun.content(), odoo, links))
        .map(base -> Settlement.onItsWay(entity.mapping(), base, entity.initialState()))
        .orElse(Base.EMPTY);
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
    conclude(byHostId, found, "carry this host id");
    var begun =
        found.keySet().stream()
            .map(open::get)
            .filter(record -> record != null && sendingSince(record).isPresent())
            .toList();
    var links = links(begun, hits);
    begun.forEach(
        record ->
            found.computeIfPresent(
                record.key().hostId(),
                (id, match) ->
                    match instanceof Match.Found
                        ? made(record, byHostId.getOrDefault(id, List.of()).getFirst(), links)
                        : match));
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
    conclude(byHostId, found, "have the same " + String.join(", ", entity.mapping().match()));
  }

  private void byUnknownOutcome(Map<HostId, HostRecord> open, Map<HostId, Match> found) {
    var begun = open.values().stream().filter(record -> sendingSince(record).isPresent()).toList();
    if (begun.isEmpty() || entity.mapping().key().isPresent()) {
      return;
    }
    var since =
        begun.stream().map(record -> sendingSince(record).orElseThrow()).min(Instant::compareTo);
    var from = OdooFields.moment(since.orElseThrow().minus(CLOCK_TOLERANCE));
    var hits = search(List.of(Domain.where("create_date", ">=", RawValue.of(from))));
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

  private Match made(HostRecord record, OdooRecord odoo, Links links) {
    return new Match.Found(odoo.id(), agreed(entity, record, odoo, links));
  }

  private Links links(List<HostRecord> begun, List<OdooRecord> hits) {
    var contents = begun.stream().map(Linker::sent).toList();
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
    return record.pending().flatMap(Pending::sending).map(Sending::since);
  }

  /** What was sent, when something was; the host may have said something else since. */
  private static Content sent(HostRecord record) {
    return record
        .pending()
        .flatMap(Pending::sending)
        .map(Sending::content)
        .orElse(record.current());
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

  /** One hit that only one record claims is a match; anything else is for a person. */
  private static void conclude(
      Map<HostId, List<OdooRecord>> byHostId, Map<HostId, Match> found, String why) {
    var claims = new HashMap<OdooId, Set<HostId>>();
    byHostId.forEach(
        (hostId, hits) ->
            hits.forEach(
                hit -> claims.computeIfAbsent(hit.id(), _ -> new HashSet<>()).add(hostId)));
    byHostId.forEach(
        (hostId, hits) -> {
          var rivals = claims.getOrDefault(hits.getFirst().id(), Set.of());
          if (hits.size() == 1 && rivals.size() == 1) {
            found.put(hostId, new Match.Found(hits.getFirst().id(), Base.EMPTY));
          } else {
            found.put(hostId, new Match.Ambiguous(describe(hits, rivals, why)));
          }
        });
  }

  private static String describe(List<OdooRecord> hits, Set<HostId> rivals, String why) {
    var ids = hits.stream().map(hit -> hit.id().toString()).limit(10).toList();
    return hits.size() > 1
        ? "Odoo's records " + String.join(", ", ids) + " " + why + "; merge them or tell them apart"
        : "the host records "
            + String.join(", ", rivals.stream().map(HostId::value).sorted().limit(10).toList())
            + " all fit Odoo's record "
            + ids.getFirst()
            + "; only one of them can be it";
  }

  /** What was found for a record. */
  sealed interface Match {
    String CODE = "ambiguous-match";

    record Found(OdooId odooId, Base agreed) implements Match {}

    record Ambiguous(String message) implements Match {}
  }
}
