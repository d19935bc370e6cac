package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Bisection;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.document.Amendment;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of documents that are not simply written. */
final class Amendments {
  private final EntitySync entity;

  Amendments(EntitySync entity) {
    this.entity = entity;
  }

  /** What of a change is written as it is. */
  Map<FieldName, FieldValue> written(Planned.Change change) {
    var values = new LinkedHashMap<>(change.merged().writes());
    values.keySet().removeIf(field -> !(way(change, field) instanceof Amendment.Plain));
    return values;
  }

  /** Why a change is impossible, whatever Odoo would let be written. */
  Optional<String> refusal(Planned.Change change) {
    return change.merged().writes().keySet().stream()
        .map(
            field ->
                way(change, field) instanceof Amendment.Closed(var reason)
                    ? "Odoo's "
                        + entity.name()
                        + " is "
                        + change.before().state().orElse("closed")
                        + "; "
                        + reason
                    : "")
        .filter(reason -> !reason.isEmpty())
        .findFirst();
  }

  /** Makes the changes that take a wizard; in one call for those that take the same. */
  void amend(List<Planned.Change> changes, Trouble trouble) {
    var byWay = new LinkedHashMap<Amendment.ByWizard, List<Amended>>();
    for (var change : changes) {
      if (!trouble.has(change.record().key().hostId())) {
        change
            .merged()
            .writes()
            .forEach(
                (field, value) -> {
                  if (way(change, field) instanceof Amendment.ByWizard way) {
                    byWay
                        .computeIfAbsent(way, _ -> new ArrayList<>())
                        .add(new Amended(change, OdooFields.write(value)));
                  }
                });
      }
    }
    byWay.forEach((way, all) -> amend(way, all, trouble));
  }

  private void amend(Amendment.ByWizard way, List<Amended> all, Trouble trouble) {
    Bisection.run(
        all,
        batch -> {
          var values = new LinkedHashMap<OdooId, RawValue>();
          batch.forEach(amended -> values.put(amended.change().before().id(), amended.value()));
          entity.transitions().amend(way, values);
        },
        (amended, failure) -> trouble.refused(amended.change().record().key().hostId(), failure));
  }

  private Amendment way(Planned.Change change, FieldName field) {
    return entity
        .document()
        .flatMap(kind -> change.before().state().map(state -> kind.amendment(field, state)))
        .orElse(new Amendment.Plain());
  }

  private record Amended(Planned.Change change, RawValue value) {}
}
