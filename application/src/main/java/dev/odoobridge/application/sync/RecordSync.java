package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.IdReader;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Syncs one record: takes over what Odoo has of it, then sends it behind what it refers to. */
final class RecordSync implements SessionWork {
  private final EntityName name;
  private final HostId id;
  private final Optional<Posting> posting;
  private final StatusWriter writer;

  /**
   * Prepares it.
   *
   * @param posting how it is posted, if it is to be
   */
  RecordSync(EntityName name, HostId id, Optional<Posting> posting, StatusWriter writer) {
    this.name = name;
    this.id = id;
    this.posting = posting;
    this.writer = writer;
  }

  /** Says fields of the record in the name of whoever wanted the run. */
  interface StatusWriter {
    WriteRecords.Result write(RawValue.Members fields);
  }

  @Override
  public Optional<Run.RunError> in(SyncSession session) {
    // An entity that does not fit this Odoo is not there, and the log says why.
    session.entity(name).ifPresent(entity -> sync(session, entity));
    return Optional.empty();
  }

  private void sync(SyncSession session, EntitySync entity) {
    if (!isPosted(session)) {
      return;
    }
    var direction = session.request().direction();
    if (direction.imports() && entity.mapping().travel().reachesHost()) {
      take(session, entity);
    }
    session.log().checkpoint();
    if (direction.exports() && entity.mapping().travel().reachesOdoo()) {
      send(session);
    }
  }

  /** What it refers to is sent as far as it waits; the record itself also when that is forced. */
  private void send(SyncSession session) {
    var waits = record(session).filter(Needs::waits).isPresent();
    if (!waits && !session.request().force()) {
      session.stores().transactions().run(() -> session.log().add(name, List.of(), 1));
    }
    var forced = session.request().force();
    Needs.of(session, name, List.of(id))
        .send(record -> Needs.waits(record) || (forced && isIt(record)));
  }

  private boolean isIt(HostRecord record) {
    return record.key().entity().equals(name) && record.key().hostId().equals(id);
  }

  private boolean isPosted(SyncSession session) {
    var change =
        posting
            .filter(Posting.Possible.class::isInstance)
            .map(Posting.Possible.class::cast)
            .flatMap(possible -> record(session).flatMap(possible::change));
    if (change.isEmpty()) {
      return true;
    }
    if (session.request().dryRun()) {
      say(session, Outcome.UPDATED, Optional.empty(), "would be posted", List.of(change.get()));
      return true;
    }
    var said = RawValue.of(change.get().after());
    var result = writer.write(new RawValue.Members(Map.of(change.get().field(), said)));
    if (result instanceof WriteRecords.Result.Stored) {
      return true;
    }
    say(session, Outcome.FAILED, Optional.of("transition"), why(result), List.of());
    return false;
  }

  private static String why(WriteRecords.Result result) {
    return result instanceof WriteRecords.Result.Invalid(var problems)
        ? problems.stream()
            .map(RecordSync::words)
            .collect(Collectors.joining("; ", "it cannot be posted: ", ""))
        : "it cannot be posted: the record is gone";
  }

  private static String words(FieldProblem problem) {
    return problem.path() + ": " + problem.message();
  }

  private void say(
      SyncSession session,
      Outcome outcome,
      Optional<String> code,
      String message,
      List<FieldChange> changes) {
    var item =
        new RunItem(
            name,
            Direction.EXPORT,
            Optional.of(id),
            Optional.empty(),
            outcome,
            code,
            message,
            changes);
    session.stores().transactions().run(() -> session.log().add(name, List.of(item), 0));
  }

  private void take(SyncSession session, EntitySync entity) {
    var known = record(session).filter(record -> !record.deleted());
    if (known.isPresent()
        && known.get().link().isEmpty()
        && entity.mapping().travel().reachesOdoo()) {
      known = new Linking(session, entity).link(List.of(known.get())).stream().findFirst();
    }
    var odooId = known.flatMap(HostRecord::link).map(Link::odooId);
    if (odooId.isEmpty()) {
      return;
    }
    var reading = entity.reader().byIds(List.of(odooId.get()));
    if (reading.size() > 0) {
      ImportPage.store(session, entity, reading);
    } else {
      var ids = new IdReader(entity.client(), entity.mapping());
      new Vanished(session, entity).store(ids.absent(List.of(odooId.get())));
    }
  }

  private Optional<HostRecord> record(SyncSession session) {
    var found = session.stores().records().find(session.id(), name, List.of(id));
    return Optional.ofNullable(found.get(id));
  }
}
