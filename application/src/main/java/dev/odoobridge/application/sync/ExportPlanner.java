package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.References;
import dev.odoobridge.domain.merge.Creation;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.merge.RecordMerge;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Route;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans the export of a batch: reads what Odoo holds now and compares. Changes nothing. */
final class ExportPlanner {
  /** The cause of a change whose Odoo record is not there. */
  static final String MISSING_CODE = "odoo-record-missing";

  /** The cause of what has to do with a record in Odoo that cannot be read. */
  static final String UNREADABLE_CODE = "odoo-unreadable";

  private final SyncSession session;
  private final EntitySync entity;
  private final Disputes disputes;
  private final Unsettled unsettled;

  ExportPlanner(SyncSession session, EntitySync entity, Disputes disputes) {
    this.session = session;
    this.entity = entity;
    this.disputes = disputes;
    this.unsettled = new Unsettled(session, entity);
  }

  /** One plan for each record, in their order. */
  List<Planned> plan(List<HostRecord> records) {
    var contents = records.stream().map(HostRecord::current).toList();
    var links = LinkTable.of(session, entity.mapping(), contents, List.of());
    var missing = missingReferences(records, links);
    var inOdoo = new HashMap<OdooId, OdooRecord>();
    var linked =
        records.stream()
            .filter(record -> !record.deleted())
            .flatMap(record -> record.link().stream())
            .map(Link::odooId)
            .toList();
    var reading = entity.reader().byIds(linked);
    reading.records().forEach(record -> inOdoo.put(record.id(), record));
    return records.stream()
        .map(
            record ->
                unreadable(record, reading)
                    .orElseGet(
                        () -> plan(record, inOdoo, links, missing.get(record.key().hostId()))))
        .toList();
  }

  private static Optional<Planned> unreadable(HostRecord record, Reading reading) {
    return record
        .link()
        .map(Link::odooId)
        .flatMap(id -> Optional.ofNullable(reading.unreadable().get(id)))
        .map(
            reason ->
                new Planned.Stop(
                    record, Outcome.FAILED, UNREADABLE_CODE, reason + "; correct it in Odoo"));
  }

  private Planned plan(
      HostRecord record, Map<OdooId, OdooRecord> inOdoo, Links links, @Nullable String missing) {
    if (record.deleted()) {
      var held = session.deletions().held(entity);
      if (held.isPresent()) {
        return new Planned.Stop(record, Outcome.FAILED, Sweeper.BRAKE_CODE, held.get());
      }
      var odooId = record.link().map(Link::odooId);
      return unsettled
          .unseen(record)
          .orElseGet(() -> new Planned.Delete(record, odooId, entity.mapping().onDelete()));
    }
    if (missing != null) {
      return new Planned.Stop(record, Outcome.SKIPPED, Parked.REFERENCE, missing);
    }
    if (record.link().isEmpty()) {
      return unsettled.unseen(record).orElseGet(() -> create(record, links));
    }
    var link = record.link().get();
    var odoo = inOdoo.get(link.odooId());
    return odoo == null ? gone(record, link.odooId()) : change(record, link.base(), odoo, links);
  }

  private Planned create(HostRecord record, Links links) {
    var creation = Creation.of(entity.mapping(), record.current(), links);
    var values = new LinkedHashMap<>(creation.values());
    entity
        .mapping()
        .key()
        .ifPresent(key -> values.put(key, FieldValue.text(record.key().hostId().value())));
    return new Planned.Create(record, new Creation(values, creation.lines()), wantedState(record));
  }

  private Optional<String> wantedState(HostRecord record) {
    return entity
        .mapping()
        .status()
        .filter(status -> status.travel().reachesOdoo())
        .flatMap(
            status ->
                record.current().row().field(status.host()) instanceof FieldValue.Text(var word)
                    ? status.table().state(word)
                    : Optional.empty());
  }

  private Planned change(HostRecord record, Base base, OdooRecord odoo, Links links) {
    var comparison =
        Comparison.of(
            entity, record, odoo, base, links, disputes.decided(record.key().hostId()), true);
    var merged =
        recognised(
            record,
            odoo,
            RecordMerge.merge(
                entity.mapping(),
                entity.document(),
                record.current(),
                odoo,
                comparison.base(),
                comparison.rules()));
    // What comes back is known by having agreed on nothing, until it is back.
    var known =
        entity.isComingBack(record, odoo) ? base : comparison.known(entity.mapping(), merged);
    var change = new Planned.Change(record, odoo, merged, known);
    return unsettled.behind(record, odoo, comparison, merged).orElseGet(() -> admitted(change));
  }

  private Planned admitted(Planned.Change change) {
    return refusal(change.before(), change.merged())
        .or(() -> new Amendments(entity).refusal(change))
        .<Planned>map(
            message -> new Planned.Stop(change.record(), Outcome.FAILED, "transition", message))
        .orElse(change);
  }

  /**
   * A record that was recognised by other fields gets its key, so that it is known from now on; one
   * that the host has anew and Odoo archived comes back.
   */
  private Merged recognised(HostRecord record, OdooRecord odoo, Merged merged) {
    var key = entity.mapping().key();
    var hostId = record.key().hostId();
    var more = new LinkedHashMap<FieldName, FieldValue>();
    if (key.isPresent()
        && odoo.field(key.get()).isEmpty()
        && !hostId.equals(Importer.bornAs(odoo.id()))) {
      more.put(key.get(), FieldValue.text(hostId.value()));
    }
    if (entity.isComingBack(record, odoo)) {
      more.put(MappedReader.ACTIVE, new FieldValue.Flag(true));
    }
    if (more.isEmpty()) {
      return merged;
    }
    var writes = new LinkedHashMap<>(merged.writes());
    var toOdoo = new ArrayList<>(merged.toOdoo());
    more.forEach(
        (name, value) -> {
          writes.put(name, value);
          toOdoo.add(new FieldChange(name.value(), odoo.field(name).display(), value.display()));
        });
    return new Merged(
        merged.host(),
        merged.base(),
        writes,
        merged.lineWrites(),
        merged.transition(),
        merged.sent(),
        merged.lineSent(),
        merged.toHost(),
        toOdoo,
        merged.conflicts(),
        merged.waits(),
        merged.notes());
  }

  /** Why the change is impossible as a whole; then nothing of it is done. */
  private Optional<String> refusal(OdooRecord odoo, Merged merged) {
    if (entity.document().isEmpty() || odoo.state().isEmpty()) {
      return Optional.empty();
    }
    var document = entity.document().get();
    var from = odoo.state().get();
    if (merged.transition().isPresent()
        && document.route(from, merged.transition().get().to())
            instanceof Route.Impossible(var reason)) {
      return Optional.of(reason);
    }
    return merged.lineWrites().isEmpty() || linesOpen(document, from, merged)
        ? Optional.empty()
        : Optional.of(
            "Odoo's "
                + entity.name()
                + " is "
                + from
                + "; its lines cannot be changed any more. Take the change back, or reset the "
                + entity.name()
                + " to draft first");
  }

  private static boolean linesOpen(Document document, String from, Merged merged) {
    return document.linesAreOpen(from)
        || merged.transition().map(move -> document.linesAreOpen(move.to())).orElse(false);
  }

  private Planned gone(HostRecord record, OdooId odooId) {
    return new Planned.Stop(record, Outcome.FAILED, MISSING_CODE, missing(entity, odooId));
  }

  /** What a person is told of a change whose Odoo record is not there. */
  static String missing(EntitySync entity, OdooId odooId) {
    return "Odoo no longer has "
        + entity.mapping().model()
        + " #"
        + odooId
        + ", or hides it from this user; delete the record here too, or restore it in Odoo";
  }

  /** By host id, why the record has to wait for what it refers to. */
  private Map<HostId, String> missingReferences(List<HostRecord> records, LinkTable links) {
    var waiting = new HashMap<HostId, Map<EntityName, Set<String>>>();
    for (var record : records) {
      References.ofHost(entity.mapping(), record.current())
          .forEach(
              (target, ids) ->
                  ids.stream()
                      .filter(id -> links.toOdoo(target, id).isEmpty())
                      .forEach(
                          id ->
                              waiting
                                  .computeIfAbsent(record.key().hostId(), _ -> new HashMap<>())
                                  .computeIfAbsent(target, _ -> new TreeSet<>())
                                  .add(id)));
    }
    var messages = new HashMap<HostId, String>();
    waiting.forEach(
        (hostId, targets) -> {
          var message = describe(targets, links);
          if (!message.isEmpty()) {
            messages.put(hostId, message);
          }
        });
    return messages;
  }

  private String describe(Map<EntityName, Set<String>> targets, LinkTable links) {
    var sentences = new ArrayList<String>();
    targets.forEach(
        (target, ids) -> {
          var hostIds = ids.stream().filter(HostId::isWellFormed).map(HostId::new).toList();
          var known =
              new HashSet<>(
                  session.stores().records().find(session.id(), target, hostIds).keySet());
          known.removeAll(session.gone(target));
          if (session.request().dryRun()) {
            known.forEach(id -> links.expect(target, id));
          }
          hostIds.stream()
              .filter(id -> !session.request().dryRun() || !known.contains(id))
              .map(id -> sentence(target, id, known.contains(id)))
              .forEach(sentences::add);
        });
    return String.join("; ", sentences);
  }

  private static String sentence(EntityName target, HostId id, boolean known) {
    return known
        ? target + " " + id + " has not reached Odoo yet"
        : "there is no " + target + " " + id + "; put it into the bridge first";
  }
}
