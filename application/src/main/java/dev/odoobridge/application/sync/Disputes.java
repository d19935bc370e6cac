package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.merge.Conflict;
import dev.odoobridge.domain.merge.Resolutions;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conflicts of a batch of records: those stored, and those a merge finds. */
final class Disputes {
  private final SyncSession session;
  private final Map<HostId, List<OpenConflict>> known;

  private Disputes(SyncSession session, Map<HostId, List<OpenConflict>> known) {
    this.session = session;
    this.known = known;
  }

  static Disputes none(SyncSession session) {
    return new Disputes(session, Map.of());
  }

  static Disputes of(SyncSession session, EntitySync entity, Collection<HostId> ids) {
    return new Disputes(
        session, session.stores().conflicts().find(session.id(), entity.name(), ids));
  }

  /** Whether the record has the same conflicts there. */
  boolean sameOf(HostId id, Disputes other) {
    return known.getOrDefault(id, List.of()).equals(other.known.getOrDefault(id, List.of()));
  }

  /** What people decided for a record. */
  Resolutions decided(HostId id) {
    var byField = new HashMap<String, Resolutions.Resolution>();
    for (var conflict : known.getOrDefault(id, List.of())) {
      conflict
          .decided()
          .ifPresent(
              decision ->
                  byField.put(
                      conflict.field(),
                      new Resolutions.Resolution(conflict.values(), decision.winner())));
    }
    return new Resolutions(byField);
  }

  /** Who decided the field's conflict, if a person did. */
  Optional<String> decider(HostId id, String field) {
    return known.getOrDefault(id, List.of()).stream()
        .filter(conflict -> conflict.field().equals(field))
        .flatMap(conflict -> conflict.decided().stream())
        .map(OpenConflict.Decided::by)
        .findFirst();
  }

  /** Whether the conflict was known before, with the same values. */
  boolean knows(HostId id, Conflict found) {
    return known.getOrDefault(id, List.of()).stream()
        .anyMatch(
            conflict ->
                conflict.field().equals(found.field()) && conflict.values().equals(found.values()));
  }

  /** Whether anything of the record has to be stored. */
  boolean concerns(HostId id, List<Conflict> found) {
    return known.containsKey(id) || found.stream().anyMatch(Conflict::isOpen);
  }

  /** The record's conflicts after a merge that found these. */
  List<OpenConflict> after(HostRecord host, OdooRecord odoo, List<Conflict> found) {
    var before = new LinkedHashMap<String, OpenConflict>();
    known
        .getOrDefault(host.key().hostId(), List.of())
        .forEach(conflict -> before.put(conflict.field(), conflict));
    return found.stream()
        .filter(Conflict::isOpen)
        .map(conflict -> open(host, odoo, conflict))
        .map(
            conflict ->
                Optional.ofNullable(before.get(conflict.field()))
                    .map(earlier -> earlier.seenAgain(conflict))
                    .orElse(conflict))
        .toList();
  }

  private OpenConflict open(HostRecord host, OdooRecord odoo, Conflict conflict) {
    var author =
        odoo.writeDate()
            .flatMap(
                at ->
                    MappedReader.writer(odoo)
                        .map(user -> new OpenConflict.Author(session.users().name(user), at)));
    return new OpenConflict(
        host.key(),
        conflict.field(),
        conflict.values(),
        new OpenConflict.Author(host.saidBy(), host.saidAt()),
        author,
        session.now(),
        Optional.empty());
  }
}
