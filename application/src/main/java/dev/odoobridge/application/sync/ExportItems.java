package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.merge.Conflict;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in a run's log what became of the plans of an export. */
final class ExportItems {
  private final EntitySync entity;
  private final boolean isDryRun;

  ExportItems(EntitySync entity, boolean isDryRun) {
    this.entity = entity;
    this.isDryRun = isDryRun;
  }

  /**
   * What the log says of a plan; nothing for a record that needed nothing.
   *
   * @param created the id of what was created
   * @param taken what Odoo made of it
   */
  List<RunItem> items(
      Planned plan,
      Optional<Trouble.Cause> cause,
      Optional<OdooId> created,
      List<FieldChange> taken) {
    var record = plan.record();
    if (cause.isPresent()) {
      return List.of(
          item(record, Outcome.FAILED, cause.get().code(), cause.get().message(), List.of()));
    }
    return switch (plan) {
      case Planned.Create create ->
          List.of(item(record, created, Outcome.CREATED, "", made(taken), created(create)));
      case Planned.Change change -> changed(change, taken);
      case Planned.Delete delete ->
          List.of(item(record, Outcome.DELETED, "", delete.how().word() + " in Odoo", List.of()));
      case Planned.Stop stop ->
          List.of(item(record, stop.outcome(), stop.code(), stop.message(), List.of()));
    };
  }

  private List<FieldChange> created(Planned.Create create) {
    return isDryRun ? Effects.changes(create) : List.of();
  }

  private static String made(List<FieldChange> taken) {
    return taken.stream()
        .map(it -> it.field() + ": Odoo made " + it.after() + " of " + it.before())
        .collect(Collectors.joining("; "));
  }

  private List<RunItem> changed(Planned.Change change, List<FieldChange> taken) {
    Merged merged = change.merged();
    var notes = new ArrayList<>(merged.notes());
    merged.conflicts().stream().map(Conflict::describe).forEach(notes::add);
    if (merged.changesOdoo() && !taken.isEmpty()) {
      notes.add(made(taken));
    }
    var message = String.join("; ", notes);
    if (merged.isOpen()) {
      return List.of(item(change.record(), Outcome.WAITING, "conflict", message, merged.toOdoo()));
    }
    if (merged.changesOdoo()) {
      var outcome = merged.hasLost("host") ? Outcome.CONFLICT : Outcome.UPDATED;
      return List.of(item(change.record(), outcome, "", message, merged.toOdoo()));
    }
    if (entity.isFresh(change.record())) {
      return List.of(item(change.record(), Outcome.LINKED, "", message, List.of()));
    }
    return merged.conflicts().isEmpty()
        ? List.of()
        : List.of(item(change.record(), Outcome.CONFLICT, "", message, merged.toHost()));
  }

  private RunItem item(
      HostRecord record, Outcome outcome, String code, String message, List<FieldChange> changes) {
    return item(record, record.link().map(Link::odooId), outcome, code, message, changes);
  }

  private RunItem item(
      HostRecord record,
      Optional<OdooId> odooId,
      Outcome outcome,
      String code,
      String message,
      List<FieldChange> changes) {
    return new RunItem(
        entity.name(),
        Direction.EXPORT,
        Optional.of(record.key().hostId()),
        odooId,
        outcome,
        code.isEmpty() ? Optional.empty() : Optional.of(code),
        message,
        changes);
  }
}
