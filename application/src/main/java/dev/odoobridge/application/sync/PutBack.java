package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Bisection;
import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.domain.merge.SideEffects;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes again what Odoo moved by itself when documents were written. Where it refuses that, or
 * moves it once more, its value is what reading back finds.
 */
final class PutBack {
  private final EntitySync entity;

  PutBack(EntitySync entity) {
    this.entity = entity;
  }

  /**
   * Puts back what the changes have moved.
   *
   * @param trouble the changes that did not get through, which are passed over
   */
  void restore(List<Planned.Change> changes, Trouble trouble) {
    if (!entity.mapping().isDocument()) {
      return;
    }
    var written =
        changes.stream()
            .filter(change -> !trouble.has(change.record().key().hostId()))
            .filter(
                change ->
                    !change.merged().writes().isEmpty() || !change.merged().lineWrites().isEmpty())
            .toList();
    Bisection.run(List.copyOf(moved(written).entrySet()), this::write, (_, _) -> {});
  }

  private Map<OdooId, RawValue.Members> moved(List<Planned.Change> written) {
    var now = new HashMap<OdooId, OdooRecord>();
    entity
        .reader()
        .byIds(written.stream().map(change -> change.before().id()).toList())
        .records()
        .forEach(record -> now.put(record.id(), record));
    var moved = new LinkedHashMap<OdooId, RawValue.Members>();
    for (var change : written) {
      Optional.ofNullable(now.get(change.before().id()))
          .map(after -> effects(change, after))
          .filter(effects -> !effects.isEmpty())
          .ifPresent(
              effects ->
                  moved.put(
                      change.before().id(), BulkWriter.values(effects.values(), effects.lines())));
    }
    return moved;
  }

  private SideEffects effects(Planned.Change change, OdooRecord after) {
    return SideEffects.of(
        entity.mapping(), change.record().current(), change.before(), after, change.merged());
  }

  private void write(List<Map.Entry<OdooId, RawValue.Members>> batch) {
    var values = new LinkedHashMap<OdooId, RawValue.Members>();
    batch.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    entity.writer().update(values);
  }
}
