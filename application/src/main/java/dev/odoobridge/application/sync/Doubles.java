package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Bisection;
import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.plan.Basis;
import dev.odoobridge.domain.plan.Fingerprint;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records in Odoo that carry the key of a host record which is linked to another one, that carries
 * it too. Such a second record can be retired: it loses the key and is archived, so nobody takes it
 * for the host's any more, and people can still bring it back.
 */
final class Doubles {
  private static final Map<FieldName, FieldValue> ARCHIVED =
      Map.of(MappedReader.ACTIVE, new FieldValue.Flag(false));

  private final SyncSession session;
  private final EntitySync entity;

  Doubles(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /** The host id a record carries as its key. */
  static Optional<HostId> key(EntitySync entity, OdooRecord odoo) {
    return entity
        .mapping()
        .key()
        .map(odoo::field)
        .flatMap(
            value ->
                value instanceof FieldValue.Text(var id) && HostId.isWellFormed(id)
                    ? Optional.of(new HostId(id))
                    : Optional.empty());
  }

  /** What retires those of the records that are second ones and can be archived. */
  Map<OdooId, Operation> among(Collection<OdooRecord> suspects) {
    var keys = new LinkedHashMap<OdooId, HostId>();
    suspects.forEach(odoo -> key(entity, odoo).ifPresent(id -> keys.put(odoo.id(), id)));
    if (keys.isEmpty()) {
      return Map.of();
    }
    var linked = session.stores().records().odooIds(session.id(), entity.name(), keys.values());
    var carriers = new HashMap<OdooId, HostId>();
    for (var odoo : entity.reader().byIds(linked.values()).records()) {
      key(entity, odoo).ifPresent(id -> carriers.put(odoo.id(), id));
    }
    var found = new LinkedHashMap<OdooId, Operation>();
    for (var odoo : suspects) {
      var hostId = keys.get(odoo.id());
      var first = hostId == null ? null : linked.get(hostId);
      if (hostId != null
          && first != null
          && !first.equals(odoo.id())
          && hostId.equals(carriers.get(first))
          && odoo.fields().containsKey(MappedReader.ACTIVE)) {
        found.put(odoo.id(), retiring(odoo, hostId, first));
      }
    }
    return found;
  }

  private Operation retiring(OdooRecord odoo, HostId hostId, OdooId first) {
    var key = entity.mapping().key().orElseThrow();
    return new Operation(
        entity.name(),
        Direction.EXPORT,
        OperationKind.RETIRE,
        Optional.of(hostId),
        Optional.of(odoo.id()),
        List.of(
            new FieldChange(key.value(), hostId.value(), FieldValue.EMPTY.display()),
            new FieldChange(
                MappedReader.ACTIVE.value(), odoo.field(MappedReader.ACTIVE).display(), "false")),
        "the host's " + entity.name() + " " + hostId + " is Odoo's #" + first,
        new Basis(Optional.empty(), odoo.writeDate(), Optional.empty()),
        Fingerprint.of(
            List.of("retire", odoo.id(), hostId, first, odoo.field(MappedReader.ACTIVE))));
  }

  /** Retires those of the records that still are second ones, as far as the ledger lets it. */
  void retire(List<OdooId> ids) {
    var planned = among(entity.reader().byIds(ids).records());
    var admitted =
        session.ledger().admitted(List.copyOf(planned.values()), Map.of()).stream().toList();
    if (session.request().dryRun()) {
      return;
    }
    var going = planned.values().stream().filter(it -> admitted.contains(it.key())).toList();
    var items = new ArrayList<RunItem>();
    Bisection.run(
        going,
        batch -> {
          write(batch);
          batch.forEach(it -> items.add(item(it, Outcome.UPDATED, Optional.empty(), it.message())));
        },
        (operation, failure) ->
            items.add(
                item(
                    operation,
                    Outcome.FAILED,
                    Optional.of(failure.code()),
                    failure.explanation())));
    session.stores().transactions().run(() -> session.log().add(entity.name(), items, 0));
  }

  private void write(List<Operation> batch) {
    var fields = new LinkedHashMap<>(ARCHIVED);
    fields.put(entity.mapping().key().orElseThrow(), FieldValue.EMPTY);
    var values = new LinkedHashMap<OdooId, RawValue.Members>();
    batch.forEach(it -> values.put(it.odooId().orElseThrow(), BulkWriter.values(fields, Map.of())));
    entity.writer().update(values);
  }

  private static RunItem item(
      Operation operation, Outcome outcome, Optional<String> code, String message) {
    return new RunItem(
        operation.entity(),
        Direction.EXPORT,
        operation.hostId(),
        operation.odooId(),
        outcome,
        code,
        message,
        operation.changes());
  }
}
