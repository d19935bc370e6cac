package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Bisection;
import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.Completions;
import dev.odoobridge.domain.merge.Creation;
import dev.odoobridge.domain.merge.Transition;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Route;
import dev.odoobridge.domain.odoo.document.Step;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Carries out the plans of a batch in Odoo, in as few calls as it allows: creates, then changes of
 * values, then transitions; a document whose lines are closed in its present state is moved first.
 * Used once.
 */
final class ExportApplier {
  private final EntitySync entity;
  private final Amendments amendments;
  private final Completions completions;
  private final Trouble trouble = new Trouble();
  private final Map<HostId, OdooId> created = new LinkedHashMap<>();
  private final Map<HostId, OdooRecord> observed = new HashMap<>();

  ExportApplier(EntitySync entity) {
    this.entity = entity;
    this.amendments = new Amendments(entity);
    this.completions = new Completions(entity.client(), entity.mapping());
  }

  Trouble trouble() {
    return trouble;
  }

  /** What Odoo has made so far; filled while {@link #apply} runs, also when it fails. */
  Map<HostId, OdooId> created() {
    return created;
  }

  /** What Odoo holds after it, once it was {@link #observe observed}. */
  Map<HostId, OdooRecord> observed() {
    return observed;
  }

  void apply(List<Planned.Create> creates, List<Planned.Change> changes) {
    create(creates);
    var early = changes.stream().filter(this::movesFirst).toList();
    var late = changes.stream().filter(change -> !movesFirst(change)).toList();
    moveChanged(early);
    write(changes);
    amendments.amend(changes, trouble);
    new PutBack(entity).restore(changes, trouble);
    moveChanged(late);
    moveCreated(creates);
  }

  private void create(List<Planned.Create> creates) {
    Bisection.run(
        creates,
        batch -> {
          var values = batch.stream().map(plan -> values(plan.creation())).toList();
          var ids = entity.writer().create(completions.creates(values));
          for (var index = 0; index < batch.size(); index++) {
            created.put(batch.get(index).record().key().hostId(), ids.get(index));
          }
        },
        (plan, failure) -> trouble.refused(plan.record().key().hostId(), failure));
  }

  private RawValue.Members values(Creation creation) {
    var members = new LinkedHashMap<String, RawValue>();
    entity.mapping().create().forEach((name, value) -> members.put(name.value(), value));
    members.putAll(BulkWriter.values(creation.values(), creation.lines()).values());
    entity
        .document()
        .ifPresent(
            document ->
                document
                    .completion(creation.values())
                    .forEach((name, value) -> members.put(name.value(), value)));
    return new RawValue.Members(members);
  }

  private boolean movesFirst(Planned.Change change) {
    var merged = change.merged();
    return entity.document().isPresent()
        && change.before().state().isPresent()
        && merged.transition().isPresent()
        && !merged.lineWrites().isEmpty()
        && !entity.document().get().linesAreOpen(change.before().state().get());
  }

  private void write(List<Planned.Change> changes) {
    var writing =
        changes.stream()
            .filter(change -> !trouble.has(change.record().key().hostId()))
            .filter(
                change ->
                    !amendments.written(change).isEmpty()
                        || !change.merged().lineWrites().isEmpty())
            .toList();
    for (var group : groups(writing)) {
      Bisection.run(
          group,
          batch -> {
            var values = new LinkedHashMap<OdooId, RawValue.Members>();
            batch.forEach(change -> values.put(change.before().id(), values(change)));
            entity.writer().update(completions.writes(values));
          },
          (change, failure) -> trouble.refused(change.record().key().hostId(), failure));
    }
  }

  /** What one call can write: taking a batch apart must not repeat what a call before has done. */
  private Collection<List<Planned.Change>> groups(List<Planned.Change> writing) {
    return entity.client().dialect().writesManyAtOnce()
        ? List.of(writing)
        : writing.stream()
            .collect(Collectors.groupingBy(this::values, LinkedHashMap::new, Collectors.toList()))
            .values();
  }

  private RawValue.Members values(Planned.Change change) {
    return BulkWriter.values(amendments.written(change), change.merged().lineWrites());
  }

  private void moveChanged(List<Planned.Change> changes) {
    var moves = new ArrayList<Move>();
    for (var change : changes) {
      change
          .merged()
          .transition()
          .ifPresent(
              transition ->
                  moves.add(
                      new Move(
                          change.record().key().hostId(),
                          change.before().id(),
                          transition,
                          change.before().with(change.merged().writes()).fields())));
    }
    move(moves);
  }

  private void moveCreated(List<Planned.Create> creates) {
    var moves = new ArrayList<Move>();
    for (var plan : creates) {
      var hostId = plan.record().key().hostId();
      if (plan.state().isPresent() && created.containsKey(hostId)) {
        moves.add(
            new Move(
                hostId,
                created.getOrDefault(hostId, new OdooId(1)),
                new Transition(entity.initialState().orElse(""), plan.state().get()),
                plan.creation().values()));
      }
    }
    move(moves);
  }

  /** A new record as it must be when nothing but its creation was done. */
  static OdooRecord sent(EntitySync entity, Planned.Create plan, OdooId id) {
    return new OdooRecord(
        id, plan.creation().values(), Map.of(), entity.initialState(), Optional.empty());
  }

  private void move(List<Move> moves) {
    if (moves.isEmpty() || entity.document().isEmpty()) {
      return;
    }
    var groups = new LinkedHashMap<Transition, List<Move>>();
    for (var move : moves) {
      if (!trouble.has(move.hostId())) {
        groups.computeIfAbsent(move.transition(), _ -> new ArrayList<>()).add(move);
      }
    }
    groups.forEach((transition, group) -> move(entity.document().get(), transition, group));
  }

  private void move(Document document, Transition transition, List<Move> group) {
    switch (document.route(transition.from(), transition.to())) {
      case Route.There() -> {}
      case Route.Steps(var steps) -> steps.forEach(step -> take(step, group));
      case Route.Partly(var steps, var reason) -> {
        steps.forEach(step -> take(step, group));
        group.forEach(move -> trouble.add(move.hostId(), "transition", reason));
      }
      case Route.Impossible(var reason) ->
          group.forEach(move -> trouble.add(move.hostId(), "transition", reason));
    }
  }

  private void take(Step step, List<Move> group) {
    Bisection.run(
        group.stream().filter(move -> !trouble.has(move.hostId())).toList(),
        batch ->
            entity
                .transitions()
                .take(
                    step, batch.stream().map(Move::odooId).toList(), field -> wanted(batch, field)),
        (move, failure) -> trouble.refused(move.hostId(), failure));
  }

  private static Map<OdooId, RawValue.Members> wanted(List<Move> batch, FieldName field) {
    var values = new LinkedHashMap<OdooId, RawValue.Members>();
    for (var move : batch) {
      var value = move.values().get(field);
      if (value != null && !value.isEmpty()) {
        values.put(move.odooId(), BulkWriter.values(Map.of(field, value), Map.of()));
      }
    }
    return values;
  }

  /** Finds out what Odoo holds now: reads documents back, works it out for the others. */
  void observe(List<Planned.Create> creates, List<Planned.Change> changes) {
    if (entity.mapping().isDocument()) {
      readBack(creates, changes);
      return;
    }
    for (var plan : creates) {
      var hostId = plan.record().key().hostId();
      Optional.ofNullable(created.get(hostId))
          .ifPresent(id -> observed.put(hostId, sent(entity, plan, id)));
    }
    for (var change : changes) {
      if (!trouble.has(change.record().key().hostId())) {
        observed.put(
            change.record().key().hostId(), change.before().with(change.merged().writes()));
      }
    }
  }

  private void readBack(List<Planned.Create> creates, List<Planned.Change> changes) {
    var byOdooId = new HashMap<OdooId, HostId>();
    created.forEach((hostId, odooId) -> byOdooId.put(odooId, hostId));
    for (var change : changes) {
      var hostId = change.record().key().hostId();
      if (change.merged().changesOdoo()) {
        byOdooId.put(change.before().id(), hostId);
      } else {
        observed.put(hostId, change.before());
      }
    }
    for (var record : entity.reader().byIds(byOdooId.keySet()).records()) {
      Optional.ofNullable(byOdooId.get(record.id()))
          .ifPresent(hostId -> observed.put(hostId, record));
    }
    creates.forEach(
        plan -> plan.state().ifPresent(state -> check(plan.record().key().hostId(), state)));
    changes.forEach(
        change ->
            change
                .merged()
                .transition()
                .ifPresent(move -> check(change.record().key().hostId(), move.to())));
  }

  /** Several of Odoo's methods answer true and do nothing; only the state itself tells. */
  private void check(HostId hostId, String wanted) {
    var state = Optional.ofNullable(observed.get(hostId)).flatMap(OdooRecord::state);
    var document = entity.document();
    if (state.isEmpty() || document.isEmpty() || trouble.has(hostId)) {
      return;
    }
    var arrived =
        document.get().isReached(state.get(), wanted)
            || document.get().route(state.get(), wanted) instanceof Route.There;
    if (!arrived) {
      trouble.add(
          hostId,
          "transition",
          "Odoo left the document " + state.get() + " though it was asked to be " + wanted);
    }
  }

  /** One document on its way. */
  private record Move(
      HostId hostId, OdooId odooId, Transition transition, Map<FieldName, FieldValue> values) {}
}
