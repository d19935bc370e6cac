package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.plan.Basis;
import dev.odoobridge.domain.plan.Fingerprint;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words what a run is about to do as operations of a plan, and asks the ledger what may be done.
 */
final class Operations {
  private final SyncSession session;
  private final EntitySync entity;

  Operations(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /** Those of an export's plans that may be carried out. */
  List<Planned> admitted(List<Planned> planned) {
    if (!session.ledger().wantsAll()) {
      return planned;
    }
    var effects = Effects.of(session, entity, planned);
    var operations = planned.stream().flatMap(plan -> exported(plan, effects).stream()).toList();
    var reasons = new HashMap<Operation.Key, String>();
    for (var plan : planned) {
      if (plan instanceof Planned.Stop(var record, _, _, var message)) {
        reasons.put(Operation.Key.of(entity.name(), record.key().hostId()), message);
      }
    }
    var admitted = session.ledger().admitted(operations, reasons);
    return planned.stream()
        .filter(
            plan ->
                !session.ledger().holds()
                    || admitted.contains(Operation.Key.of(entity.name(), hostId(plan))))
        .toList();
  }

  /** Those of an import that may be stored. */
  List<Absorbed> admitted(List<Absorbed> absorbed, Map<HostId, HostRecord> hosts) {
    if (!session.ledger().wantsAll()) {
      return absorbed;
    }
    var operations = absorbed.stream().flatMap(each -> imported(each, hosts).stream()).toList();
    var admitted = session.ledger().admitted(operations, Map.of());
    return absorbed.stream()
        .filter(each -> !session.ledger().holds() || admitted.contains(key(each.odoo().id())))
        .toList();
  }

  /** Those host records that may go because Odoo's have. */
  Set<HostId> admittedRemovals(List<HostRecord> going) {
    if (!session.ledger().wantsAll()) {
      return going.stream().map(record -> record.key().hostId()).collect(Collectors.toSet());
    }
    var operations = going.stream().map(this::removal).toList();
    var admitted = session.ledger().admitted(operations, Map.of());
    return going.stream()
        .filter(record -> admitted.contains(removal(record).key()))
        .map(record -> record.key().hostId())
        .collect(Collectors.toSet());
  }

  private Operation.Key key(OdooId id) {
    return Operation.Key.of(entity.name(), Direction.IMPORT, id);
  }

  private static HostId hostId(Planned plan) {
    return plan.record().key().hostId();
  }

  private Optional<Operation> exported(Planned plan, Effects effects) {
    var record = plan.record();
    return switch (plan) {
      case Planned.Stop _ -> Optional.empty();
      case Planned.Create create ->
          Optional.of(
              export(
                  OperationKind.CREATE,
                  record,
                  Effects.changes(create),
                  "",
                  basis(Optional.of(record), Optional.empty()),
                  effects.of(create)));
      case Planned.Change change -> changed(change, effects);
      case Planned.Delete(_, var odooId, var how) ->
          Optional.of(
              export(
                  OperationKind.parse(how.word()).orElseThrow(),
                  record,
                  List.of(new FieldChange("record", "there", how.word())),
                  "the host deleted it",
                  basis(Optional.of(record), Optional.empty()),
                  List.of(how.word(), odooId)));
    };
  }

  private Optional<Operation> changed(Planned.Change change, Effects effects) {
    var merged = change.merged();
    if (!merged.changesOdoo() && !entity.isFresh(change.record())) {
      return Optional.empty();
    }
    var moves = merged.transition().isPresent();
    var writes = !merged.writes().isEmpty() || !merged.lineWrites().isEmpty();
    var kind =
        writes ? OperationKind.UPDATE : moves ? OperationKind.TRANSITION : OperationKind.LINK;
    return Optional.of(
        export(
            kind,
            change.record(),
            merged.toOdoo(),
            String.join("; ", merged.notes()),
            basis(Optional.of(change.record()), Optional.of(change.before())),
            effects.of(change)));
  }

  private Operation export(
      OperationKind kind,
      HostRecord record,
      List<FieldChange> changes,
      String message,
      Basis basis,
      List<?> effect) {
    return new Operation(
        entity.name(),
        Direction.EXPORT,
        kind,
        Optional.of(record.key().hostId()),
        record.link().map(Link::odooId),
        changes,
        message,
        basis,
        Fingerprint.of(effect));
  }

  private Optional<Operation> imported(Absorbed absorbed, Map<HostId, HostRecord> hosts) {
    if (absorbed.record().isEmpty() || absorbed.merged().isEmpty()) {
      return Optional.empty();
    }
    var after = absorbed.record().get();
    var hostId = after.key().hostId();
    var before = Optional.ofNullable(hosts.get(hostId));
    var old = before.map(HostRecord::current).orElse(Content.EMPTY);
    var isNew = before.isEmpty();
    var links = before.filter(it -> it.link().isEmpty() || entity.isFresh(it)).isPresent();
    var changed = !after.current().equals(old);
    if (!isNew && !links && !changed) {
      return Optional.empty();
    }
    var kind =
        isNew
            ? OperationKind.HOST_CREATE
            : changed ? OperationKind.HOST_UPDATE : OperationKind.LINK;
    return Optional.of(
        new Operation(
            entity.name(),
            Direction.IMPORT,
            kind,
            Optional.of(hostId),
            Optional.of(absorbed.odoo().id()),
            absorbed.merged().get().toHost(),
            String.join("; ", absorbed.merged().get().notes()),
            basis(before, Optional.of(absorbed.odoo())),
            Fingerprint.of(difference(hostId, old, after.current()))));
  }

  /** What is another afterwards, whole; what people are shown of it may be cut. */
  private static List<?> difference(HostId id, Content before, Content after) {
    var words = new ArrayList<Object>();
    words.add(id);
    var fields = new TreeSet<>(before.row().fields().keySet());
    fields.addAll(after.row().fields().keySet());
    for (var field : fields) {
      var old = before.row().field(field);
      var now = after.row().field(field);
      if (!old.equals(now)) {
        words.addAll(List.of(field, old, now));
      }
    }
    var lists = new TreeSet<>(before.lines().keySet());
    lists.addAll(after.lines().keySet());
    for (var list : lists) {
      if (!before.linesOf(list).equals(after.linesOf(list))) {
        words.addAll(List.of(list, before.linesOf(list), after.linesOf(list)));
      }
    }
    return words;
  }

  private Operation removal(HostRecord record) {
    return new Operation(
        entity.name(),
        Direction.IMPORT,
        OperationKind.HOST_DELETE,
        Optional.of(record.key().hostId()),
        record.link().map(Link::odooId),
        List.of(new FieldChange("record", "there", "deleted")),
        "Odoo has deleted it",
        basis(Optional.of(record), Optional.empty()),
        Fingerprint.of(List.of("removed", record.key().hostId(), record.current())));
  }

  private static Basis basis(Optional<HostRecord> host, Optional<OdooRecord> odoo) {
    return new Basis(
        host.map(HostRecord::version),
        odoo.flatMap(OdooRecord::writeDate),
        host.flatMap(HostRecord::link)
            .map(Link::base)
            .filter(base -> !base.equals(Base.EMPTY))
            .map(base -> Fingerprint.of(List.of(base))));
  }
}
